import Hiredis
import NewsarModel
import NewsarRedis
import TestKit
import Testing

/// One queue, driven script by script. Every call is made by a user who may touch the script's KEYS and no other key, so a
/// script that reaches beyond them fails.
final class ScriptedQueue {
    struct LeaseReply {
        let word: String
        let left: Int
        let held: Int
        let jobs: [Job]
    }

    /// How a job ended, in the words of `commit.lua`.
    struct Verdict {
        var id: Fingerprint
        var verb: String
        var reason = ""
        var number = 0
    }

    let server: RedisServer
    let queue: QueueName
    let keys = Keyspace()
    /// May do everything.
    let session: RedisSession
    var policy = QueuePolicy()
    private let confined: RedisSession

    init(_ queue: QueueName = .articles, on shared: RedisServer? = nil) async throws {
        if let shared { server = shared } else { server = try await RedisServer(appendOnly: false) }
        self.queue = queue
        session = try server.session()
        try session.call(RedisCommand("ACL", "SETUSER", "confined", "on", ">confined", "resetkeys", "+@all"))
        var endpoint = server.endpoint
        (endpoint.user, endpoint.password) = ("confined", "confined")
        confined = try RedisSession(to: endpoint, name: "confined")
    }

    private func run(
        _ script: RedisScript, _ keys: [String], _ arguments: [[UInt8]], readableBelow prefix: String? = nil
    ) throws -> RedisValue {
        try confine(to: keys, below: prefix)
        return try script.run(on: confined, keys: keys, arguments: arguments)
    }

    private func confine(to keys: [String], below prefix: String? = nil) throws {
        var rights = RedisCommand("ACL", "SETUSER", "confined", "resetkeys")
        for key in keys { rights.append("~" + key) }
        if let prefix { rights.append("%R~" + prefix + "*") }
        try session.call(rights)
    }
}

// MARK: Submitting

extension ScriptedQueue {
    /// The reply as `OK number next` or `CANCELLED`.
    @discardableResult
    func batch(
        _ name: String, input: String = "in", _ verb: String = "open", remembered: Int = RedisIntake.batchLimit
    ) throws -> String {
        words(
            try run(
                Scripts.batch, [keys.batchNames, keys.batches, keys.cancelled],
                [bytes(name), bytes(input), bytes(verb), bytes(remembered)]))
    }

    /// The reply as `WORD number`.
    @discardableResult
    func enqueue(
        _ jobs: [Job], from: Int, upTo: Int? = nil, batch: Int = 1, input: String = "in", limit: Int = 100_000,
        duplicates: Int = 0, rejected: Int = 0
    ) throws -> String {
        try enqueue(
            entries: jobs.map(\.entry), from: from, upTo: upTo, batch: batch, input: input, limit: limit,
            duplicates: duplicates, rejected: rejected)
    }

    @discardableResult
    func enqueue(
        entries: [[UInt8]], from: Int, upTo: Int? = nil, batch: Int = 1, input: String = "in", limit: Int = 100_000,
        duplicates: Int = 0, rejected: Int = 0
    ) throws -> String {
        let numbers = [from, upTo ?? from + entries.count, limit, duplicates, rejected].map { bytes($0) }
        let reply = try run(
            Scripts.enqueue,
            keys.ready(queue) + [keys.bell(queue), keys.totals(queue), keys.batches] + keys.ready(.briefs),
            [bytes(batch), bytes(input)] + numbers + entries)
        return words(reply)
    }
}

// MARK: Working

extension ScriptedQueue {
    func join(_ worker: String, lease: Int = 3_600_000) throws {
        let expiry = try run(
            Scripts.join, [keys.workers(queue), keys.info(queue)], [bytes(worker), bytes(lease), bytes("{}")])
        #expect(expiry.integer.map { $0 > lease } == true, "join answered \(expiry)")
    }

    /// The words of the reply.
    @discardableResult
    func renew(_ worker: String, lease: Int = 3_600_000) throws -> [String] {
        let reply = try run(
            Scripts.renew, [keys.workers(queue), keys.info(queue), keys.cancelled],
            [bytes(worker), bytes(lease), bytes("{}")])
        return (reply.elements ?? []).map { $0.text ?? "?" }
    }

