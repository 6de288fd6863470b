import Hiredis
import NewsarModel
import NewsarRedis
import TestKit
import Testing

/// `promote.lua`, `dead.lua`, `purge.lua`, `census.lua`.
@Suite struct OperatorScriptTests {
    /// Jobs 1…n in the state that `verb` leaves them in.
    private func queue(_ count: Int, _ verb: String) async throws -> ScriptedQueue {
        let queue = try await ScriptedQueue()
        let jobs = Job.samples(1...count)
        try queue.enqueue(jobs, from: 0)
        try queue.join("w")
        try queue.lease("w", count)
        for job in jobs { try queue.commit("w", job, verb, "because", 3_600_000) }
        try queue.takeToken()
        return queue
    }

    @Test func dueJobsComeBackAtTheHeadEarliestFirst() async throws {
        let queue = try await queue(4, "defer")
        try queue.enqueue([.sample(9)], from: 4)
        try queue.takeToken()
        #expect(try queue.promote() == 0)
        #expect(try queue.bellTokens() == 0)
        try queue.makeDue([3, 1, 4, 2].map { Job.sample($0).id })
        #expect(try queue.promote(3) == 3)
        #expect(try queue.ready().map(\.number) == [3, 1, 4, 9])
        #expect(try queue.bellTokens() == 1)
        #expect(try queue.promote() == 1)
        let contents = try queue.contents()
        #expect(try queue.promote() == 0)
        #expect(try queue.contents() == contents)
        #expect(contents[queue.keys.parked(.articles)] == nil)
        #expect(contents[queue.keys.why(.articles)] == nil)
    }

    @Test func aRevivedJobBeginsAnew() async throws {
        let queue = try await queue(3, "reject")
        let ids = Job.samples(1...2).map(\.id)
        #expect(try queue.dead("retry", ids + [Job.sample(77).id]) == 2)
        let contents = try queue.contents()
        #expect(try queue.dead("retry", ids) == 0)
        #expect(try queue.contents() == contents)
        #expect(try queue.ready() == Job.samples(1...2))
        #expect(try queue.dead() == [Job.sample(3).id])
        #expect(try queue.why(.sample(1)) == nil)
        #expect(try queue.bellTokens() == 1)
        #expect(try queue.batchCounters() == ["submitted": 3, "dead": 1])
        #expect(try queue.totals() == ["enqueued": 3, "failed": 3, "dead": 3, "revived": 2])
    }

    @Test func aRevivedJobHasNoRecord() async throws {
        let queue = try await ScriptedQueue()
        let job = Job(id: Job.sample(1).id, batch: 1, payload: [1], tries: 4, deaths: 2, suspicion: 1)
        try queue.enqueue([job], from: 0)
        try queue.join("w")
        try queue.lease("w")
        try queue.commit("w", job, "reject")
        try queue.dead("retry", [job.id])
        #expect(try queue.ready().map { [$0.tries, $0.deaths, $0.suspicion] } == [[0, 0, 0]])
    }

    @Test func aDroppedDeadJobIsGone() async throws {
        let queue = try await queue(3, "reject")
        #expect(try queue.dead("drop", [Job.sample(2).id]) == 1)
        let contents = try queue.contents()
        #expect(try queue.dead("drop", [Job.sample(2).id]) == 0)
        #expect(try queue.contents() == contents)
        #expect(try queue.parked(.sample(2)) == nil)
        #expect(try queue.batchCounters() == ["submitted": 3, "dead": 2, "dropped": 1])
        #expect(try queue.bellTokens() == 0)
    }

