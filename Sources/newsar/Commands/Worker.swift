import ArgumentParser
import DedicatedThread
import Glibc
import Logging
import NewsarCluster
import NewsarModel
import ServiceLifecycle

struct Worker: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Leases articles, analyses them, commits their briefs.",
        discussion: """
            Start as many as you like, on any machine that reaches Redis. SIGTERM finishes the articles that run, hands the \
            others back and exits 0 within --grace. An article that hangs longer than --job-timeout is cut off: the worker \
            reports it and exits with status 4, to be started again.
            """)

    @OptionGroup var redis: RedisOptions

    @Option(help: "Articles analysed at the same time (NEWSAR_SLOTS; default: the cores of the machine).")
    var slots: Int?

    @Option(help: "Seconds from SIGTERM to the end (NEWSAR_GRACE).")
    var grace: Int?

    @Option(help: "Seconds after which an article hangs.")
    var jobTimeout = 60

    @Option(help: "Serve /healthz, /readyz and /metrics there, as host:port (NEWSAR_LISTEN).")
    var listen: String?

    @OptionGroup var analysis: AnalysisOptions

    @Flag(help: .hidden)
    var untilInputCloses = false

    func run() async throws {
        let endpoint = try redis.endpoint()
        let logger = Log.logger("worker", level: untilInputCloses ? .warning : .notice)
        let role = ClusterRole(endpoint: endpoint, logger: logger)
        let slots = try Setting.count(slots, "SLOTS", default: Host.cores, in: 1...1024, flag: "--slots")
        let grace = try Setting.count(grace, "GRACE", default: 25, in: 1...3600, flag: "--grace")
        guard jobTimeout > 0 else { throw Failure(.usage, "--job-timeout must be at least 1") }
        let analyzer = try analysis.analyzer()
        try await StartupCheck(endpoint: endpoint, logger: logger).pass()
        if untilInputCloses { endWithInput() }
        var services = role.worker(
            analyzer, slots: slots, grace: .seconds(grace), jobTimeout: .seconds(jobTimeout))
        services += try Listening.services(
            listen, MetricsSource(endpoint: endpoint, queues: [.articles], gauges: [.articles: role.gauge]), logger)
        try await runUntilSignalled(services, logger: logger)
    }

    /// Asks this process to stop when the one that started it is gone.
    private func endWithInput() {
        _ = DedicatedThread(name: "parent") {
            var byte: UInt8 = 0
            while true {
                let count = read(STDIN_FILENO, &byte, 1)
                if count == 0 || (count < 0 && errno != EINTR) { break }
            }
            kill(getpid(), SIGHUP)
        }
    }
}
