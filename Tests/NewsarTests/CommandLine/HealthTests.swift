import Foundation
import TestKit
import Testing

extension CommandLineTests {
    /// `--listen`: health, readiness, and metrics that the alert rules can use.
    @Suite struct HealthTests {
        private func start(_ role: String, _ redis: RedisServer, _ folder: TemporaryFolder, port: Int) throws
            -> RunningProcess
        {
            let more = ["worker": ["--slots", "1"], "aggregator": ["--store", folder.file("store.sqlite")]]
            return try RunningProcess(
                Newsar.executable, [role, "--redis", redis.url, "--listen", "127.0.0.1:\(port)"] + (more[role] ?? []),
                input: nil)
        }

        @Test(arguments: ["coordinator", "worker", "aggregator"])
        func readinessFollowsRedis(role: String) async throws {
            let redis = try await RedisServer()
            let folder = try TemporaryFolder()
            let port = try FreePort.find()
            let process = try start(role, redis, folder, port: port)
            defer { process.send(SIGKILL) }
            try await eventually("the role answers") { HTTP.get("/healthz", port: port)?.status == 200 }
            try await eventually("it is ready") { HTTP.get("/readyz", port: port)?.status == 200 }
            let probe = "http://127.0.0.1:\(port)/"
            #expect(try await Newsar.run("doctor", "--live", probe + "healthz").status == 0)
            #expect(HTTP.get("/nothing", port: port)?.status == 404)

            await redis.crash()
            try await eventually("it is not ready") { HTTP.get("/readyz", port: port)?.status == 503 }
            #expect(HTTP.get("/readyz", port: port)?.body.contains("redis.sock") == true)
            #expect(HTTP.get("/healthz", port: port)?.status == 200)
            #expect(HTTP.get("/metrics", port: port)?.body.contains("newsar_redis_up 0\n") == true)
            expectOneLine(
                try await Newsar.run("doctor", "--live", probe + "readyz"), status: 3, saying: probe + "readyz", "503")

            try await redis.restart()
            try await eventually("it is ready again") { HTTP.get("/readyz", port: port)?.status == 200 }
            process.send(SIGTERM)
            let ending = await process.wait()
            #expect(ending.status == 0, "\(ending)")
            expectOneLine(
                try await Newsar.run("doctor", "--live", probe + "healthz"), status: 3, saying: probe,
                "Connection refused")
        }

        @Test func metricsHoldWhatTheAlertRulesUse() async throws {
            let redis = try await RedisServer()
            let folder = try TemporaryFolder()
            let roles = ["coordinator", "worker", "aggregator"]
            var ports: [String: Int] = [:]
            var processes: [RunningProcess] = []
            defer { for process in processes { process.send(SIGKILL) } }
            for role in roles {
                let port = try FreePort.find()
                ports[role] = port
                processes.append(try start(role, redis, folder, port: port))
                try await eventually("\(role) answers") { HTTP.get("/healthz", port: port)?.status == 200 }
            }
            let file = try folder.write(Samples.lines(0..<40), to: "in.jsonl")
            let submit = try await Newsar.run("submit", file, "--redis", redis.url, "--wait")
            #expect(submit.status == 0, "\(submit)")

            var pages: [String: String] = [:]
            for (role, port) in ports { pages[role] = HTTP.get("/metrics", port: port)?.body }
            let rules = try String(
                contentsOfFile: Newsar.repository + "/Ops/prometheus/newsar.rules.yml", encoding: .utf8)
            let used = Set(rules.matches(of: /newsar_[a-z_]+/).map { String($0.output) })
            #expect(used.count > 10)
            let served = Set(
                pages.values.flatMap { $0.split(separator: "\n") }.compactMap { line in
                    line.hasPrefix("#") ? nil : String(line.prefix { $0 != " " && $0 != "{" })
                })
            #expect(used.subtracting(served) == [])
            // The coordinator alone serves the figures of both queues.
            let cluster = try #require(pages["coordinator"])
            for name in used where !name.hasSuffix("_bucket") { #expect(cluster.contains("\n\(name)"), "\(name)") }
            for queue in ["articles", "briefs"] {
                #expect(cluster.contains("newsar_jobs_processed_total{queue=\"\(queue)\"} 40\n"))
                #expect(cluster.contains("newsar_workers_alive{queue=\"\(queue)\"} 1\n"))
                for state in ["ready", "solo", "delayed", "held", "dead"] {
                    #expect(cluster.contains("newsar_queue_jobs{queue=\"\(queue)\",state=\"\(state)\""))
                }
            }
            #expect(pages["worker"]?.contains("newsar_analysis_seconds_count 40\n") == true)
            #expect(pages["worker"]?.contains("newsar_lease_latency_seconds_count{queue=\"articles\"} 40\n") == true)
            #expect(pages["aggregator"]?.contains("newsar_store_articles 40\n") == true)
            for role in roles {
                let check = try await Tool.run("promtool", "check", "metrics", input: Array((pages[role] ?? "").utf8))
                #expect(check.status == 0, "\(role): \(check)")
            }
        }

        @Test(arguments: ["nonsense", "127.0.0.1", "127.0.0.1:port", "127.0.0.1:70000"])
        func anAddressThatCannotBeReadIsWrongUsage(address: String) async throws {
            let redis = try await RedisServer()
            let ending = try await Newsar.run("worker", "--redis", redis.url, "--listen", address)
            expectOneLine(ending, status: 2, saying: "--listen '\(address)'", "host:port")
        }

        @Test func aPortThatIsTakenIsSaid() async throws {
            let redis = try await RedisServer()
            let folder = try TemporaryFolder()
            let port = try FreePort.find()
            let first = try start("coordinator", redis, folder, port: port)
            defer { first.send(SIGKILL) }
            try await eventually("the first answers") { HTTP.get("/healthz", port: port)?.status == 200 }
            let second = await (try start("worker", redis, folder, port: port)).wait()
            #expect(second.status == 3, "\(second)")
            let told = second.complaints.filter { $0.hasPrefix("newsar: ") }
            #expect(told.count == 1 && told[0].contains("127.0.0.1:\(port)") && told[0].contains("in use"), "\(second)")
        }
    }
}
