public import NewsarModel

/// Every key that the project uses in Redis. No other file spells one.
///
/// All begin with `newsar:{P}:`, where P is the partition. The braces are a Redis Cluster hash tag: a partition lies in one slot,
/// so scripts may touch both of its queues in one step. Of a queue Q (`articles` or `briefs`), behind the prefix:
///
/// | key | type | what |
/// |---|---|---|
/// | `Q:ready:breaking`, `Q:ready:default`, `Q:ready:bulk` | list | entries that wait for a worker; first in, first out. `LLEN` is the depth |
/// | `Q:solo` | list | suspects: entries that will be run alone, since a worker died with them |
/// | `Q:held:WORKER` | hash | job id → entry: what a worker holds |
/// | `Q:running:WORKER` | hash | slot → ids of the jobs that it runs, 16 bytes each |
/// | `Q:workers` | sorted set | worker → end of its lease, ms |
/// | `Q:info` | hash | worker → what it says of itself (JSON) |
/// | `Q:delayed` | sorted set | job id → when it is due, ms |
/// | `Q:dead` | sorted set | job id → when it died, ms |
/// | `Q:parked` | hash | job id → entry, of delayed and dead jobs |
/// | `Q:why` | hash | job id → reason, of delayed and dead jobs |
/// | `Q:totals` | hash | counters since the queue began |
/// | `Q:control` | hash | `paused`; `solo_worker`, `solo_until`; `turn` of the priorities |
/// | `Q:bell` | list | at most one token, which wakes one idle worker |
/// | `Q:deaths` | list | the last 100 workers whose lease ran out (JSON) |
/// | `batch-names` | hash | batch name → number |
/// | `batches` | hash | `NUMBER:COUNTER` → count; `NUMBER:next:INPUT` → next record; `last` → highest number |
/// | `cancelled` | set | numbers of cancelled batches |
public struct Keyspace: Sendable, Equatable {
    /// Beginning of every key, colon included.
    public let prefix: String

    /// - Parameter partition: several let several Redis nodes share one logical queue.
    public init(partition: Int = 0) { prefix = "newsar:{\(partition)}:" }

    public var batchNames: String { prefix + "batch-names" }
    public var batches: String { prefix + "batches" }
    public var cancelled: String { prefix + "cancelled" }

    public func ready(_ queue: QueueName, _ priority: Priority) -> String { key(queue, "ready:" + priority.name) }
    public func ready(_ queue: QueueName) -> [String] { Priority.allCases.map { ready(queue, $0) } }
    public func solo(_ queue: QueueName) -> String { key(queue, "solo") }
    public func heldPrefix(_ queue: QueueName) -> String { key(queue, "held:") }
    public func held(_ queue: QueueName, _ worker: String) -> String { heldPrefix(queue) + worker }
    public func running(_ queue: QueueName, _ worker: String) -> String { key(queue, "running:") + worker }
    public func workers(_ queue: QueueName) -> String { key(queue, "workers") }
    public func info(_ queue: QueueName) -> String { key(queue, "info") }
    public func delayed(_ queue: QueueName) -> String { key(queue, "delayed") }
    public func dead(_ queue: QueueName) -> String { key(queue, "dead") }
    public func parked(_ queue: QueueName) -> String { key(queue, "parked") }
    public func why(_ queue: QueueName) -> String { key(queue, "why") }
    public func totals(_ queue: QueueName) -> String { key(queue, "totals") }
    public func control(_ queue: QueueName) -> String { key(queue, "control") }
    public func bell(_ queue: QueueName) -> String { key(queue, "bell") }
    public func deaths(_ queue: QueueName) -> String { key(queue, "deaths") }

    private func key(_ queue: QueueName, _ name: String) -> String { prefix + queue.rawValue + ":" + name }
}
