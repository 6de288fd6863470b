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
        try await inQueueTerms { () async throws(RedisError) in
            let reply = try await line.run(
                Scripts.batch, keys: [keys.batchNames, keys.batches], arguments: [Array(name.utf8), Array(input.utf8), Array((again ? "1" : "0").utf8)])
            guard let parts = reply.elements, parts.count == 2, let number = parts[0].integer.flatMap(UInt32.init(exactly:)),
                let next = parts[1].integer
            else { throw RedisError(.unexpectedReply, "batch answered \(reply)") }
            return BatchTicket(name: name, number: number, input: input, nextRecord: Int(next))
        }
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
                Scripts.enqueue, keys: keys.ready(queue) + [keys.bell(queue), keys.totals(queue), keys.batches],
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
        let command = RedisCommand("HDEL", keys.batches, "\(ticket.number):open")
        _ = try await inQueueTerms { () async throws(RedisError) in try await line.call(command) }
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
