import Hiredis
import NewsarModel
import NewsarRedis
import TestKit
import Testing

/// `commit.lua`: where each outcome puts a job, and that saying it twice changes nothing.
@Suite struct CommitScriptTests {
    private static let counted = Job(
        id: Job.sample(1).id, batch: 1, enqueuedAt: 1_700_000_000_000, payload: [1, 2, 3], tries: 2, deaths: 1,
        suspicion: 1)

    /// A queue with one job in the hands of `w`, and another that waits.
    private func queue(holding job: Job = .sample(1)) async throws -> ScriptedQueue {
        let queue = try await ScriptedQueue()
        try queue.enqueue([job, .sample(2)], from: 0)
        try queue.join("w")
        try queue.lease("w", 1)
        return queue
    }

    /// Makes the call, again, and expects the second to settle nothing and to leave everything as it is.
    private func twice(_ queue: ScriptedQueue, _ call: () throws -> String) throws {
        #expect(try call() == "OK 1")
        let contents = try queue.contents()
        #expect(try call() == "OK 0")
        #expect(try queue.contents() == contents)
        #expect(try queue.held("w").isEmpty)
    }

    @Test func doneMovesToTheNextQueueInTheSameStep() async throws {
        let queue = try await queue()
        let next = Job.sample(1, .breaking, payload: [5])
        try twice(queue) { try queue.commit("w", done: [(.sample(1), next: next)]) }
        #expect(try queue.list(queue.keys.ready(.briefs, .breaking)) == [next])
        #expect(try queue.totals() == ["enqueued": 2, "done": 1])
        #expect(try queue.counters(queue.keys.totals(.briefs)) == ["enqueued": 1])
        #expect(try queue.batchCounters() == ["submitted": 2, "analysed": 1])
    }

    @Test func doneAtTheLastQueueEndsThere() async throws {
        let queue = try await ScriptedQueue(.briefs)
        try queue.enqueue(Job.samples(1...3), from: 0)
        try queue.join("w")
        let jobs = try queue.lease("w").jobs
        #expect(try queue.commit("w", done: jobs.map { ($0, next: nil) }) == "OK 3")
        #expect(try queue.totals() == ["enqueued": 3, "done": 3])
        #expect(try queue.batchCounters() == ["submitted": 3, "stored": 3])
    }

    @Test func doneCountsForTheBatchOfEachJob() async throws {
        let queue = try await ScriptedQueue()
        try queue.enqueue((1...6).map { .sample($0, batch: UInt32($0 % 3 + 1)) }, from: 0)
        try queue.join("w")
        let jobs = try queue.lease("w").jobs
        try queue.commit("w", done: jobs.dropLast().map { ($0, next: nil) })
        #expect(try (1...3).map { try queue.batchCounters($0)["analysed"] } == [1, 2, 2])
    }

    @Test func rejectIsDeadAtOnceWithItsReason() async throws {
        let queue = try await queue()
        try twice(queue) { try queue.commit("w", .sample(1), "reject", "no text in it") }
        #expect(try queue.dead() == [Job.sample(1).id])
        #expect(try queue.why(.sample(1)) == "no text in it")
        #expect(try queue.parked(.sample(1)) == .sample(1))
        #expect(try queue.totals() == ["enqueued": 2, "failed": 1, "dead": 1])
        #expect(try queue.batchCounters() == ["submitted": 2, "dead": 1])
    }

    @Test func dropIsCounted() async throws {
        let queue = try await queue()
        try twice(queue) { try queue.commit("w", .sample(1), "drop") }
        #expect(try queue.totals() == ["enqueued": 2, "dropped": 1])
        #expect(try queue.batchCounters() == ["submitted": 2, "dropped": 1])
    }

    @Test func releaseGoesBackToTheHeadUnchanged() async throws {
        let job = Job(
            id: Job.sample(1).id, priority: .default, batch: 1, enqueuedAt: 1_700_000_000_000, payload: [1], tries: 3)
        let queue = try await queue(holding: job)
        try twice(queue) { try queue.commit("w", job, "release") }
        #expect(try queue.ready() == [job, .sample(2)])
        #expect(try queue.totals() == ["enqueued": 2])
    }

    @Test func aReleasedSuspectWaitsToBeRunAlone() async throws {
        let queue = try await queue(holding: Self.counted)
        try twice(queue) { try queue.commit("w", Self.counted, "release") }
        #expect(try queue.solo() == [Self.counted])
        #expect(try queue.ready() == [.sample(2)])
    }

    @Test func deferWaitsAndCountsNoTry() async throws {
        let queue = try await queue(holding: Self.counted)
        let before = try queue.now()
        try twice(queue) { try queue.commit("w", Self.counted, "defer", "newer format", 60_000) }
        let due = try queue.session.call(RedisCommand("ZRANGE", queue.keys.delayed(.articles), "0", "-1", "WITHSCORES"))
        #expect((before + 60_000...(try queue.now()) + 60_000).contains(due.elements?.last?.integer ?? 0))
        #expect(try queue.parked(Self.counted) == Self.counted)
        #expect(try queue.why(Self.counted) == "newer format")
        #expect(try queue.totals() == ["enqueued": 2, "deferred": 1])
        // A suspect stays one while it waits.
        #expect(try queue.promote() == 0)
        try queue.makeDue()
        #expect(try queue.promote() == 1)
        #expect(try queue.solo() == [Self.counted])
    }