    @Test func aPurgeDropsWhatWaitsAndNothingElse() async throws {
        let queue = try await ScriptedQueue()
        let suspect = Job(id: Job.sample(1).id, batch: 2, payload: [1], deaths: 1)
        let first = [suspect] + Job.samples(2...5) + [.sample(6, .breaking, batch: 3)]
        try queue.enqueue(first + Job.samples(7...9, .bulk), from: 0)
        try queue.join("w")
        try queue.lease("w", 6)
        try queue.commit("w", suspect, "release")
        try queue.commit("w", .sample(2), "reject")
        try queue.commit("w", .sample(3), "defer", "", 3_600_000)
        try queue.commit("w", .sample(6, .breaking), "release")
        // Held: 4, 5. Dead: 2. Waiting: 1 alone, 3 delayed, 6 breaking, 7…9 bulk.
        #expect(try queue.purge(4) == 4)
        #expect(try queue.purge(4) == 2)
        let contents = try queue.contents()
        #expect(try queue.purge(4) == 0)
        #expect(try queue.contents() == contents)
        #expect(try queue.held("w").map(\.number).sorted() == [4, 5])
        #expect(try queue.dead() == [Job.sample(2).id])
        #expect(try queue.parked(.sample(2)) != nil)
        #expect(try queue.parked(.sample(3)) == nil)
        #expect(try queue.totals()["dropped"] == 6)
        #expect(try (1...3).map { try queue.batchCounters($0)["dropped"] } == [4, 1, 1])
    }

    @Test func theCensusShowsEverything() async throws {
        let queue = try await ScriptedQueue()
        let suspect = Job(id: Job.sample(1).id, batch: 1, payload: [1], deaths: 1)
        let before = try queue.now()
        let old = Job.sample(7, .bulk, enqueuedAt: before - 5000)
        try queue.enqueue([suspect] + Job.samples(2...6) + [old], from: 0)
        try queue.join("w", lease: 60_000)
        try queue.lease("w", 6)
        try queue.commit("w", suspect, "release")
        try queue.commit("w", .sample(2), "reject")
        try queue.commit("w", .sample(3), "defer", "", 3_600_000)
        let contents = try queue.contents()
        let parts = try queue.census()
        #expect(try queue.contents() == contents, "a census changed something")
        #expect(parts.count == 9)
        #expect(parts[1] == .array([.integer(0), .integer(0), .integer(1)]))
        #expect(parts[2...4].map(\.integer) == [1, 1, 1])
        #expect(parts[5].text == "")
        #expect((5000..<60_000).contains(parts[6].integer ?? -1))
        #expect(parts[7].fields["enqueued"]?.integer == 7)
        let worker = parts[8].elements ?? []
        #expect(worker.count == 4)
        #expect(worker[0].text == "w")
        #expect(worker[2].integer == 3)
    }

    /// Every script on an empty database: an answer, no error, and nothing made but what its own work is.
    @Test func missingKeysAreNoError() async throws {
        let queue = try await ScriptedQueue()
        #expect(try queue.promote() == 0)
        #expect(try queue.purge() == 0)
        #expect(try queue.dead("retry", [Job.sample(1).id]) == 0)
        #expect(try queue.withdraw("w", "expired") == "UNKNOWN")
        #expect(try queue.lease("w").word == "FENCED")
        #expect(try queue.renew("w") == ["FENCED"])
        #expect(try queue.commit("w", .sample(1), "retry") == "FENCED")
        try queue.running("w", [.sample(1)])
        let census = try queue.census()
        #expect(
            census[1...4].map { $0.elements?.compactMap(\.integer) ?? [$0.integer ?? -1] } == [
                [0, 0, 0], [0], [0], [0],
            ])
        #expect(census[6].integer == -1)
        #expect(try queue.contents().isEmpty)
        try queue.join("w")
        #expect(try queue.lease("w").word == "JOBS")
        #expect(try queue.withdraw("w", "leaving") == "OK 0 0")
        #expect(Set(try queue.contents().keys) == [queue.keys.control(.articles)])
    }

    /// The confinement itself works: a script with a key missing among its KEYS is refused.
    @Test func aKeyThatIsNotDeclaredIsRefused() async throws {
        let queue = try await ScriptedQueue()
        let error = #expect(throws: RedisError.self) { try queue.runUndeclared() }
        #expect(error?.description.contains("access at least one of the keys") == true, "\(String(describing: error))")
    }
}
