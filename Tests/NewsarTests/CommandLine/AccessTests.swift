import Foundation
import Hiredis
import TestKit
import Testing

extension CommandLineTests {
    /// The roles under the Redis users of `Ops/redis/users.acl`: each can do its work, and nothing else.
    @Suite struct AccessTests {
        let folder: TemporaryFolder
        let redis: RedisServer

        private static let password = "correct-horse-battery"
        private static let users = ["submitter", "worker", "aggregator", "coordinator", "viewer", "operator"]

        init() async throws {
            folder = try TemporaryFolder()
            let passwords = Dictionary(
                uniqueKeysWithValues: Self.users.map { ("NEWSAR_\($0.uppercased())_PASSWORD", Self.password) })
            // The kit leaves NEWSAR_ variables of its own environment out, and adds these.
            let acl = try await RunningProcess(
                "/bin/bash", [Newsar.repository + "/Ops/redis/make-acl", folder.file("users.acl")],
                environment: passwords
            ).wait()
            try #require(acl.status == 0, "\(acl)")
            redis = try await RedisServer(["--aclfile", folder.file("users.acl")])
        }

        private func url(_ user: String) -> String {
            "redis+unix://\(user):\(Self.password)@" + redis.folder.file("redis.sock")
        }

        private func newsar(as user: String, _ arguments: String...) async throws -> RunningProcess.Ending {
            try await Newsar.run(arguments, environment: ["NEWSAR_REDIS": url(user)])
        }

        private func start(as user: String, _ arguments: String...) throws -> RunningProcess {
            try RunningProcess(Newsar.executable, arguments, environment: ["NEWSAR_REDIS": url(user)], input: nil)
        }

        @Test func eachRoleDoesItsWorkUnderItsUser() async throws {
            let roles = try [
                start(as: "coordinator", "coordinator"), start(as: "worker", "worker", "--slots", "1"),
                start(as: "aggregator", "aggregator", "--store", folder.file("store.sqlite")),
            ]
            defer { for role in roles { role.send(SIGKILL) } }
            let file = try folder.write(Samples.lines(0..<200), to: "in.jsonl")
            let submit = try await newsar(as: "submitter", "submit", file, "--batch", "acl", "--wait")
            #expect(submit.status == 0, "\(submit)")
            let status = try JSON(await newsar(as: "viewer", "status", "--json").output)
            #expect(status["batches"][0]["done"].int == 200)
            #expect(status["workers"].array.count == 2)
            for queue in ["articles", "briefs"] {
                #expect(status["queues"][queue]["done"].int == 200)
                #expect(status["queues"][queue]["unaccounted"].int == 0)
            }
            #expect(try await newsar(as: "viewer", "dead", "list").text == "nothing is dead\n")
            #expect(try await newsar(as: "viewer", "doctor", "--no-store").status == 0)

            for command in [
                ["queue", "pause", "articles"], ["queue", "resume", "articles"],
                ["queue", "purge", "articles", "--yes"],
            ] {
                let ending = try await Newsar.run(command, environment: ["NEWSAR_REDIS": url("operator")])
                #expect(ending.status == 0, "\(command): \(ending)")
            }
            #expect(try await newsar(as: "operator", "batch", "cancel", "acl").status == 0)
            #expect(try await newsar(as: "operator", "dead", "retry", "--all").status == 0)
            for role in roles {
                role.send(SIGTERM)
                let ending = await role.wait()
                #expect(ending.status == 0, "\(ending)")
                #expect(
                    !ending.errorOutput.contains("NOPERM") && !ending.errorOutput.contains("permission"), "\(ending)")
            }
            // They left in order, which is a right too.
            #expect(try JSON(await newsar(as: "viewer", "status", "--json").output)["workers"].array.isEmpty)
        }

        @Test func aDeadWorkersArticlesAreReturnedByTheCoordinator() async throws {
            let file = try folder.write(Samples.lines(0..<50), to: "in.jsonl")
            #expect(try await newsar(as: "submitter", "submit", file).status == 0)
            let worker = try RunningProcess(
                Newsar.executable, ["worker", "--slots", "1"],
                environment: ["NEWSAR_REDIS": url("worker"), "NEWSAR_FAULT": "hang:Harbour"], input: nil)
            try await eventually("it holds articles") {
                try JSON(await newsar(as: "viewer", "status", "--json").output)["queues"]["articles"]["held"].int ?? 0
                    > 0
            }
            worker.send(SIGKILL)
            let coordinator = try start(as: "coordinator", "coordinator")
            defer { coordinator.send(SIGKILL) }
            try await eventually("all are ready again") {
                try JSON(await newsar(as: "viewer", "status", "--json").output)["queues"]["articles"]["ready"].int == 50
            }
            #expect(!coordinator.errorOutput.contains("NOPERM"))
        }

