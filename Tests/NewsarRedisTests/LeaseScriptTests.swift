import Hiredis
import NewsarModel
import NewsarRedis
import TestKit
import Testing

/// `join.lua`, `lease.lua`, `renew.lua`, `running.lua`: taking jobs, and who may.
@Suite struct LeaseScriptTests {
    @Test func joiningBeginsALease() async throws {
        let queue = try await ScriptedQueue()
        let before = try queue.now()
        try queue.join("w", lease: 5000)
        let contents = try queue.contents()
        let expiry = try queue.session.call(RedisCommand("ZSCORE", queue.keys.workers(.articles), "w")).integer ?? 0
        #expect((before + 5000...(try queue.now()) + 5000).contains(expiry))
        try queue.join("w", lease: 5000)
        #expect(try queue.contents() == contents)
    }

    @Test func firstInFirstOutWithinAPriorityAndHigherPrioritiesFirst() async throws {
        let queue = try await ScriptedQueue()
        try queue.enqueue(Job.samples(1...3, .bulk) + Job.samples(4...6) + Job.samples(7...9, .breaking), from: 0)
        try queue.join("w")
        let first = try queue.lease("w", 5)
        #expect(first.word == "JOBS")
        #expect(first.jobs.map(\.number) == [7, 8, 9, 4, 5])
        #expect(first.left == 4 && first.held == 5)
        #expect(first.jobs.first == Job.sample(7, .breaking))
        #expect(try queue.lease("w").jobs.map(\.number) == [6, 1, 2, 3])
        #expect(try Set(queue.held("w").map(\.number)) == Set(1...9))
        let empty = try queue.lease("w")
        #expect(empty.word == "JOBS" && empty.jobs.isEmpty && empty.left == 0)
    }

    @Test func aCancelledBatchIsDroppedAndCountedAsItIsTaken() async throws {
        let queue = try await ScriptedQueue()
        try queue.enqueue(Job.samples(1...20), from: 0)
        try queue.join("w")
        #expect(try queue.lease("w", 5).jobs.count == 5)
        try queue.steer("cancel", "1")
        let reply = try queue.lease("w", 5)
        #expect(reply.word == "JOBS" && reply.jobs.isEmpty && reply.left == 10 && reply.held == 5)
        #expect(try queue.lease("w").jobs.isEmpty)
        #expect(try queue.totals()["dropped"] == 15)
        #expect(try queue.batchCounters()["dropped"] == 15)
    }

    @Test func aSteadyStreamOfBreakingStarvesNobody() async throws {
        let queue = try await ScriptedQueue()
        try queue.enqueue(Job.samples(1...50) + Job.samples(51...100, .bulk), from: 0)
        try queue.join("w")
        let taken = try (0..<80).flatMap { round in
            // Always more breaking than a lease takes.
            let fresh = Job.samples(1000 + round * 10...1009 + round * 10, .breaking)
            try queue.enqueue(fresh, from: round * 10, input: "stream")
            let jobs = try queue.lease("w", 10).jobs
            #expect(jobs.count == 10)
            try queue.commit("w", done: jobs.map { ($0, next: nil) })
            return jobs
        }
        #expect(taken.count { $0.priority == .bulk } == 50)
        #expect(taken.count { $0.priority == .default } == 50)
        #expect(taken.count { $0.priority == .breaking } == 700)
    }

    @Test func aRepeatedLeaseLosesAndDoublesNothing() async throws {
        let queue = try await ScriptedQueue()
        try queue.enqueue(Job.samples(1...6), from: 0)
        try queue.join("w")
        // The reply of the first is taken for lost.
        try queue.lease("w", 2)
        let second = try queue.lease("w", 2)
        #expect(second.jobs.map(\.number) == [3, 4])
        // By this number the worker learns of the jobs that it never received.
        #expect(second.held == 4)
        #expect(try queue.held("w").map(\.number).sorted() == [1, 2, 3, 4])
        #expect(try queue.ready().map(\.number) == [5, 6])
    }

    @Test func aPausedQueueGivesNothing() async throws {
        let queue = try await ScriptedQueue()
        try queue.enqueue([.sample(1)], from: 0)
        try queue.join("w")
        for _ in 1...2 { try queue.steer("pause") }
        for _ in 1...2 {
            let reply = try queue.lease("w")
            #expect(reply.word == "PAUSED" && reply.jobs.isEmpty && reply.left == 1 && reply.held == 0)
        }
        try queue.takeToken()
        for _ in 1...2 { try queue.steer("resume") }
        #expect(try queue.bellTokens() == 1)
        #expect(try queue.lease("w").jobs.count == 1)
    }

    @Test func largeJobsAreTakenAFewAtATime() async throws {
        let queue = try await ScriptedQueue()
        let payload = [UInt8](repeating: 1, count: 10_000)
        try queue.enqueue((1...100).map { .sample($0, payload: payload) }, from: 0)
        try queue.join("w")
        let first = try queue.lease("w", 100, bytes: 100_000)
        #expect((10...25).contains(first.jobs.count))
        #expect(first.left == 100 - first.jobs.count)
        // One that is larger than the room is taken all the same, or it would wait for ever.
        #expect(try queue.lease("w", 1, bytes: 1).jobs.count == 1)
    }

