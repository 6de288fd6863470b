internal import FoundationEssentials
public import Hiredis
public import NewsarCluster
public import NewsarModel

/// An operator's view of one queue, and what he may do to it.
public struct RedisOffice: QueueOffice {
    private let queue: QueueName
    private let line: RedisConnection
    private let keys: Keyspace

    public init(_ queue: QueueName, on line: RedisConnection, keys: Keyspace = Keyspace()) {
        self.queue = queue
        self.line = line
        self.keys = keys
    }

    public func census() async throws(QueueError) -> QueueCensus {
        let reply = try await run(
            Scripts.census,
            keys.ready(queue) + [
                keys.solo(queue), keys.workers(queue), keys.info(queue), keys.delayed(queue), keys.dead(queue),
                keys.totals(queue), keys.control(queue), keys.heldPrefix(queue),
            ], [])
        guard let census = QueueCensus(queue, reply) else {
            throw QueueError(.unexpected, "census answered \(reply); are all roles of the same release?")
        }
        return census
    }

    public func setPaused(_ paused: Bool) async throws(QueueError) {
        _ = try await run(
            Scripts.steer, [keys.control(queue), keys.bell(queue), keys.cancelled],
            [Array((paused ? "pause" : "resume").utf8)])
    }

    public func purge() async throws(QueueError) -> Int {
        var total = 0
        while true {
            let dropped =
                try await run(
                    Scripts.purge,
                    keys.ready(queue) + [
                        keys.solo(queue), keys.delayed(queue), keys.parked(queue), keys.why(queue), keys.totals(queue),
                        keys.batches,
                    ], [Array("500".utf8)]
                ).integer ?? 0
            if dropped == 0 { return total }
            total += Int(dropped)
        }
    }

    public func dead(offset: Int, limit: Int) async throws(QueueError) -> [ParkedJob] {
        let range = RedisCommand(
            "ZREVRANGE", keys.dead(queue), String(offset), String(offset + limit - 1), "WITHSCORES")
        let members = try await call(range).elements ?? []
        var jobs: [ParkedJob] = []
        for index in stride(from: 0, to: members.count - 1, by: 2) {
            guard let id = members[index].bytes.flatMap({ Fingerprint(bytes: $0) }) else { continue }
            jobs.append(try await parked(id, at: members[index + 1].integer ?? 0))
        }
        return jobs
    }

    public func deadJob(_ id: Fingerprint) async throws(QueueError) -> ParkedJob? {
        var score = RedisCommand("ZSCORE", keys.dead(queue))
        score.append(id.bytes)
        guard let at = try await call(score).integer else { return nil }
        return try await parked(id, at: at)
    }

    public func retryDead(_ ids: [Fingerprint]) async throws(QueueError) -> Int { try await settleDead("retry", ids) }

    public func dropDead(_ ids: [Fingerprint]) async throws(QueueError) -> Int { try await settleDead("drop", ids) }

    public func deaths() async throws(QueueError) -> [WorkerDeath] {
        let reply = try await call(RedisCommand("LRANGE", keys.deaths(queue), "0", "-1"))
        return (reply.elements ?? []).compactMap { $0.bytes.flatMap(WorkerDeath.init(json:)) }
    }

    private func parked(_ id: Fingerprint, at: Int64) async throws(QueueError) -> ParkedJob {
        var why = RedisCommand("HGET", keys.why(queue))
        why.append(id.bytes)
        var entry = RedisCommand("HGET", keys.parked(queue))
        entry.append(id.bytes)
        let reason = try await call(why).text ?? ""
        let bytes = try await call(entry).bytes
        return ParkedJob(id: id, at: at, reason: reason, job: bytes.flatMap { try? Job(entry: $0) })
    }

    private func settleDead(_ verb: String, _ ids: [Fingerprint]) async throws(QueueError) -> Int {
        var total = 0
        for start in stride(from: 0, to: ids.count, by: 500) {
            let chunk = ids[start..<min(start + 500, ids.count)]
            total += Int(
                try await run(
                    Scripts.dead,
                    [keys.dead(queue), keys.parked(queue), keys.why(queue)] + keys.ready(queue)
                        + [keys.bell(queue), keys.totals(queue), keys.batches],
                    [Array(verb.utf8)] + chunk.map(\.bytes)
                ).integer ?? 0)
        }
        return total
    }

    private func call(_ command: RedisCommand) async throws(QueueError) -> RedisValue {
        try await inQueueTerms { () async throws(RedisError) in try await line.call(command) }
    }

    private func run(_ script: RedisScript, _ keys: [String], _ arguments: [[UInt8]]) async throws(QueueError)
        -> RedisValue
    {
        try await inQueueTerms { () async throws(RedisError) in
            try await line.run(script, keys: keys, arguments: arguments)
        }
    }
}

extension QueueCensus {
    /// Reads the reply of `census.lua`; `nil` when it has another shape.
    fileprivate init?(_ queue: QueueName, _ reply: RedisValue) {
        guard let parts = reply.elements, parts.count == 9, let now = parts[0].integer,
            let ready = parts[1].elements, let workers = parts[8].elements
        else { return nil }
        self.init(queue: queue)
        for (priority, length) in zip(Priority.allCases, ready) { self.ready[priority] = Int(length.integer ?? 0) }
        solo = Int(parts[2].integer ?? 0)
        delayed = Int(parts[3].integer ?? 0)
        dead = Int(parts[4].integer ?? 0)
        isPaused = parts[5].text.map { !$0.isEmpty } ?? false
        oldestAge = parts[6].integer.flatMap { $0 < 0 ? nil : $0 }
        totals = Totals(parts[7].fields)
        for index in stride(from: 0, to: workers.count - 3, by: 4) {
            self.workers.append(
                Worker(
                    name: workers[index].text ?? "?", held: Int(workers[index + 2].integer ?? 0),
                    leaseLeft: (workers[index + 1].integer ?? 0) - now,
                    info: workers[index + 3].bytes.flatMap {
                        try? JSONDecoder().decode(WorkerInfo.self, from: Data($0))
                    }))
        }
    }
}

extension QueueCensus.Totals {
    fileprivate init(_ fields: [String: RedisValue]) {
        func count(_ name: String) -> Int { Int(fields[name]?.integer ?? 0) }
        self.init()
        enqueued = count("enqueued")
        done = count("done")
        failed = count("failed")
        retried = count("retried")
        deferred = count("deferred")
        recovered = count("recovered")
        dead = count("dead")
        revived = count("revived")
        dropped = count("dropped")
        deaths = count("deaths")
    }
}

extension WorkerDeath {
    private struct Record: Decodable {
        var worker: String
        var at: Int64
        var held: Int
        var running: Int
        var info: Words?
    }

    /// What the worker said of itself; words that cannot be read are left out and the death is shown all the same.
    private struct Words: Decodable {
        let info: WorkerInfo?

        init(from decoder: any Decoder) { info = try? WorkerInfo(from: decoder) }
    }

    /// Reads what `withdraw.lua` wrote.
    fileprivate init?(json: [UInt8]) {
        guard let record = try? JSONDecoder().decode(Record.self, from: Data(json)) else { return nil }
        self.init(
            worker: record.worker, at: record.at, held: record.held, running: record.running, info: record.info?.info)
    }
}