    @discardableResult
    func lease(_ worker: String, _ limit: Int = 100, bytes room: Int = 4_000_000) throws -> LeaseReply {
        let reply = try run(
            Scripts.lease,
            keys.ready(queue) + [
                keys.solo(queue), keys.held(queue, worker), keys.workers(queue), keys.control(queue), keys.bell(queue),
                keys.totals(queue), keys.batches, keys.cancelled,
            ], [bytes(worker), bytes(limit), bytes(3_600_000), bytes(room)])
        let parts = reply.elements ?? []
        return LeaseReply(
            word: parts.first?.text ?? "?", left: parts.count > 2 ? Int(parts[2].integer ?? -1) : -1,
            held: parts.count > 3 ? Int(parts[3].integer ?? -1) : -1,
            jobs: try parts.dropFirst(4).map { try Job(entry: $0.bytes ?? []) })
    }

    func running(_ worker: String, slot: Int = 0, _ jobs: [Job]) throws {
        let keyList = [keys.running(queue, worker), keys.workers(queue)]
        try confine(to: keyList)
        let ids = jobs.flatMap(\.id.bytes)
        try confined.call(Scripts.running.posting(keys: keyList, arguments: [bytes(worker), bytes(slot), ids]))
    }

    /// The reply as `WORD number`.
    @discardableResult
    func commit(_ worker: String, done: [(Job, next: Job?)] = [], _ verdicts: [Verdict] = []) throws -> String {
        let next = QueueName.briefs
        var arguments = [
            bytes(worker), bytes(queue == .articles ? "analysed" : "stored"), bytes(policy.tries),
            bytes(policy.firstDelay.milliseconds), bytes(policy.longestDelay.milliseconds), bytes(policy.deaths),
            bytes(done.count),
        ]
        for (job, follower) in done { arguments += [job.id.bytes, bytes(Int(job.batch)), follower?.entry ?? []] }
        for verdict in verdicts {
            arguments += [verdict.id.bytes, bytes(verdict.verb), bytes(verdict.reason), bytes(verdict.number)]
        }
        let reply = try run(
            Scripts.commit,
            [keys.held(queue, worker), keys.workers(queue), keys.totals(queue), keys.batches] + keys.ready(queue)
                + [
                    keys.solo(queue), keys.delayed(queue), keys.dead(queue), keys.parked(queue), keys.why(queue),
                    keys.bell(queue),
                ] + keys.ready(next) + [keys.bell(next), keys.totals(next)], arguments)
        return words(reply)
    }

    @discardableResult
    func commit(
        _ worker: String, _ job: Job, _ verb: String, _ reason: String = "", _ number: Int = 0
    ) throws -> String {
        try commit(worker, [Verdict(id: job.id, verb: verb, reason: reason, number: number)])
    }

    /// The reply as `WORD returned buried`.
    @discardableResult
    func withdraw(_ worker: String, _ how: String) throws -> String {
        let reply = try run(
            Scripts.withdraw,
            [keys.workers(queue), keys.info(queue), keys.held(queue, worker), keys.running(queue, worker)]
                + keys.ready(queue)
                + [
                    keys.solo(queue), keys.dead(queue), keys.parked(queue), keys.why(queue), keys.totals(queue),
                    keys.batches, keys.bell(queue), keys.deaths(queue),
                ], [bytes(worker), bytes(how), bytes(policy.deaths)])
        return words(reply)
    }

    /// The worker dies: its lease is over and the reaper comes.
    @discardableResult
    func kill(_ worker: String) throws -> String {
        try expire(worker)
        return try withdraw(worker, "expired")
    }

    func expire(_ worker: String) throws {
        try session.call(RedisCommand("ZADD", keys.workers(queue), "XX", "1", worker))
    }
}

// MARK: Tending

