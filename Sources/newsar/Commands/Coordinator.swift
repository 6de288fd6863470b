import ArgumentParser
import Hiredis
import Logging
import NewsarCluster
import NewsarModel
import NewsarRedis
import ServiceLifecycle

struct Coordinator: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tends the queues: returns what dead workers held, brings delayed articles back, serves metrics.",
        discussion: """
            Workers and aggregators tend their own queues too, so a cluster lives without a coordinator; it keeps the queues \
            moving while no worker runs, and is the one place to scrape for metrics of the whole cluster.
            """)

    @OptionGroup var redis: RedisOptions

    @Option(help: "Serve /healthz, /readyz and /metrics there, as host:port (NEWSAR_LISTEN).")
    var listen: String?

    func run() async throws {
        let endpoint = try redis.endpoint()
        let logger = Log.logger("coordinator")
        try await StartupCheck(endpoint: endpoint, logger: logger).pass()
        let line = RedisConnection(to: endpoint, name: "newsar-coordinator")
        let upkeep = QueueName.allCases.map { RedisUpkeep($0, on: line) }
        var services: [any Service] = [Reaper(queues: upkeep, logger: logger)]
        services += try Listening.services(
            listen, MetricsSource(endpoint: endpoint, queues: QueueName.allCases, gauges: [:]), logger)
        logger.notice("tending \(endpoint)")
        try await runUntilSignalled(services, logger: logger)
    }
}
