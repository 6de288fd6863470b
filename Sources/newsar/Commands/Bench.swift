import ArgumentParser
import FoundationEssentials
import Hiredis
import NewsarRedis

struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures this machine: queue, submit, analysis, extraction, aggregate, query, or all.",
        discussion: """
            Each figure is the median of several runs, with the least and the most beside it. Articles come from --input, \
            else they are made: about 6 KB each, with the word statistics of news.

              queue      no-op jobs through one worker; Redis memory a job
              submit     newsar submit from a file into Redis; its memory
              analysis   article to brief on one core, by stage
              extraction pages of 150 KB to articles on one core
              aggregate  briefs merged into SQLite on one core
              query      questions to a store of --count articles; --store keeps it, and asked again the memory of each
            """)

    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case queue, submit, analysis, extraction, aggregate, query, all
    }

    @Argument(help: "queue, submit, analysis, extraction, aggregate, query or all.")
    var subject = Subject.all

    @Option(help: "File or folder with articles.")
    var input: [String] = []

    @Option(help: "Runs of each benchmark.")
    var runs = 5

    @Option(help: "Jobs, articles or briefs of one run.")
    var count = 50_000

    @Option(help: "SQLite file of the store for query; kept, and only what it lacks is merged (default: a new one).")
    var store: String?

    @Flag(help: "Print a line of JSON for each figure.")
    var json = false

    func run() async throws {
        guard (1...100).contains(runs) else { throw Failure(.usage, "--runs must be 1 to 100") }
        guard (100...10_000_000).contains(count) else { throw Failure(.usage, "--count must be 100 to 10000000") }
        let folder = FileManager.default.temporaryDirectory.path() + "newsar-bench-\(UInt32.random(in: 0...UInt32.max))"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let place = DataFolder(path: folder)
        try place.claim()
        let articles = try await BenchArticles(input, count: min(count, 5000))
        let measured = try await measure(articles, PrivateRedis(folder: place))
        if !json { for line in BenchMachine.lines(redis: measured.redis) { Terminal.output(line: line) } }
        measured.figures.print(asJSON: json)
    }

    private func measure(
        _ articles: BenchArticles, _ redis: PrivateRedis
    ) async throws -> (figures: BenchFigures, redis: String?) {
        let (subject, runs, count, store) = (subject, runs, count, store)
        func wants(_ one: Subject) -> Bool { subject == one || subject == .all }
        var figures = BenchFigures()
        let briefs = try BriefCopies(of: wants(.aggregate) || wants(.query) ? articles.articles : [])
        for round in 1...runs {
            if wants(.analysis) { tell("analysis", round); AnalysisBench(articles: articles).run(&figures) }
            if wants(.extraction) { tell("extraction", round); try ExtractionBench(articles: articles).run(&figures) }
            if wants(.aggregate) {
                tell("aggregate", round)
                try AggregateBench(briefs: briefs, count: count).run(&figures, in: redis.folder.absolute)
            }
        }
        // The store is made once: its filling takes longer than all questions.
        if wants(.query) {
            tell("query", 1)
            try QueryBench(briefs: briefs, count: count).run(
                &figures, at: store ?? redis.folder.absolute + "/query.sqlite")
        }
        guard wants(.queue) || wants(.submit) else { return (figures, nil) }
        let started = figures
        let (queue, submit) = (wants(.queue), wants(.submit))
        return try await redis.whileRunning {
            var figures = started
            let line = RedisConnection(to: redis.endpoint, name: "newsar-bench")
            let version = try await RedisServerFacts.read(from: line).version
            for round in 1...runs {
                if queue {
                    tell("queue", round)
                    try await QueueBench(articles: articles, jobs: count).run(&figures, on: redis)
                }
                if submit {
                    tell("submit", round)
                    try await SubmitBench(articles: articles, count: count).run(&figures, on: redis)
                }
            }
            return (figures, version)
        }
    }

    private func tell(_ name: String, _ round: Int) { Terminal.error("\(name): run \(round) of \(runs)") }
}