extension ScriptedQueue {
    @discardableResult
    func promote(_ limit: Int = 500) throws -> Int64? {
        try run(
            Scripts.promote,
            [keys.delayed(queue), keys.parked(queue), keys.why(queue)] + keys.ready(queue)
                + [keys.bell(queue), keys.solo(queue)], [bytes(limit)]
        ).integer
    }

    /// The time of every delayed job comes, in the order of their ids in `order` or else together.
    func makeDue(_ order: [Fingerprint] = []) throws {
        for member in try session.call(RedisCommand("ZRANGE", keys.delayed(queue), "0", "-1")).elements ?? [] {
            let place = order.firstIndex { $0.bytes == member.bytes } ?? 0
            var due = RedisCommand("ZADD", keys.delayed(queue), String(place + 1))
            due.append(member.bytes ?? [])
            try session.call(due)
        }
    }

    @discardableResult
    func purge(_ limit: Int = 500) throws -> Int64? {
        try run(
            Scripts.purge,
            keys.ready(queue) + [
                keys.solo(queue), keys.delayed(queue), keys.parked(queue), keys.why(queue), keys.totals(queue),
                keys.batches,
            ], [bytes(limit)]
        ).integer
    }

    @discardableResult
    func dead(_ verb: String, _ ids: [Fingerprint]) throws -> Int64? {
        try run(
            Scripts.dead,
            [keys.dead(queue), keys.parked(queue), keys.why(queue)] + keys.ready(queue)
                + [keys.bell(queue), keys.totals(queue), keys.batches], [bytes(verb)] + ids.map(\.bytes)
        ).integer
    }

    func steer(_ verb: String, _ arguments: String...) throws {
        let reply = try run(
            Scripts.steer, [keys.control(queue), keys.bell(queue), keys.cancelled],
            ([verb] + arguments).map { bytes($0) })
        #expect(reply.text == "OK")
    }

    func census() throws -> [RedisValue] {
        try run(
            Scripts.census,
            keys.ready(queue) + [
                keys.solo(queue), keys.workers(queue), keys.info(queue), keys.delayed(queue), keys.dead(queue),
                keys.totals(queue), keys.control(queue), keys.heldPrefix(queue),
            ], [], readableBelow: keys.heldPrefix(queue)
        ).elements ?? []
    }
}

// MARK: Reaching too far

extension ScriptedQueue {
    /// A script that touches a key which it does not declare.
    func runUndeclared() throws {
        let script = RedisScript(name: "undeclared", source: Array("return redis.call('GET', KEYS[1] .. 'x')".utf8))
        _ = try run(script, [keys.batches], [])
    }
}

// MARK: Looking

extension ScriptedQueue {
    func list(_ key: String) throws -> [Job] {
        let entries = try session.call(RedisCommand("LRANGE", key, "0", "-1")).elements ?? []
        return try entries.map { try Job(entry: $0.bytes ?? []) }
    }

    func ready(_ priority: Priority = .default) throws -> [Job] { try list(keys.ready(queue, priority)) }
    func length(_ priority: Priority) throws -> Int64? {
        try session.call(RedisCommand("LLEN", keys.ready(queue, priority))).integer
    }

    func solo() throws -> [Job] { try list(keys.solo(queue)) }

    func values(_ key: String) throws -> [Job] {
        try (try session.call(RedisCommand("HVALS", key)).elements ?? []).map { try Job(entry: $0.bytes ?? []) }
    }

    func held(_ worker: String) throws -> [Job] { try values(keys.held(queue, worker)) }

    /// Ids in a sorted set, lowest score first.
    func ids(_ key: String) throws -> [Fingerprint] {
        (try session.call(RedisCommand("ZRANGE", key, "0", "-1")).elements ?? []).compactMap {
            $0.bytes.flatMap { Fingerprint(bytes: $0) }
        }
    }

    func delayed() throws -> [Fingerprint] { try ids(keys.delayed(queue)) }
    func dead() throws -> [Fingerprint] { try ids(keys.dead(queue)) }

    func why(_ job: Job) throws -> String? {
        var command = RedisCommand("HGET", keys.why(queue))
        command.append(job.id.bytes)
        return try session.call(command).text
    }

