import ArgumentParser
import Hiredis
import Logging
import NewsarCluster
import NewsarModel
import NewsarRedis
import NewsarWeb
import ServiceLifecycle

struct Coordinator: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tends the queues, and takes articles in over HTTP and from a folder.",
        discussion: """
            It returns what dead workers held, brings delayed articles back and serves metrics. Workers and aggregators tend \
            their own queues too, so a cluster lives without a coordinator; it keeps the queues moving while no worker runs, \
            and is the one place to scrape for metrics of the whole cluster.

            With --listen and a token, POST /v1/articles takes JSON, JSON Lines or an HTML page; /openapi.json describes it. \
            With --watch, files that are dropped into the folder are sent, each as a batch, and moved to done/ or rejected/ \
            in it; names that begin with a dot or end in .part or .tmp are left alone. Several coordinators may watch one folder.
            """)

    @OptionGroup var redis: RedisOptions

    @Option(help: "Serve /v1/articles, /healthz, /readyz and /metrics there, as host:port (NEWSAR_LISTEN).")
    var listen: String?

    @OptionGroup var submission: SubmissionOptions

    func run() async throws {
        let endpoint = try redis.endpoint()
        let logger = Log.logger("coordinator")
        let limit = try submission.pendingLimit()
        let policy = try submission.policy()
        let priority = try submission.priority()
        let folder = try submission.folder()
        try await StartupCheck(endpoint: endpoint, logger: logger).pass()
        let line = RedisConnection(to: endpoint, name: "newsar-coordinator")
        let upkeep = QueueName.allCases.map { RedisUpkeep($0, on: line) }
        var services: [any Service] = [Reaper(queues: upkeep, logger: logger)]
        // A client waits for the answer: a Redis that is away must show in seconds.
        let quick = RedisConnection(
            to: endpoint, name: "newsar-http", timeouts: RedisTimeouts(connect: .seconds(1), reply: .seconds(5)))
        services += try Listening.services(
            listen, MetricsSource(endpoint: endpoint, queues: QueueName.allCases, gauges: [:]), logger,
            submission: (desk: QueueDesk(intake: RedisIntake(on: quick), maxPending: limit), policy: policy))
        if let folder {
            let intake = RedisIntake(on: RedisConnection(to: endpoint, name: "newsar-watch"))
            services.append(
                FolderWatch(folder: folder, intake: intake, priority: priority, maxPending: limit, logger: logger))
            logger.notice("watching \(folder.path)")
        }
        logger.notice("tending \(endpoint)")
        try await runUntilSignalled(services, logger: logger)
    }
}
