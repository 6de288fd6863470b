public import Hiredis
public import NewsarCluster
internal import NewsarModel

/// The batches: their progress, and calling one off.
public struct RedisBatches: Sendable {
    private let line: RedisConnection
    private let keys: Keyspace

    public init(on line: RedisConnection, keys: Keyspace = Keyspace()) {
        self.line = line
        self.keys = keys
    }

    /// All batches, oldest first. O(batches).
    public func all() async throws(QueueError) -> [BatchProgress] {
        let numbers = try await names()
        let fields = try await call(RedisCommand("HGETALL", keys.batches)).fields
        return numbers.sorted { $0.value < $1.value }.map { name, number in
            Self.progress(name) { fields["\(number):\($0)"]?.integer }
        }
    }

    /// One batch; `nil` when there is none of that name.
    public func progress(of name: String) async throws(QueueError) -> BatchProgress? {
        guard let number = try await number(of: name) else { return nil }
        let reply = try await call(RedisCommand("HMGET", keys.batches, number, Self.counters))
        let values = reply.elements ?? []
        let byName = Dictionary(zip(Self.counters, values)) { first, _ in first }
        return Self.progress(name) { byName[$0]?.integer }
    }

    /// Calls a batch off: its jobs are dropped as workers come upon them, within a heartbeat. `false` when there is no such batch.
    public func cancel(_ name: String) async throws(QueueError) -> Bool {
        guard let number = try await number(of: name) else { return false }
        let queue = QueueName.articles
        _ = try await inQueueTerms { () async throws(RedisError) in
            try await line.run(
                Scripts.steer, keys: [keys.control(queue), keys.bell(queue), keys.cancelled],
                arguments: ["cancel", number].map { Array($0.utf8) })
        }
        return true
    }

    /// Removes the watermark of an input, which is its only trace in a batch that it no longer sends for.
    func forget(input: String, of name: String) async throws(QueueError) {
        guard let number = try await number(of: name) else { return }
        _ = try await call(RedisCommand("HDEL", keys.batches, number, ["next:" + input]))
    }

    private static let counters = [
        "submitted", "analysed", "stored", "dead", "dropped", "duplicates", "rejected", "open", "opened",
    ]

    private static func progress(_ name: String, _ value: (String) -> Int64?) -> BatchProgress {
        var progress = BatchProgress(name: name)
        progress.submitted = Int(value("submitted") ?? 0)
        progress.analysed = Int(value("analysed") ?? 0)
        progress.stored = Int(value("stored") ?? 0)
        progress.dead = Int(value("dead") ?? 0)
        progress.dropped = Int(value("dropped") ?? 0)
        progress.duplicates = Int(value("duplicates") ?? 0)
        progress.rejected = Int(value("rejected") ?? 0)
        progress.isOpen = (value("open") ?? 0) > 0
        progress.openedAt = value("opened") ?? 0
        return progress
    }

    private func names() async throws(QueueError) -> [String: Int64] {
        try await call(RedisCommand("HGETALL", keys.batchNames)).fields.compactMapValues(\.integer)
    }

    private func number(of name: String) async throws(QueueError) -> String? {
        try await call(RedisCommand("HGET", keys.batchNames, name)).text
    }

    private func call(_ command: RedisCommand) async throws(QueueError) -> RedisValue {
        try await inQueueTerms { () async throws(RedisError) in try await line.call(command) }
    }
}

extension RedisCommand {
    /// `NAME key NUMBER:field…` for the fields of one batch.
    fileprivate init(_ name: String, _ key: String, _ number: String, _ fields: [String]) {
        self.init(name, key)
        for field in fields { append("\(number):\(field)") }
    }
}
