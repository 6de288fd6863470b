import ArgumentParser
import NewsarModel
import NewsarStore

struct Search: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Articles by the words of their titles and summaries, best first.",
        discussion: """
            newsar search 'senate "tax bill" -wyoming title:vote* '
            All words have to occur; "…" is a phrase, -word must not occur, word* begins so, title: and summary: name a field.
            With --aliases a word or phrase that is one of the names stands for all names of its line.
            Of more than 5,000 articles with the words, those stored last are ranked, which is then said.
            """)

    @OptionGroup var place: StoreOptions
    @OptionGroup var names: AliasOptions
    @OptionGroup var scope: ScopeOptions

    @Argument(help: "What to search for.")
    var text: [String]

    @Option(help: "Most to list.")
    var limit = 20

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        guard (1...1000).contains(limit) else { throw Failure(.usage, "--limit must be 1 to 1000") }
        let results = try place.reader(names).search(
            SearchQuery(text.joined(separator: " "), scope: try scope.scope(), limit: limit))
        if results.isPartial {
            Terminal.error(
                "more articles or words match than are ranked (\(SearchResults.rankedLimit.grouped) articles, those stored last; "
                    + "64 words of a beginning); name more words, or --since, --source or --lean")
        }
        if json {
            var writer = JSONWriter()
            writer.array(results.hits) { $1.write(to: &$0) }
            return Terminal.output(line: writer.text)
        }
        for hit in results.hits {
            let line = [hit.published?.date ?? "–", hit.source ?? "–", hit.title].map(Terminal.safe)
            Terminal.output(line: line.joined(separator: "  "))
            Terminal.output(line: "    " + Terminal.safe(hit.excerpt))
        }
    }
}
