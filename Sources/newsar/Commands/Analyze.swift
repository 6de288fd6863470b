import ArgumentParser
import NewsarAnalysis
import NewsarIngest
import NewsarModel

struct Analyze: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Articles in, briefs out, in the order of the input; no cluster.")

    @Argument(help: "Files, folders, or - for standard input (the default).")
    var inputs: [String] = ["-"]

    @Flag(help: "Leave the text as it is: no cleaning.")
    var asIs = false

    @Option(help: "jsonl, text, or html, which is a page of its own and so takes one article.")
    var format = BriefFormat.jsonl

    @Option(help: "Articles analysed at the same time (default: the cores of the machine).")
    var jobs: Int?

    @OptionGroup var analysis: AnalysisOptions

    func run() async throws {
        let width = try Setting.count(jobs, "JOBS", default: Host.cores, in: 1...1024, flag: "--jobs")
        let feed = try ArticleFeed(inputs)
        let bar = ProgressBar("analysed", isQuiet: Terminal.outputIsTerminal)
        let analyzer = try analysis.analyzer()
        let (asIs, format) = (asIs, format)
        var (done, rejected) = (0, 0)
        while true {
            let items = await feed.items(upTo: width * 32)
            if items.isEmpty { break }
            let outputs = await withTaskGroup(of: (Int, [[UInt8]]).self) { group in
                let share = (items.count + width - 1) / width
                for start in stride(from: 0, to: items.count, by: share) {
                    group.addTask {
                        let part = items[start..<min(start + share, items.count)]
                        return (start, part.map { Self.render($0, analyzer, asIs: asIs, format) })
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.flatMap(\.1)
            }
            for (item, output) in zip(items, outputs) {
                if case .rejected(let rejection) = item {
                    rejected += 1
                    Terminal.error("\(rejection.origin): \(rejection.reason)")
                } else {
                    done += 1
                    guard done == 1 || format != .html else {
                        throw Failure(
                            .usage, "--format html writes the page of one article; there are more in the input")
                    }
                    Terminal.output(output)
                }
            }
            bar.update(done: done, total: nil, fraction: feed.fraction)
        }
        bar.finish()
        if done + rejected == 0 { Terminal.error("newsar: there is no record in \(inputs.joined(separator: ", "))") }
        if rejected > 0 { throw Failure(.someFailed, "\(rejected.grouped) records are no articles") }
    }

    private static func render(_ item: IngestItem, _ analyzer: Analyzer, asIs: Bool, _ format: BriefFormat) -> [UInt8] {
        guard case .article(let article, origin: _) = item else { return [] }
        let brief = analyzer.brief(of: article, asIs: asIs)
        return format.bytes(of: brief)
    }
}
