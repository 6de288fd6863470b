import ArgumentParser
import NewsarModel
import NewsarStatistics
import NewsarStore

struct Trends: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Topics that are in the news more than they used to be.",
        discussion: """
            A topic's share of the articles in the window against its share in up to 28 windows before. Of the topics listed, \
            5 % at most are chance on average (Benjamini and Hochberg 1995).
            """)

    @OptionGroup var place: StoreOptions
    @OptionGroup var names: AliasOptions

    @Option(help: "Length of the window, in days or weeks: 1d, 2w.")
    var window = "1d"

    @Option(
        help:
            "Last day of the window, as 2026-03-31 (default: the last day with news around it, so no stray date far ahead)."
    )
    var until: String?

    @Option(help: "person, organization, location, event or keyword.")
    var kind: String?

    @Option(help: "Most to list.")
    var limit = 50

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        guard let unit = ["d": 1, "w": 7][window.suffix(1)], let count = Int(window.dropLast()),
            (1...366).contains(count), count * unit <= 366
        else { throw Failure(.usage, "--window '\(window)': write days or weeks, as 1d or 2w, at most 366d") }
        let trends = try place.reader(names).trends(
            days: count * unit, until: try ScopeOptions.day(until, "--until"), kind: try TopicKind.named(kind),
            limit: limit)
        if json {
            var writer = JSONWriter()
            writer.array(trends) { $1.write(to: &$0) }
            return Terminal.output(line: writer.text)
        }
        if trends.isEmpty {
            Terminal.error("no topic stands out in this window; a longer one holds more articles: --window 4w")
        }
        var table = Table(
            ("topic", .left), ("kind", .left), ("articles", .right), ("expected", .right), ("trend", .right))
        for trend in trends {
            table.add(
                trend.topic.name, trend.topic.kind.name, trend.articles.grouped, trend.burst.expected.fixed(1),
                trend.burst.score.fixed(1))
        }
        table.print()
    }
}