    @Test func stuckCountsADeathOfThisJobAlone() async throws {
        let queue = try await queue()
        try twice(queue) { try queue.commit("w", .sample(1), "stuck", "hung for 60 s") }
        #expect(try queue.solo().map(\.deaths) == [1])
        #expect(try queue.ready() == [.sample(2)])
        for deaths in 2...3 {
            #expect(try queue.lease("w").word == "ALONE")
            #expect(try queue.commit("w", .sample(1), "stuck", "hung for 60 s") == "OK 1")
            #expect(try queue.solo().map(\.deaths) == (deaths < 3 ? [UInt8(deaths)] : []))
        }
        #expect(try queue.dead() == [Job.sample(1).id])
        #expect(try queue.why(.sample(1)) == "3 deaths: hung for 60 s")
        #expect(try queue.totals()["failed"] == 3)
        #expect(try queue.ready() == [.sample(2)], "the neighbour was touched")
    }

    @Test func retryClearsSuspicionSinceTheJobEndedByItself() async throws {
        let queue = try await queue(holding: Self.counted)
        try twice(queue) { try queue.commit("w", Self.counted, "retry", "later", 0) }
        let parked = try queue.parked(Self.counted)
        #expect(parked.map { [$0.tries, $0.deaths, $0.suspicion] } == [3, 0, 0])
        #expect(parked?.payload == Self.counted.payload)
    }

    @Test(arguments: [0, 250_000, 1_000_000]) func retriesWaitLongerEachTimeAndEndDead(share: Int) async throws {
        let queue = try await queue()
        queue.policy.longestDelay = .seconds(30)
        for (attempt, full) in [5000, 10_000, 20_000, 30_000].enumerated() {
            let before = try queue.now()
            #expect(try queue.commit("w", .sample(1), "retry", "no memory", share) == "OK 1")
            let after = try queue.now()
            let wait = Int64(full * share / 1_000_000)
            let score = try queue.session.call(
                RedisCommand("ZRANGE", queue.keys.delayed(.articles), "0", "0", "WITHSCORES"))
            #expect((before + wait...after + wait).contains(score.elements?.last?.integer ?? 0), "try \(attempt + 1)")
            #expect(try queue.parked(.sample(1))?.tries == UInt8(attempt + 1))
            #expect(try queue.why(.sample(1)) == "no memory")
            try queue.makeDue()
            #expect(try queue.promote() == 1)
            #expect(try queue.why(.sample(1)) == nil)
            #expect(try queue.lease("w", 1).jobs.map(\.number) == [1])
        }
        try twice(queue) { try queue.commit("w", .sample(1), "retry", "no memory", share) }
        #expect(try queue.dead() == [Job.sample(1).id])
        #expect(try queue.delayed().isEmpty)
        #expect(try queue.why(.sample(1)) == "5 tries: no memory")
        #expect(try queue.totals() == ["enqueued": 2, "failed": 5, "retried": 4, "dead": 1])
        #expect(try queue.batchCounters() == ["submitted": 2, "dead": 1])
    }

    @Test func jobsThatAreNotInTheWorkersHandsAreSkipped() async throws {
        let queue = try await queue()
        try queue.join("other")
        let contents = try queue.contents()
        #expect(try queue.commit("other", done: [(.sample(1), next: .sample(1))]) == "OK 0")
        for verb in ["retry", "reject", "defer", "release", "stuck", "drop"] {
            #expect(try queue.commit("other", .sample(1), verb) == "OK 0")
            #expect(try queue.commit("w", .sample(2), verb) == "OK 0")
        }
        #expect(try queue.contents() == contents)
    }

    @Test func aDoubleOfAJobThatIsAsideIsDroppedAndCounted() async throws {
        for verb in ["reject", "retry", "defer"] {
            let queue = try await ScriptedQueue()
            try queue.enqueue([.sample(1)], from: 0)
            try queue.join("w")
            try queue.lease("w")
            try queue.commit("w", .sample(1), "reject", "first")
            try queue.enqueue([.sample(1, payload: [9])], from: 1)
            try queue.lease("w")
            try twice(queue) { try queue.commit("w", .sample(1), verb, "second") }
            #expect(try queue.dead() == [Job.sample(1).id], "\(verb)")
            #expect(try queue.delayed().isEmpty, "\(verb)")
            #expect(try queue.parked(.sample(1)) == .sample(1), "\(verb)")
            #expect(try queue.why(.sample(1)) == "first", "\(verb)")
            #expect(try queue.batchCounters() == ["submitted": 2, "dead": 1, "dropped": 1], "\(verb)")
            #expect(try queue.totals()["dropped"] == 1, "\(verb)")
        }
    }

    @Test func aFullCommitIsOneStep() async throws {
        let queue = try await ScriptedQueue()
        let payload = [UInt8](repeating: 3, count: 2000)
        try queue.enqueue((1...500).map { .sample($0, payload: payload) }, from: 0)
        try queue.join("w")
        let jobs = try queue.lease("w", 500).jobs
        let verdicts = jobs[400...].map { ScriptedQueue.Verdict(id: $0.id, verb: "release") }
        #expect(try queue.commit("w", done: jobs[..<400].map { ($0, next: $0) }, Array(verdicts)) == "OK 500")
        #expect(try queue.list(queue.keys.ready(.briefs, .default)).map(\.number) == Array(1...400))
        // Each release goes before the one before it, so a caller gives them in reverse.
        #expect(try queue.ready().map(\.number) == (401...500).reversed())
    }
}
