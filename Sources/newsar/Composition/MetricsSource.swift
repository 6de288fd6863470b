import Hiredis
import NewsarCluster
import NewsarModel
import NewsarRedis
import NewsarStore
import NewsarWeb

/// Gathers what a role's metrics page shows.
struct MetricsSource: Sendable {
    private let line: RedisConnection
    private let queues: [QueueName]
    private let gauges: [QueueName: ConsumerGauge]
    private let store: @Sendable () -> StoreCounts?

    /// - Parameters:
    ///   - queues: those that this role's Redis user may count.
    ///   - gauges: of the consumers in this process.
    init(
        endpoint: RedisEndpoint, queues: [QueueName], gauges: [QueueName: ConsumerGauge],
        store: @escaping @Sendable () -> StoreCounts? = { nil }
    ) {
        line = RedisConnection(
            to: endpoint, name: "newsar-metrics", timeouts: RedisTimeouts(connect: .seconds(1), reply: .seconds(2)))
        self.queues = queues
        self.gauges = gauges
        self.store = store
    }

    /// The state now; with `redisError` where Redis does not answer.
    func snapshot() async -> MonitorSnapshot {
        var snapshot = MonitorSnapshot()
        snapshot.gauges = gauges
        snapshot.storeArticles = store()?.articles
        do throws(QueueError) {
            let facts = try await RedisServerFacts.read(from: line)
            snapshot.redisUsedMemory = facts.usedMemory
            snapshot.redisMaxmemory = facts.maxmemory
            for queue in queues { snapshot.queues.append(try await RedisOffice(queue, on: line).census()) }
        } catch {
            snapshot.redisError = error.description
        }
        return snapshot
    }
}
