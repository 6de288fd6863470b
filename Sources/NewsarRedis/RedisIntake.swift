public import Hiredis
public import NewsarCluster
public import NewsarModel

/// Submission to the articles queue.
public struct RedisIntake: JobIntake {
    private let line: RedisConnection
    private let keys: Keyspace
    private let queue = QueueName.articles

    public init(on line: RedisConnection, keys: Keyspace = Keyspace()) {
        self.line = line
        self.keys = keys
    }

    public func open(batch name: String, input: String, again: Bool) async throws(QueueError) -> BatchTicket {
        let reply = try await batch(name, input, again ? "again" : "open")
        if reply.elements?.first?.text == "CANCELLED" {
            throw QueueError(.conflict, "batch '\(name)' was cancelled; choose another --batch name")
        }
        guard let parts = reply.elements, parts.count == 3,
            let number = parts[1].integer.flatMap(UInt32.init(exactly:)),
            let next = parts[2].integer
        else { throw QueueError(.unexpected, "batch answered \(reply)") }
        return BatchTicket(name: name, number: number, input: input, nextRecord: Int(next))
    }

    public func enqueue(
        _ jobs: [Job], of ticket: BatchTicket, records: RecordRange, limit: Int
    ) async throws(QueueError) -> IntakeReply {
        var arguments = [
            String(ticket.number), ticket.input, String(records.from), String(records.upTo), String(limit),
            String(records.duplicates), String(records.rejected),
        ].map { Array($0.utf8) }
        for job in jobs { arguments.append(job.entry) }
        let sent = arguments
        let reply = try await inQueueTerms { () async throws(RedisError) in
            try await line.run(
                Scripts.enqueue,
                keys: keys.ready(queue) + [keys.bell(queue), keys.totals(queue), keys.batches]
                    + keys.ready(.briefs),
                arguments: sent)
        }
        guard let parts = reply.elements, parts.count == 2, let number = parts[1].integer else {
            throw QueueError(.unexpected, "enqueue answered \(reply)")
        }
        switch parts[0].text {
        case "OK": return .taken(ready: Int(number))
        case "FULL": return .full(ready: Int(number))
        default:
            throw QueueError(
                .conflict,
                "batch '\(ticket.name)': another submitter sends the same input, it is at record \(number); stop one or choose another --batch name"
            )
        }
    }

    public func close(_ ticket: BatchTicket) async throws(QueueError) {
        _ = try await batch(ticket.name, ticket.input, "close")
    }

    public func forget(input: String, of batch: String) async throws(QueueError) {
        try await RedisBatches(on: line, keys: keys).forget(input: input, of: batch)
    }

    /// Batches that Redis remembers; of more, those that ended first are forgotten.
    public static let batchLimit = 1_000

    private func batch(_ name: String, _ input: String, _ verb: String) async throws(QueueError) -> RedisValue {
        try await inQueueTerms { () async throws(RedisError) in
            try await line.run(
                Scripts.batch, keys: [keys.batchNames, keys.batches, keys.cancelled],
                arguments: [name, input, verb, String(Self.batchLimit)].map { Array($0.utf8) })
        }
    }

    public func now() async throws(QueueError) -> Int64 {
        let reply = try await inQueueTerms { () async throws(RedisError) in try await line.call(RedisCommand("TIME")) }
        guard let parts = reply.elements, parts.count == 2, let seconds = parts[0].integer, let micro = parts[1].integer
        else { throw QueueError(.unexpected, "TIME answered \(reply)") }
        return seconds * 1000 + micro / 1000
    }

    public func progress(of name: String) async throws(QueueError) -> BatchProgress? {
        try await RedisBatches(on: line, keys: keys).progress(of: name)
    }
}