    @Test func whatIsNoEntryIsDroppedAndHoldsNobodyUp() async throws {
        let queue = try await ScriptedQueue()
        let ready = queue.keys.ready(.articles, .default)
        try queue.session.call(RedisCommand("RPUSH", ready, "junk", ""))
        try queue.enqueue([.sample(1)], from: 0)
        try queue.join("w")
        #expect(try queue.census().count == 9)
        #expect(try queue.lease("w").jobs == [.sample(1)])
        #expect(try queue.totals()["dropped"] == 2)
    }

    @Test func aDoubleOfAHeldJobIsDroppedAndCounted() async throws {
        let queue = try await ScriptedQueue()
        let double = Job.sample(1, .bulk, payload: [9])
        try queue.enqueue([.sample(1), .sample(1), double, .sample(2, .bulk)], from: 0)
        try queue.join("w")
        #expect(try queue.lease("w").jobs.map(\.number) == [1, 2])
        #expect(try queue.held("w").count == 2)
        #expect(try queue.totals() == ["enqueued": 4, "dropped": 2])
        #expect(try queue.batchCounters() == ["submitted": 4, "dropped": 2])
    }

    // MARK: The fence

    enum Lapse: CaseIterable, Sendable { case neverJoined, leaseOver, reaped, left }

    @Test(arguments: Lapse.allCases) func withoutALeaseNothingMoves(lapse: Lapse) async throws {
        let queue = try await ScriptedQueue()
        try queue.enqueue(Job.samples(1...3), from: 0)
        let jobs = Job.samples(1...2)
        if lapse != .neverJoined {
            try queue.join("w")
            try queue.lease("w", 2)
        }
        switch lapse {
        case .neverJoined: break
        case .leaseOver: try queue.expire("w")
        case .reaped: #expect(try queue.kill("w") == "OK 2 0")
        case .left: #expect(try queue.withdraw("w", "leaving") == "OK 2 0")
        }
        let before = try queue.contents()
        for _ in 1...2 {
            #expect(try queue.lease("w").word == "FENCED")
            #expect(try queue.renew("w") == ["FENCED"])
            #expect(try queue.commit("w", done: [(jobs[0], next: .sample(8))]) == "FENCED")
            for verb in ["retry", "reject", "defer", "release", "stuck", "drop"] {
                #expect(try queue.commit("w", jobs[1], verb) == "FENCED")
            }
            #expect(try queue.contents() == before)
        }
    }

    @Test func renewingKeepsTheLease() async throws {
        let queue = try await ScriptedQueue()
        try queue.join("w", lease: 60_000)
        #expect(try queue.renew("w", lease: 120_000) == ["OK"])
        let contents = try queue.contents()
        #expect(try queue.renew("w", lease: 120_000) == ["OK"])
        #expect(try queue.contents() == contents)
        let left =
            try (queue.session.call(RedisCommand("ZSCORE", queue.keys.workers(.articles), "w")).integer ?? 0)
            - queue.now()
        #expect(left > 60_000)
        #expect(try queue.withdraw("w", "expired") == "ALIVE")
    }

    @Test func renewingBringsTheCancelledBatches() async throws {
        let queue = try await ScriptedQueue()
        try queue.join("w")
        for number in ["4", "17"] { try queue.steer("cancel", number) }
        let reply = try queue.renew("w")
        #expect(reply.first == "OK")
        #expect(Set(reply.dropFirst()) == ["4", "17"])
    }

    @Test func onlyARegisteredWorkerStatesWhatItRuns() async throws {
        let queue = try await ScriptedQueue()
        let key = queue.keys.running(.articles, "w")
        try queue.running("w", [.sample(1)])
        #expect(try queue.session.call(RedisCommand("EXISTS", key)).integer == 0)
        try queue.join("w")
        for _ in 1...2 { try queue.running("w", slot: 3, Job.samples(1...2)) }
        try queue.running("w", slot: 4, [.sample(3)])
        try queue.running("w", slot: 4, [.sample(5)])
        let fields = try queue.session.call(RedisCommand("HGETALL", key)).fields
        #expect(fields["3"]?.bytes == Job.sample(1).id.bytes + Job.sample(2).id.bytes)
        #expect(fields["4"]?.bytes == Job.sample(5).id.bytes)
        #expect(fields.count == 2)
    }

    // MARK: The bell

    @Test func theBellHoldsOneTokenAndRingsForWhatIsLeft() async throws {
        let queue = try await ScriptedQueue()
        try queue.enqueue([.sample(1)], from: 0)
        try queue.enqueue(Job.samples(2...5), from: 1)
        #expect(try queue.bellTokens() == 1)
        try queue.join("w")
        try queue.takeToken()
        try queue.lease("w", 2)
        #expect(try queue.bellTokens() == 1, "jobs are left and nobody is told")
        try queue.lease("w", 1)
        #expect(try queue.bellTokens() == 1)
        try queue.takeToken()
        try queue.lease("w")
        #expect(try queue.bellTokens() == 0, "nothing is left to wake anybody for")
        try queue.commit("w", Job.sample(1), "release")
        try queue.commit("w", Job.sample(2), "release")
        #expect(try queue.bellTokens() == 1)
        try queue.takeToken()
        try queue.withdraw("w", "leaving")
        #expect(try queue.bellTokens() == 1)
    }

    @Test func whatGoesToTheNextQueueRingsThere() async throws {
        let queue = try await ScriptedQueue()
        try queue.enqueue([.sample(1)], from: 0)
        try queue.join("w")
        try queue.lease("w")
        try queue.commit("w", done: [(.sample(1), next: .sample(1))])
        #expect(try queue.session.call(RedisCommand("LLEN", queue.keys.bell(.briefs))).integer == 1)
    }
}
