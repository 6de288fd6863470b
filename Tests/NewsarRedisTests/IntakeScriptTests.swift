import Hiredis
import NewsarModel
import NewsarRedis
import TestKit
import Testing

/// `batch.lua` and `enqueue.lua`.
@Suite struct IntakeScriptTests {
    @Test func aBatchHasOneNumberAndRemembersEachInput() async throws {
        let queue = try await ScriptedQueue()
        #expect(try queue.batch("monday", input: "a") == "OK 1 0")
        let before = try queue.contents()
        #expect(try queue.batch("monday", input: "a") == "OK 1 0")
        #expect(try queue.contents() == before)
        #expect(try queue.batch("tuesday", input: "a") == "OK 2 0")
        try queue.enqueue(Job.samples(0...4), from: 0, batch: 1, input: "a")
        #expect(try queue.batch("monday", input: "a") == "OK 1 5")
        #expect(try queue.batch("monday", input: "b") == "OK 1 0")
        #expect(try queue.batch("tuesday", input: "a") == "OK 2 0")
        #expect(try queue.batch("monday", input: "a", "again") == "OK 1 0")
        #expect(try queue.batch("monday", input: "a", "again") == "OK 1 0")
    }

    @Test func aBatchIsOpenUntilItsLastInputIsClosed() async throws {
        let queue = try await ScriptedQueue()
        func open() throws -> Int64? { try queue.counters(queue.keys.batches)["1:open"] }
        for input in ["a", "b", "a"] { try queue.batch("monday", input: input) }
        #expect(try open() == 2)
        for _ in 1...2 { #expect(try queue.batch("monday", input: "a", "close") == "OK 1 0") }
        #expect(try open() == 1)
        try queue.batch("monday", input: "b", "close")
        try queue.batch("monday", input: "never opened", "close")
        #expect(try open() == 0)
    }

    @Test func aCancelledBatchIsNotOpenedAgainButCanBeClosed() async throws {
        let queue = try await ScriptedQueue()
        try queue.batch("monday")
        for _ in 1...2 { try queue.steer("cancel", "1") }
        let before = try queue.contents()
        for verb in ["open", "again"] { #expect(try queue.batch("monday", verb) == "CANCELLED") }
        #expect(try queue.contents() == before)
        #expect(try queue.batch("monday", "close") == "OK 1 0")
        #expect(try queue.counters(queue.keys.batches)["1:open"] == 0)
        #expect(try queue.batch("tuesday") == "OK 2 0")
    }

    @Test func theOldestBatchesThatHaveEndedAreForgotten() async throws {
        let queue = try await ScriptedQueue()
        func names() throws -> [String] {
            try queue.counters(queue.keys.batchNames).keys.sorted()
        }
        // Four that ended, of which one has a dead job, and one that is cancelled and empty; one stays open.
        for name in ["a", "b", "c", "d"] { try queue.batch(name, remembered: 5) }
        try queue.enqueue([Job.sample(1, batch: 2)], from: 0, batch: 2)
        try queue.join("w")
        let jobs = try queue.lease("w").jobs
        try queue.commit("w", jobs[0], "reject", "unreadable")
        try queue.steer("cancel", "3")
        for name in ["a", "b", "c"] { try queue.batch(name, "close", remembered: 5) }
        try queue.batch("e", remembered: 5)
        #expect(try names() == ["a", "b", "c", "d", "e"])
        #expect(try queue.batch("f", remembered: 5) == "OK 6 0")
        #expect(try names() == ["b", "c", "d", "e", "f"], "the oldest that has ended goes")
        #expect(try queue.batch("g", remembered: 5) == "OK 7 0")
        #expect(try names() == ["b", "d", "e", "f", "g"], "dead jobs keep their batch, open inputs too")
        #expect(try queue.counters(queue.keys.batches).keys.filter { $0.hasPrefix("1:") || $0.hasPrefix("3:") } == [])
        #expect(try queue.session.call(.init("SCARD", queue.keys.cancelled)).integer == 0)
        #expect(try queue.batch("h", remembered: 5) == "OK 8 0")
        #expect(try names() == ["b", "d", "e", "f", "g", "h"], "nothing that is under way is forgotten")
    }

    @Test func jobsGoToTheEndOfTheListOfTheirPriority() async throws {
        let queue = try await ScriptedQueue()
        let jobs = [
            Job.sample(1, .bulk), Job.sample(2, .breaking), Job.sample(3), Job.sample(4, .bulk),
            Job.sample(5, .breaking),
        ]
        #expect(try queue.enqueue(jobs, from: 0) == "OK 5")
        #expect(try queue.enqueue([Job.sample(6, .breaking)], from: 5) == "OK 6")
        #expect(try queue.ready(.breaking).map(\.number) == [2, 5, 6])
        #expect(try queue.ready(.default).map(\.number) == [3])
        #expect(try queue.ready(.bulk).map(\.number) == [1, 4])
        #expect(try queue.ready(.bulk) == [jobs[0], jobs[3]], "an entry changed on its way")
        #expect(try queue.totals() == ["enqueued": 6])
    }

    @Test func aPriorityOfALaterReleaseWaitsWithTheLowest() async throws {
        let queue = try await ScriptedQueue()
        let entry = [Job.currentVersion, 9] + Job.sample(1).entry.dropFirst(2)
        try queue.enqueue(entries: [entry], from: 0)
        #expect(try queue.length(.bulk) == 1)
    }

    @Test func aRangeOfRecordsIsTakenOnce() async throws {
        let queue = try await ScriptedQueue()
        let jobs = Job.samples(0...9)
        #expect(try queue.enqueue(jobs, from: 0, upTo: 14, duplicates: 3, rejected: 1) == "OK 10")
        let before = try queue.contents()
        #expect(try queue.enqueue(jobs, from: 0, upTo: 14, duplicates: 3, rejected: 1) == "OK 10")
        #expect(try queue.contents() == before)
        #expect(try queue.batchCounters() == ["submitted": 10, "duplicates": 3, "rejected": 1])
        // A range may give no job at all.
        #expect(try queue.enqueue([], from: 14, upTo: 20, duplicates: 6) == "OK 10")
        #expect(try queue.batchCounters() == ["submitted": 10, "duplicates": 9, "rejected": 1])
        #expect(try queue.totals() == ["enqueued": 10])
        // Inputs and batches do not disturb one another.
        #expect(try queue.enqueue([.sample(90)], from: 0, input: "other") == "OK 11")
        #expect(try queue.enqueue([.sample(91, batch: 2)], from: 0, batch: 2) == "OK 12")
        #expect(try queue.batchCounters(2) == ["submitted": 1])
    }

    @Test(arguments: [(from: 6, upTo: 9), (from: 3, upTo: 8), (from: 0, upTo: 6)])
    func recordsOutOfTurnAreAConflict(from: Int, upTo: Int) async throws {
        let queue = try await ScriptedQueue()
        try queue.enqueue(Job.samples(0...4), from: 0)
        let before = try queue.contents()
        for _ in 1...2 {
            #expect(try queue.enqueue([.sample(70)], from: from, upTo: upTo) == "CONFLICT 5")
            #expect(try queue.contents() == before)
        }
    }

    @Test func theHighWaterMarkHolds() async throws {
        let queue = try await ScriptedQueue()
        #expect(try queue.enqueue(Job.samples(0...7), from: 0, limit: 10) == "OK 8")
        let before = try queue.contents()
        for _ in 1...2 {
            #expect(try queue.enqueue(Job.samples(8...10), from: 8, limit: 10) == "FULL 8")
            #expect(try queue.contents() == before)
        }
        #expect(try queue.enqueue(Job.samples(8...9), from: 8, limit: 10) == "OK 10")
        // The three lists count together, and ranges without jobs pass.
        #expect(try queue.enqueue([.sample(10, .breaking)], from: 10, limit: 10) == "FULL 10")
        #expect(try queue.enqueue([], from: 10, upTo: 15, limit: 10, rejected: 5) == "OK 10")
        // A repeat of what was taken is no new work, however full the queue is.
        #expect(try queue.enqueue(Job.samples(8...9), from: 8, limit: 10) == "OK 10")
        // What workers hold does not count; a chunk over the mark enters an empty queue, or it never could.
        try queue.join("w")
        #expect(try queue.lease("w").jobs.count == 10)
        #expect(try queue.enqueue(Job.samples(15...26), from: 15, limit: 10) == "OK 12")
    }

    @Test func briefsThatPileUpHoldTheSubmitterToo() async throws {
        let queue = try await ScriptedQueue()
        try queue.enqueue(Job.samples(0...7), from: 0, limit: 10)
        try queue.join("w")
        try queue.commit("w", done: try queue.lease("w", 6).jobs.map { ($0, next: $0) })
        #expect(try queue.enqueue(Job.samples(8...10), from: 8, limit: 10) == "FULL 8")
        #expect(try queue.enqueue(Job.samples(8...9), from: 8, limit: 10) == "OK 10")
    }
}
