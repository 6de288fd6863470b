import Foundation
import Hiredis
import NewsarCluster
import NewsarModel
import NewsarRedis
import TestKit
import Testing

/// Three hosts in network namespaces of their own: Redis and the aggregator on one, a worker on each of two others. One is cut off
/// in the middle and comes back.
@Suite(.serialized) struct NamespaceTests {
    @Test func aHostThatIsCutOffLosesNothingAndComesBack() async throws {
        guard let net = try await Hosts() else {
            print(
                "skipped: network namespaces are not allowed here (needs root and CAP_SYS_ADMIN, and ip from iproute2)")
            return
        }
        defer { net.remove() }
        let count = 800
        let folder = try TemporaryFolder()
        let lines = Samples.lines(0..<count)
        let reference = try await ProcessCluster.reference(lines)
        let file = try folder.write(lines, to: "in.jsonl")
        let server = try RunningProcess(
            "/usr/bin/env",
            net.prefix(0) + [
                "redis-server", "--port", "6379", "--bind", "10.77.0.1", "--protected-mode", "no", "--dir", folder.path,
                "--save", "", "--appendonly", "yes", "--unixsocket", folder.file("r.sock"),
            ])
        defer { server.send(SIGKILL) }
        let endpoint = RedisEndpoint(address: .unix(path: folder.file("r.sock")))
        try await eventually("Redis is up") {
            (try? RedisSession(to: endpoint, name: "test").call(RedisCommand("PING"))) != nil
        }
        let url = "redis://10.77.0.1:6379"
        let line = RedisConnection(to: endpoint, name: "test")
        let batches = RedisBatches(on: line)
        let fault = ["NEWSAR_FAULT": "slow:Harbour"]
        func role(_ host: Int, _ arguments: [String]) throws -> RunningProcess {
            try RunningProcess(
                "/usr/bin/env", net.prefix(host) + [Newsar.executable] + arguments + ["--redis", url],
                environment: fault,
                input: nil)
        }
        let coordinator = try role(0, ["coordinator"])
        let aggregator = try role(0, ["aggregator", "--store", "sqlite://" + folder.file("store.sqlite")])
        let near = try role(1, ["worker", "--slots", "1"])
        let far = try role(2, ["worker", "--slots", "1"])
        let all = [coordinator, aggregator, near, far]
        defer { for process in all { process.send(SIGKILL) } }
        let submitted = try await Newsar.run(
            "submit", file, "--redis", "redis+unix://" + folder.file("r.sock"), "--batch", "test", "--rejects",
            folder.file("rejects"))
        #expect(submitted.status == 0, "\(submitted)")
        try await eventually("both hosts work") {
            let workers = try await RedisOffice(.articles, on: line).census().workers
            return workers.count == 2 && workers.allSatisfy { $0.held > 0 }
        }
        try net.cut(2)
        try await eventually("the host that was cut off is given up", within: .seconds(60)) {
            try await RedisOffice(.articles, on: line).census().totals.deaths >= 1
        }
        try net.mend(2)
        try await eventually("it is back under a new name", within: .seconds(90)) {
            if try await batches.progress(of: "test")?.stored == count { return true }
            return try await RedisOffice(.articles, on: line).census().workers.count { $0.leaseLeft > 0 } == 2
        }
        try await eventually("all is stored", within: .seconds(120)) {
            try await batches.progress(of: "test")?.stored == count
        }
        for queue in QueueName.allCases {
            #expect(try await RedisOffice(queue, on: line).census().unaccounted == 0)
        }
        for process in all { process.send(SIGTERM) }
        for process in all {
            let ending = await process.wait()
            #expect(ending.status == 0, "\(ending)")
        }
        #expect(try await ProcessCluster.export(store: folder.file("store.sqlite")) == reference)
    }
}

/// Three network namespaces on one bridge.
private struct Hosts {
    private let tag: String

    /// `nil` where the system does not allow namespaces.
    init?() async throws {
        tag = "nw\(UInt16.random(in: 0...UInt16.max))"
        guard try run("netns add \(tag)-0") else { return nil }
        // The first host holds the bridge, the others hang on it.
        var steps = [
            "netns add \(tag)-1", "netns add \(tag)-2", "-n \(tag)-0 link add br0 type bridge",
            "-n \(tag)-0 addr add 10.77.0.1/24 dev br0", "-n \(tag)-0 link set br0 up", "-n \(tag)-0 link set lo up",
        ]
        for host in 1...2 {
            steps += [
                "-n \(tag)-0 link add up\(host) type veth peer name eth0 netns \(tag)-\(host)",
                "-n \(tag)-0 link set up\(host) master br0", "-n \(tag)-0 link set up\(host) up",
                "-n \(tag)-\(host) addr add 10.77.0.1\(host)/24 dev eth0", "-n \(tag)-\(host) link set eth0 up",
                "-n \(tag)-\(host) link set lo up",
            ]
        }
        for step in steps {
            guard try run(step) else {
                remove()
                return nil
            }
        }
    }

    /// What makes a command run on a host.
    func prefix(_ host: Int) -> [String] { ["ip", "netns", "exec", "\(tag)-\(host)"] }

    func cut(_ host: Int) throws { _ = try run("-n \(tag)-0 link set up\(host) down") }
    func mend(_ host: Int) throws { _ = try run("-n \(tag)-0 link set up\(host) up") }

    func remove() {
        for host in 0...2 { _ = try? run("netns del \(tag)-\(host)") }
    }

    private func run(_ arguments: String) throws -> Bool {
        let words = arguments.split(separator: " ").map(String.init)
        return try RunningProcess.status("/usr/bin/env", ["ip"] + words) == 0
    }
}
