import ArgumentParser
import Glibc
import Hiredis
import Logging
import NewsarCluster
import NewsarModel
import NewsarPages
import NewsarRedis
import NewsarStore
import ServiceLifecycle

struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Everything on this machine: a private Redis, workers, an aggregator; then the topics.",
        discussion: """
            Inputs are JSON, JSON Lines, CSV, HTML, feeds, web archives or text, packed or not, by file, folder, quoted pattern, @list or - for standard input. All is kept in the data \
            folder: stopped or killed, the same command goes on where it stopped, and a second run over the same input \
            changes nothing. Other commands read the folder with --data.
            """)

    @Argument(help: "Files, folders, or - for standard input.")
    var inputs: [String]

    @OptionGroup var reading: ReadingOptions

    @Option(help: "Folder for store, Redis and rejects (NEWSAR_DATA; default newsar-data).")
    var data: String?

    @Option(help: "Worker processes (default: the cores of the machine).")
    var workers: Int?

    @Option(help: "Topics to print.")
    var top = 20

    @Option(help: "File for a page of all that the store then holds: topics, trends, leans, graph, stories, sources.")
    var report: String?

    @Option(help: "Seconds after which an article hangs.")
    var jobTimeout = 60

    @OptionGroup var analysis: AnalysisOptions

    @Flag(help: "Print the topics as JSON.")
    var json = false

    func run() async throws {
        let folder = DataFolder(path: data ?? Settings.value("DATA") ?? StoreOptions.defaultData)
        let count = try Setting.count(workers, "WORKERS", default: Host.cores, in: 1...1024, flag: "--workers")
        guard jobTimeout > 0 else { throw Failure(.usage, "--job-timeout must be at least 1") }
        guard (0...1_000_000).contains(top) else { throw Failure(.usage, "--top must be 0 to 1000000") }
        // Read here too, so that a mistake in them ends the run before it begins.
        _ = try analysis.analysis()
        let page = report.map(WholeFile.init)
        try page?.check()
        let files = analysis.arguments
        let feed = try ArticleFeed(inputs, map: reading.fields)
        try folder.claim()
        let store = try BriefStore(try StoreLocation(folder.storePath), access: .readWrite)
        let began = ContinuousClock.now
        let redis = PrivateRedis(folder: folder)
        let timeout = jobTimeout
        let outcome = try await interruptible {
            try await redis.whileRunning {
                try await LocalCluster(
                    redis: redis, store: store, workers: count, jobTimeout: timeout, analysisArguments: files
                ).process(feed)
            }
        }
        let seconds = began.duration(to: .now) / .seconds(1)
        try page?.write(ReportPage.html(of: store.report()))
        try tell(outcome, store, seconds: seconds, folder)
    }

    private func tell(_ outcome: LocalCluster.Outcome, _ store: BriefStore, seconds: Double, _ folder: DataFolder)
        throws
    {
        let topics = try store.topics(TopicQuery(limit: top))
        if json {
            TopicListing(topics).printJSON()
        } else {
            TopicListing(topics).printTable()
        }
        let stored = try store.counts().articles
        var line = "\(outcome.stored.grouped) articles analysed in \(seconds.fixed(1)) s"
        if outcome.stored > 0 { line += " (\(Int(Double(outcome.stored) / seconds).grouped)/s)" }
        line += "; the store has \(stored.grouped)"
        if outcome.submission.duplicates + outcome.submission.resumed > 0 {
            line += ", \((outcome.submission.duplicates + outcome.submission.resumed).grouped) were there already"
        }
        Terminal.error(line)
        if outcome.submission.records == 0 {
            Terminal.error("newsar: there is no record in \(inputs.joined(separator: ", "))")
        }
        if outcome.submission.rejected > 0 {
            Terminal.error("\(outcome.submission.rejected.grouped) records are no articles: \(folder.rejectsPath)")
        }
        for job in outcome.dead.prefix(10) { Terminal.error("dead: \(job.id): \(Terminal.safe(job.reason))") }
        if outcome.dead.count > 10 { Terminal.error("… see all with: newsar dead list --data \(folder.path)") }
        if outcome.submission.rejected > 0 || !outcome.dead.isEmpty { throw Failure(.someFailed, "") }
    }
}
