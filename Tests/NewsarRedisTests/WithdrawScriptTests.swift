import Hiredis
import NewsarModel
import NewsarRedis
import TestKit
import Testing

/// `withdraw.lua`: what a leaving or dead worker gives back, and who is guilty of its death.
@Suite struct WithdrawScriptTests {
    @Test func jobsComeBackAtTheHeadInTheOldOrder() async throws {
        for how in ["leaving", "expired"] {
            let queue = try await ScriptedQueue()
            // Bodies of real size: Redis keeps large hashes in no order.
            let payload = [UInt8](repeating: 1, count: 300)
            func job(_ number: Int) -> Job { .sample(number, number % 3 == 0 ? .bulk : .default, payload: payload) }
            try queue.enqueue((1...60).map(job), from: 0)
            try queue.join("w")
            try queue.lease("w", 40)
            try queue.lease("w", 10)
            try queue.takeToken()
            if how == "expired" { try queue.expire("w") }
            #expect(try queue.withdraw("w", how) == "OK 50 0")
            let contents = try queue.contents()
            #expect(try queue.withdraw("w", how) == "UNKNOWN")
            #expect(try queue.contents() == contents)
            #expect(try queue.ready().map(\.number) == (1...60).filter { $0 % 3 != 0 })
            #expect(try queue.ready(.bulk).map(\.number) == (1...60).filter { $0 % 3 == 0 })
            #expect(try queue.ready().first == job(1))
            #expect(try queue.bellTokens() == 1)
            #expect(try queue.session.call(RedisCommand("EXISTS", queue.keys.held(.articles, "w"))).integer == 0)
            let expired = how == "expired"
            #expect(try queue.totals()["recovered"] == (expired ? 50 : nil))
            #expect(try queue.totals()["deaths"] == (expired ? 1 : nil))
            #expect(
                try queue.session.call(RedisCommand("LLEN", queue.keys.deaths(.articles))).integer == (expired ? 1 : 0))
        }
    }

    @Test func aWorkerThatLivesIsNotReaped() async throws {
        let queue = try await ScriptedQueue()
        try queue.enqueue([.sample(1)], from: 0)
        try queue.join("w")
        try queue.lease("w")
        let contents = try queue.contents()
        for _ in 1...2 { #expect(try queue.withdraw("w", "expired") == "ALIVE") }
        #expect(try queue.withdraw("stranger", "expired") == "UNKNOWN")
        #expect(try queue.contents() == contents)
    }

    @Test func whoeverLeavesByItselfAccusesNobody() async throws {
        let queue = try await ScriptedQueue()
        try queue.enqueue(Job.samples(1...3), from: 0)
        try queue.join("w")
        try queue.lease("w")
        try queue.running("w", [.sample(1)])
        try queue.withdraw("w", "leaving")
        #expect(try queue.ready() == Job.samples(1...3))
        #expect(try queue.solo().isEmpty)
        #expect(try queue.session.call(RedisCommand("EXISTS", queue.keys.running(.articles, "w"))).integer == 0)
    }

    struct Trial: Sendable, CustomStringConvertible {
        let description: String
        /// Slots and the jobs that each ran; jobs 1…4 are held, 9 is not.
        let slots: [[Int]]
        let deaths: Set<Int>
        let suspects: Set<Int>
    }

    @Test(arguments: [
        Trial(description: "one ran: it is guilty", slots: [[2]], deaths: [2], suspects: []),
        Trial(description: "two slots ran: suspicion only", slots: [[2], [3]], deaths: [], suspects: [2, 3]),
        Trial(description: "a slot ran a chunk: suspicion only", slots: [[1, 4]], deaths: [], suspects: [1, 4]),
        Trial(description: "nothing ran: nobody", slots: [], deaths: [], suspects: []),
        Trial(description: "what it no longer held does not count", slots: [[9], [3]], deaths: [3], suspects: []),
        Trial(description: "one job named twice is one", slots: [[3], [3]], deaths: [3], suspects: []),
    ]) func guilt(trial: Trial) async throws {
        let queue = try await ScriptedQueue()
        try queue.enqueue(Job.samples(1...4), from: 0)
        try queue.join("w")
        try queue.lease("w")
        for (slot, numbers) in trial.slots.enumerated() {
            try queue.running("w", slot: slot, numbers.map { .sample($0) })
        }
        #expect(try queue.kill("w") == "OK 4 0")
        let solo = try queue.solo()
        #expect(Set(solo.filter { $0.deaths == 1 && $0.suspicion == 0 }.map(\.number)) == trial.deaths)
        #expect(Set(solo.filter { $0.deaths == 0 && $0.suspicion == 1 }.map(\.number)) == trial.suspects)
        let innocent = Set(1...4).subtracting(trial.deaths).subtracting(trial.suspects)
        #expect(try queue.ready() == innocent.sorted().map { .sample($0) }, "an innocent job was changed")
        #expect(solo.allSatisfy { $0.tries == 0 && $0.payload == Job.sample($0.number).payload })
    }

    @Test func threeDeathsAndItIsDeadWithTheReason() async throws {
        let queue = try await ScriptedQueue()
        try queue.enqueue(Job.samples(1...3), from: 0)
        for death in 1...3 {
            try queue.join("w\(death)")
            let reply = try queue.lease("w\(death)", 1)
            #expect(reply.word == (death == 1 ? "JOBS" : "ALONE"))
            #expect(reply.jobs.map(\.number) == [1])
            try queue.running("w\(death)", reply.jobs)
            #expect(try queue.kill("w\(death)") == (death < 3 ? "OK 1 0" : "OK 0 1"))
        }
        #expect(try queue.dead() == [Job.sample(1).id])
        #expect(try queue.why(.sample(1)) == "3 deaths: workers died while they ran it, last w3")
        #expect(try queue.ready() == Job.samples(2...3))
        #expect(try queue.batchCounters() == ["submitted": 3, "dead": 1])
        #expect(try queue.totals() == ["enqueued": 3, "dead": 1, "deaths": 3, "recovered": 2])
    }

    /// Two suspects, one of them a killer: the suspicion becomes a death when it kills alone, and is gone when it was wrong.
    @Test func suspicionIsProvenOrVanishes() async throws {
        let queue = try await ScriptedQueue()
        try queue.enqueue(Job.samples(1...2), from: 0)
        try queue.join("a")
        try queue.lease("a")
        try queue.running("a", slot: 0, [.sample(1)])
        try queue.running("a", slot: 1, [.sample(2)])
        try queue.kill("a")
        try queue.join("b")
        let first = try queue.lease("b")
        #expect(first.word == "ALONE" && first.jobs.count == 1)
        try queue.running("b", first.jobs)
        try queue.kill("b")
        // The suspicion was right: it counts with the death.
        #expect(try queue.solo().first { $0.id == first.jobs[0].id }.map { [$0.deaths, $0.suspicion] } == [2, 0])
        try queue.join("c")
        let second = try queue.lease("c")
        #expect(second.word == "ALONE" && second.jobs[0].id != first.jobs[0].id)
        #expect(try queue.commit("c", second.jobs[0], "retry", "odd", 0) == "OK 1")
        #expect(try queue.parked(second.jobs[0]).map { [$0.tries, $0.deaths, $0.suspicion] } == [1, 0, 0])
        try queue.running("c", try queue.lease("c").jobs)
        #expect(try queue.kill("c") == "OK 0 1")
        #expect(try queue.dead() == [first.jobs[0].id])
    }

    @Test func theDeathIsWrittenDown() async throws {
        let queue = try await ScriptedQueue()
        try queue.enqueue(Job.samples(1...2), from: 0)
        for number in 1...105 {
            try queue.join("w\"\(number)")
            if number == 105 {
                try queue.lease("w\"\(number)")
                try queue.running("w\"\(number)", [.sample(1)])
            }
            try queue.kill("w\"\(number)")
        }
        let deaths =
            try queue.session.call(RedisCommand("LRANGE", queue.keys.deaths(.articles), "0", "-1")).elements ?? []
        #expect(deaths.count == 100)
        let text = deaths.first?.text ?? ""
        #expect(text.hasPrefix(#"{"worker":"w\"105","at":"#))
        #expect(text.hasSuffix(#","held":2,"running":1,"info":{}}"#))
    }
}
