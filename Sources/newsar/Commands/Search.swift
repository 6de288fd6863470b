import ArgumentParser
import NewsarModel
import NewsarStore

struct Search: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Articles by the words of their titles and summaries, best first.",
        discussion: """
            newsar search 'senate "tax bill" -wyoming title:vote* '
            All words have to occur; "…" is a phrase, -word must not occur, word* begins so, title: and summary: name a field.
            """)

    @OptionGroup var place: StoreOptions
    @OptionGroup var scope: ScopeOptions

    @Argument(help: "What to search for.")
    var text: [String]

    @Option(help: "Most to list.")
    var limit = 20

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        guard (1...1000).contains(limit) else { throw Failure(.usage, "--limit must be 1 to 1000") }
        let hits = try place.reader().search(
            SearchQuery(text.joined(separator: " "), scope: try scope.scope(), limit: limit))
        if json {
            var writer = JSONWriter()
            writer.array(hits) { $1.write(to: &$0) }
            return Terminal.output(line: writer.text)
        }
        for hit in hits {
            let line = [hit.published?.date ?? "–", hit.source ?? "–", hit.title].map(Terminal.safe)
            Terminal.output(line: line.joined(separator: "  "))
            Terminal.output(line: "    " + Terminal.safe(hit.excerpt))
        }
    }
}
