import Hiredis
import NewsarCluster
import NewsarModel
import NewsarRedis
import TestKit
import Testing

/// A Redis at maxmemory takes no new jobs, and everything that drains it still works.
@Suite struct MemoryShortTests {
    private let info = WorkerInfo(host: "here", pid: 1, slots: 1, version: "test")

    private func squeeze(_ server: RedisServer, to bytes: Int = 1) throws {
        try server.call("CONFIG", "SET", "maxmemory", String(bytes))
    }

    @Test func enqueuingIsRefusedAndNothingOfItIsTaken() async throws {
        let server = try await RedisServer(appendOnly: false)
        let queue = try await ScriptedQueue(on: server)
        let intake = RedisIntake(on: RedisConnection(to: server.endpoint, name: "intake"))
        let ticket = try await intake.open(batch: "b", input: "in", again: false)
        let first = try await intake.enqueue(
            Job.samples(0...4), of: ticket, records: RecordRange(from: 0, upTo: 5), limit: 100)
        #expect(first == .taken(ready: 5))
        try squeeze(server)
        let contents = try queue.contents()
        for _ in 1...2 {
            let error = await #expect(throws: QueueError.self) {
                try await intake.enqueue(
                    Job.samples(5...9), of: ticket, records: RecordRange(from: 5, upTo: 10), limit: 100)
            }
            #expect(error?.code == .outOfMemory)
            #expect(error?.mayPass == true)
            #expect(error?.description.contains("maxmemory") == true)
        }
        #expect(try queue.contents() == contents)
        #expect(try await intake.progress(of: "b")?.submitted == 5)
        try squeeze(server, to: 0)
        let later = try await intake.enqueue(
            Job.samples(5...9), of: ticket, records: RecordRange(from: 5, upTo: 10), limit: 100)
        #expect(later == .taken(ready: 10))
    }

    /// Stating what runs is part of it: an error there would come out at the next statement.
    @Test func aWorkerDrains() async throws {
        let server = try await RedisServer(appendOnly: false)
        let scripted = try await ScriptedQueue(on: server)
        try scripted.enqueue(Job.samples(1...30), from: 0)
        try squeeze(server)
        let queue = RedisJobQueue(.articles, at: server.endpoint, worker: "w", policy: .leasing(.seconds(3600)))
        try await queue.join(info: info)
        let keeper = queue.keeper()
        let line = queue.line(ofSlot: 0)
        for _ in 1...3 {
            let jobs = try await queue.lease(upTo: 6).jobs
            #expect(jobs.count == 6)
            try line.state(jobs.map(\.id))
            _ = try keeper.renew(info: info)
            let outcomes: [JobResult.Outcome] = [
                .done(next: jobs[0]), .done(next: nil), .retry(reason: "later", delayShare: 0),
                .reject(reason: "never"),
                .release, .defer(reason: "not here", delay: .zero),
            ]
            #expect(try await queue.commit(zip(jobs, outcomes).map { JobResult($0, $1) }) == 6)
        }
        _ = try await queue.lease(upTo: 3)
        try await queue.leave()
        #expect(try scripted.totals()["done"] == 6)
    }

    @Test func upkeepAndOperatorsWork() async throws {
        let server = try await RedisServer(appendOnly: false)
        let queue = try await ScriptedQueue(on: server)
        try queue.enqueue(Job.samples(1...9), from: 0)
        try queue.join("w")
        try queue.lease("w", 6)
        try squeeze(server)
        try queue.commit("w", .sample(1), "reject")
        try queue.commit("w", .sample(2), "reject")
        try queue.commit("w", .sample(3), "defer")
        #expect(try queue.promote() == 1)
        try queue.running("w", [.sample(4)])
        // Only the test's own command needs memory.
        try squeeze(server, to: 0)
        try queue.expire("w")
        try squeeze(server)
        #expect(try queue.withdraw("w", "expired") == "OK 3 0")
        #expect(try queue.solo().map(\.number) == [4])
        #expect(try queue.dead("retry", [Job.sample(1).id]) == 1)
        #expect(try queue.dead("drop", [Job.sample(2).id]) == 1)
        for verb in ["pause", "resume"] { try queue.steer(verb) }
        try queue.steer("cancel", "1")
        #expect(try queue.census().count == 9)
        #expect(try queue.purge() == 8)
    }
}
