import Hiredis
import NewsarCluster
import NewsarModel
import NewsarRedis
import TestKit
import Testing

/// The most important promise: whatever happens in whatever order, every accepted job is in exactly one place and the counts add up.
///
/// A seeded random walk over all scripts of both queues, with repeats of calls whose reply was lost, dead workers, doubles and
/// operators; after every step the whole database is counted.
@Suite struct ConservationTests {
    @Test(arguments: [1, 2, 3, 4] as [UInt64]) func everyJobIsInExactlyOnePlaceAfterEveryStep(seed: UInt64) async throws
    {
        let server = try await RedisServer(appendOnly: false)
        let articles = try await ScriptedQueue(.articles, on: server)
        let briefs = try await ScriptedQueue(.briefs, on: server)
        var walk = RandomWalk(articles: articles, briefs: briefs, seed: seed)
        let line = RedisConnection(to: server.endpoint, name: "office")
        for step in 1...1000 {
            let what = try walk.step()
            let ledger = try Ledger(articles, briefs)
            let faults = ledger.faults(accepted: walk.accepted)
            try #require(faults.isEmpty, "seed \(seed), step \(step), after \(what): \(faults)")
            guard step % 100 == 0 else { continue }
            for queue in [QueueName.articles, .briefs] {
                let census = try await RedisOffice(queue, on: line).census()
                #expect(census.unaccounted == 0, "seed \(seed), step \(step): \(census)")
            }
        }
        // A walk that never went somewhere would prove nothing about it.
        let totals = try articles.totals()
        for name in [
            "enqueued", "done", "failed", "retried", "deferred", "recovered", "dead", "revived", "dropped", "deaths",
        ] {
            #expect((totals[name] ?? 0) > 0, "seed \(seed) never came to '\(name)'")
        }
        #expect(
            walk.words.isSuperset(of: [
                "JOBS", "ALONE", "DRAIN", "PAUSED", "FENCED", "OK", "FULL", "CONFLICT", "ALIVE", "UNKNOWN",
            ]))
    }
}

/// Everything that is in the database, counted.
private struct Ledger {
    /// How often each body is somewhere, by the number that its payload carries.
    private var places: [UInt64: Int] = [:]
    private var pendingByBatch: [UInt32: Int64] = [:]
    private var deadByBatch: [UInt32: Int64] = [:]
    private var faults: [String] = []
    private var batches: [String: Int64] = [:]
    private var settled: Int64 = 0

    init(_ queues: ScriptedQueue...) throws {
        for queue in queues { try count(queue) }
        batches = try queues[0].counters(queues[0].keys.batches)
    }

    /// What does not add up. O(jobs).
    func faults(accepted: Int) -> [String] {
        var faults = faults
        for (body, count) in places where count != 1 { faults.append("body \(body) is in \(count) places") }
        if places.count + Int(settled) != accepted {
            faults.append("\(accepted) accepted, \(places.count) somewhere, \(settled) settled")
        }
        for batch in 1...RandomWalk.batchCount {
            func counter(_ name: String) -> Int64 { batches["\(batch):\(name)"] ?? 0 }
            let dead = deadByBatch[batch] ?? 0
            if counter("dead") != dead {
                faults.append("batch \(batch) counts \(counter("dead")) dead, there are \(dead)")
            }
            let sum = (pendingByBatch[batch] ?? 0) + dead + counter("stored") + counter("dropped")
            if counter("submitted") != sum {
                faults.append("batch \(batch): \(counter("submitted")) submitted, \(sum) accounted for")
            }
        }
        return faults
    }

    private mutating func count(_ queue: ScriptedQueue) throws {
        let (keys, name) = (queue.keys, queue.queue)
        let heldKeys =
            try queue.session.call(RedisCommand("KEYS", keys.heldPrefix(name) + "*")).elements?.compactMap(\.text) ?? []
        let workers =
            try queue.session.call(RedisCommand("ZRANGE", keys.workers(name), "0", "-1")).elements?.compactMap(\.text)
            ?? []
        for key in heldKeys where !workers.contains(where: { keys.held(name, $0) == key }) {
            faults.append("\(key) belongs to no registered worker")
        }
        let waiting = try Priority.allCases.flatMap { try queue.ready($0) } + queue.solo()
        let held = try heldKeys.flatMap { try queue.values($0) }
        let parked = try queue.values(keys.parked(name))
        let (delayed, dead) = (Set(try queue.delayed()), Set(try queue.dead()))
        if !delayed.isDisjoint(with: dead) { faults.append("\(name): delayed and dead at once") }
        if Set(parked.map(\.id)) != delayed.union(dead) || parked.count != delayed.count + dead.count {
            faults.append("\(name): \(parked.count) parked, \(delayed.count) delayed, \(dead.count) dead")
        }
        let reasons = try queue.session.call(RedisCommand("HLEN", keys.why(name))).integer ?? -1
        if reasons != parked.count { faults.append("\(name): \(reasons) reasons for \(parked.count) parked jobs") }
        if try queue.bellTokens() ?? 0 > 1 { faults.append("\(name): the bell holds several tokens") }

        let totals = try queue.totals()
        let pending = waiting.count + held.count + delayed.count
        let gone = (totals["done"] ?? 0) + (totals["dropped"] ?? 0)
        if totals["enqueued"] ?? 0 != Int64(pending + dead.count) + gone {
            faults.append("\(name): \(totals) with \(pending) pending and \(dead.count) dead")
        }
        // What is done in one queue goes on in the next; only the last one settles it.
        settled += name == .briefs ? gone : totals["dropped"] ?? 0

        for job in waiting + held + parked {
            places[RandomWalk.body(of: job), default: 0] += 1
            if dead.contains(job.id) && parked.contains(job) {
                deadByBatch[job.batch, default: 0] += 1
            } else {
                pendingByBatch[job.batch, default: 0] += 1
            }
        }
    }
}
