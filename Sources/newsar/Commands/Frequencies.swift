import ArgumentParser
import FoundationEssentials
import NewsarAnalysis
import NewsarStore

struct Frequencies: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "In how many stored articles each word stands: a table for --frequencies.",
        discussion:
            "Words that are common in your own news then count for less as keywords than those that are rare in it.")

    @OptionGroup var place: StoreOptions

    @Option(help: "Articles that a word must stand in.")
    var fewest = 5

    func run() async throws {
        guard fewest > 0 else { throw Failure(.usage, "--fewest must be at least 1") }
        var count = DocumentCount()
        let decoder = JSONDecoder()
        try place.reader().export([.briefs]) { line in
            count.add(try decoder.decode(StoredText.self, from: Data(line)).article.text)
        }
        Terminal.output(count.tsv(fewest: fewest))
    }
}

/// What the count needs of a brief.
private struct StoredText: Decodable {
    struct Article: Decodable { let text: String }

    let article: Article
}
