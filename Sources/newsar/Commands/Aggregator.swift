import ArgumentParser
import Logging
import NewsarCluster
import NewsarModel
import NewsarStore
import ServiceLifecycle

struct Aggregator: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Merges briefs into the store.",
        discussion: """
            One transaction for each batch of briefs, then the commit that takes them off the queue: a crash in between \
            merges them again, which changes nothing. One aggregator works on an SQLite store at a time, \
            several on a PostgreSQL one.
            """)

    @OptionGroup var redis: RedisOptions
    @OptionGroup var store: StoreOptions

    @Option(help: "Seconds from SIGTERM to the end (NEWSAR_GRACE).")
    var grace: Int?

    @Option(help: "Serve /healthz, /readyz and /metrics there, as host:port (NEWSAR_LISTEN).")
    var listen: String?

    func run() async throws {
        let endpoint = try redis.endpoint()
        let logger = Log.logger("aggregator")
        let grace = try Setting.count(grace, "GRACE", default: 25, in: 1...3600, flag: "--grace")
        let briefs = try BriefStore(try store.location(), access: .readWrite)
        let sink = StoreSink(briefs)
        try await StartupCheck(endpoint: endpoint, logger: logger).pass()
        let role = ClusterRole(endpoint: endpoint, logger: logger)
        var services = role.aggregator(sink, grace: .seconds(grace))
        services.append(StorySettler(sink: sink, logger: logger))
        services += try Listening.services(
            listen,
            MetricsSource(endpoint: endpoint, queues: [.briefs], gauges: [.briefs: role.gauge]) {
                try? briefs.counts()
            },
            logger)
        try await runUntilSignalled(services, logger: logger)
    }
}
