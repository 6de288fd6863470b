public import NewsarCluster
public import NewsarModel

/// What a role's health and metrics pages are made from.
public struct MonitorSnapshot: Sendable {
    /// Why Redis does not answer; `nil` when it does.
    public var redisError: String?
    public var redisUsedMemory: Int64 = 0
    public var redisMaxmemory: Int64 = 0
    public var queues: [QueueCensus] = []
    /// Of the consumers in this process.
    public var gauges: [QueueName: ConsumerGauge] = [:]
    public var storeArticles: Int?

    public init() {}
}
