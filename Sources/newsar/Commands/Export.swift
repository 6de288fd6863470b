import ArgumentParser
import NewsarStatistics
import NewsarStore

struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "All briefs, then all topics, then all stories, as sorted JSON Lines.",
        discussion: """
            The same articles give the same bytes, whatever the number of workers, the order and the crashes on the way:
            newsar export | sha256sum
            With --aliases topics of several names are one, also in csv, graphml and gkg; briefs and stories stay as they are.
            """)

    @OptionGroup var place: StoreOptions
    @OptionGroup var names: AliasOptions

    @Option(help: "all, briefs, topics or stories.")
    var what = "all"

    @Option(help: "jsonl; csv (topics or stories); graphml (leading topics); gkg (briefs, shaped like GDELT's GKG).")
    var format = "jsonl"

    func run() async throws {
        guard what == "all" || ExportPart(rawValue: what) != nil else {
            throw Failure(.usage, "--what '\(what)': it is all, briefs, topics or stories")
        }
        let store = try place.reader(names)
        switch format {
        case "jsonl":
            let parts = ExportPart(rawValue: what).map { [$0] } ?? ExportPart.allCases
            try store.export(Set(parts)) { Terminal.output($0) }
        case "csv":
            guard let part = CSVPart(rawValue: what) else {
                throw Failure(.usage, "--format csv needs --what topics or --what stories")
            }
            try store.exportCSV(part) { Terminal.output($0) }
        case "graphml": Terminal.output(Array(try store.graph(ofLeading: 300).graphML.utf8))
        case "gkg": try store.exportGKG { Terminal.output($0) }
        default: throw Failure(.usage, "--format '\(format)': it is jsonl, csv, graphml or gkg")
        }
    }
}