    func parked(_ job: Job) throws -> Job? {
        var command = RedisCommand("HGET", keys.parked(queue))
        command.append(job.id.bytes)
        return try session.call(command).bytes.map { try Job(entry: $0) }
    }

    func counters(_ key: String) throws -> [String: Int64] {
        try session.call(RedisCommand("HGETALL", key)).fields.compactMapValues(\.integer)
    }

    func totals() throws -> [String: Int64] { try counters(keys.totals(queue)) }

    /// Counters of one batch, without its number and bookkeeping.
    func batchCounters(_ number: Int = 1) throws -> [String: Int64] {
        var counters: [String: Int64] = [:]
        for (name, value) in try self.counters(keys.batches) where name.hasPrefix("\(number):") {
            let field = String(name.dropFirst(String(number).count + 1))
            if !field.hasPrefix("next:") && !field.hasPrefix("open") && value != 0 { counters[field] = value }
        }
        return counters
    }

    func bellTokens() throws -> Int64? { try session.call(RedisCommand("LLEN", keys.bell(queue))).integer }
    func takeToken() throws { try session.call(RedisCommand("DEL", keys.bell(queue))) }

    func now() throws -> Int64 {
        let time = try session.call(RedisCommand("TIME")).elements ?? []
        return (time[0].integer ?? 0) * 1000 + (time[1].integer ?? 0) / 1000
    }

    /// Everything in the database but what only the clock moves: leases, and the turn of the priorities.
    func contents() throws -> [String: [RedisValue]] {
        var contents: [String: [RedisValue]] = [:]
        for key in try session.call(RedisCommand("KEYS", "*")).elements?.compactMap(\.text) ?? [] {
            let reply =
                switch try session.call(RedisCommand("TYPE", key)).text {
                case "list": try session.call(RedisCommand("LRANGE", key, "0", "-1"))
                case "hash": try session.call(RedisCommand("HGETALL", key))
                case "set": try session.call(RedisCommand("SMEMBERS", key))
                case "zset" where key == keys.workers(queue): try session.call(RedisCommand("ZRANGE", key, "0", "-1"))
                default: try session.call(RedisCommand("ZRANGE", key, "0", "-1", "WITHSCORES"))
                }
            if key == keys.control(queue) {
                var fields = reply.fields
                fields["turn"] = nil
                fields["solo_until"] = nil
                contents[key] = fields.sorted { $0.key < $1.key }.flatMap { [.string(Array($0.key.utf8)), $0.value] }
            } else {
                contents[key] = reply.elements
            }
        }
        return contents
    }
}

/// A reply's parts, as text.
private func words(_ reply: RedisValue) -> String {
    (reply.elements ?? []).map { $0.text ?? $0.integer.map { String($0) } ?? "?" }.joined(separator: " ")
}

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

private func bytes(_ number: Int) -> [UInt8] { Array(String(number).utf8) }

extension QueuePolicy {
    /// The usual policy with another lease. With none at all the reaper grants workers of a server that has just come up no respite.
    static func leasing(_ lease: Duration) -> QueuePolicy {
        var policy = QueuePolicy()
        policy.lease = lease
        return policy
    }
}

extension Job {
    /// A job made for a test; the number tells jobs apart and stands in their id and payload.
    static func sample(
        _ number: Int, _ priority: Priority = .default, batch: UInt32 = 1, enqueuedAt: Int64? = nil,
        payload: [UInt8]? = nil
    ) -> Job {
        // The time of enqueuing goes with the number, so that "in the old order" has one meaning.
        Job(
            id: Fingerprint(high: 7, low: UInt64(number)), priority: priority, batch: batch,
            enqueuedAt: enqueuedAt ?? 1_700_000_000_000 + Int64(number) * 1000,
            payload: payload ?? Array("body \(number)".utf8))
    }

    static func samples(_ numbers: ClosedRange<Int>, _ priority: Priority = .default) -> [Job] {
        numbers.map { sample($0, priority) }
    }

    var number: Int { Int(id.low) }
}
