import Hiredis
import NewsarModel
import NewsarRedis
import TestKit
import Testing

/// DRAIN and ALONE: a suspect runs with nothing beside it on its worker, while the other workers go on.
@Suite struct SuspectScriptTests {
    private let suspects = (1...2).map {
        Job(id: Job.sample($0).id, batch: 1, enqueuedAt: 1_700_000_000_000, payload: [1], suspicion: 1)
    }

    /// Jobs 1 and 2 are suspects that wait alone; 10…19 are ready; `a` holds job 10.
    private func queue() async throws -> ScriptedQueue {
        let queue = try await ScriptedQueue()
        try queue.enqueue(suspects + Job.samples(10...19), from: 0)
        try queue.join("x")
        try queue.lease("x", 2)
        for job in suspects { try queue.commit("x", job, "release") }
        try queue.withdraw("x", "leaving")
        for worker in ["a", "b"] { try queue.join(worker) }
        // The suspects came first into `solo`; this job is in the hands of `a` from before.
        let solo = queue.keys.solo(.articles)
        try queue.session.call(RedisCommand("RENAME", solo, "aside"))
        try queue.lease("a", 1)
        try queue.session.call(RedisCommand("RENAME", "aside", solo))
        return queue
    }

    @Test func theOneRunsAloneTheOtherGoesOn() async throws {
        let queue = try await queue()
        for _ in 1...2 {
            let drain = try queue.lease("a")
            #expect(drain.word == "DRAIN" && drain.jobs.isEmpty && drain.left == 9)
        }
        let other = try queue.lease("b", 3)
        #expect(other.word == "JOBS")
        #expect(other.jobs.map(\.number) == [11, 12, 13])
        #expect(try queue.commit("a", done: [(.sample(10), next: nil)]) == "OK 1")
        let alone = try queue.lease("a")
        #expect(alone.word == "ALONE")
        #expect(alone.jobs == [suspects[0]])
        // While it runs, nobody gets the second one, and `a` gets nothing beside it.
        #expect(try queue.lease("a").word == "DRAIN")
        #expect(try queue.lease("b", 1).jobs.map(\.number) == [14])
        #expect(try queue.commit("a", done: [(suspects[0], next: nil)]) == "OK 1")
        #expect(try queue.lease("a").jobs == [suspects[1]])
        #expect(try queue.commit("a", done: [(suspects[1], next: nil)]) == "OK 1")
        // No suspects: business as usual.
        #expect(try queue.lease("a", 1).word == "JOBS")
    }

    @Test(arguments: ["dead", "left", "silent"]) func anOwnerThatIsGoneIsReplaced(how: String) async throws {
        let queue = try await queue()
        #expect(try queue.lease("a").word == "DRAIN")
        switch how {
        case "dead": try queue.expire("a")
        case "left": try queue.withdraw("a", "leaving")
        default: try queue.session.call(RedisCommand("HSET", queue.keys.control(.articles), "solo_until", "1"))
        }
        #expect(try queue.lease("b").jobs == [suspects[0]])
        if how == "silent" { #expect(try queue.lease("a", 1).word == "JOBS") }
    }

    @Test func aPauseHoldsSuspectsToo() async throws {
        let queue = try await queue()
        try queue.steer("pause")
        #expect(try queue.lease("b").word == "PAUSED")
        #expect(try queue.solo() == suspects)
    }
}