        @Test func theCoordinatorTakesArticlesInUnderItsUser() async throws {
            let inbox = folder.file("inbox")
            try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
            let coordinator = try await CoordinatorProcess("--watch", inbox, redis: url("coordinator"))
            let posted = try #require(coordinator.post(Samples.lines(0..<30), query: "?batch=posted"))
            #expect(posted.status == 202 && posted.json["accepted"].int == 30, "\(posted)")
            #expect(coordinator.post(Samples.lines(0..<30), query: "?batch=posted")?.json["resumed"].int == 30)
            try folder.write(Samples.lines(30..<40), to: "inbox/dropped.jsonl")
            try await eventually("the dropped file is done") {
                FileManager.default.fileExists(atPath: inbox + "/done/dropped.jsonl")
            }
            let batches = try JSON(await newsar(as: "viewer", "batch", "list", "--json").output)
            #expect(batches.array.map { $0["submitted"].int } == [30, 10])
            let errors = coordinator.process.errorOutput
            #expect(!errors.contains("NOPERM") && !errors.contains("permission"), "\(errors)")
        }

        @Test func eachIsRefusedWhatItMustNotDo() async throws {
            let seed = try folder.write(Samples.lines(0..<3), to: "seed.jsonl")
            let other = try folder.write(Samples.lines(3..<6), to: "other.jsonl")
            #expect(try await newsar(as: "submitter", "submit", seed, "--batch", "acl").status == 0)
            try await killOneArticle()
            let before = try await counts()
            let refused: [(user: String, command: [String])] = [
                ("viewer", ["queue", "pause", "articles"]), ("viewer", ["queue", "resume", "articles"]),
                ("viewer", ["queue", "purge", "briefs", "--yes"]), ("viewer", ["batch", "cancel", "acl"]),
                ("viewer", ["dead", "drop", "--all"]), ("viewer", ["dead", "retry", "--all"]),
                ("viewer", ["submit", other]), ("viewer", ["worker"]),
                ("operator", ["submit", other]), ("operator", ["worker"]),
                ("submitter", ["status"]), ("submitter", ["worker"]), ("submitter", ["dead", "list"]),
                ("submitter", ["queue", "pause", "articles"]), ("submitter", ["batch", "cancel", "acl"]),
                ("worker", ["submit", other]), ("worker", ["dead", "list"]),
                ("worker", ["aggregator", "--store", folder.file("store.sqlite")]),
                ("aggregator", ["worker"]), ("aggregator", ["submit", other]),
                ("coordinator", ["queue", "pause", "articles"]), ("coordinator", ["worker"]),
            ]
            for (user, command) in refused {
                let ending = try await Newsar.run(command, environment: ["NEWSAR_REDIS": url(user)])
                expectOneLine(ending, status: 3, saying: "this Redis user may not do that")
                #expect(try await counts() == before, "\(user) \(command)")
            }
        }

        /// Puts a job that cannot be read where the submitter may, and waits for its death.
        private func killOneArticle() async throws {
            var endpoint = redis.endpoint
            (endpoint.user, endpoint.password) = ("submitter", Self.password)
            try await Corruption.enqueue(on: RedisConnection(to: endpoint, name: "test"), batch: "acl")
            let worker = try start(as: "worker", "worker", "--slots", "1")
            try await eventually("it is dead and the others are done") {
                let articles = try JSON(await newsar(as: "viewer", "status", "--json").output)["queues"]["articles"]
                return articles["dead"].int == 1 && articles["done"].int == 3
            }
            worker.send(SIGTERM)
            #expect(await worker.wait().status == 0)
        }

        /// Everything that a command could have changed.
        private func counts() async throws -> [String] {
            let status = try JSON(await newsar(as: "viewer", "status", "--json").output)
            let queues = ["articles", "briefs"].flatMap { queue in
                ["ready", "delayed", "held", "dead", "paused", "done", "dropped", "enqueued"].map {
                    "\(queue) \($0) \(status["queues"][queue][$0])"
                }
            }
            let batches = status["batches"].array.flatMap { batch in
                ["name", "submitted", "dead", "dropped", "finished"].map { "\(batch[$0])" }
            }
            return queues + batches
        }
    }
}
