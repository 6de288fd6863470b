import ArgumentParser
import NewsarModel
import NewsarStatistics
import NewsarStore

struct Sources: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Outlets, most articles first; with a name, what it covers more and less than the others.")

    @OptionGroup var place: StoreOptions
    @OptionGroup var names: AliasOptions

    @Argument(help: "An outlet, as its articles name it: bbc.com.")
    var name: String?

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        if let name {
            guard let source = try place.reader(names).source(named: name) else {
                throw Failure(.someFailed, "the store has no article of '\(name)'")
            }
            var writer = JSONWriter()
            source.write(to: &writer)
            return Terminal.output(line: writer.text)
        }
        let sources = try place.reader(names).sources()
        if json {
            var writer = JSONWriter()
            writer.array(sources) { $1.write(to: &$0) }
            return Terminal.output(line: writer.text)
        }
        var table = Table(
            ("source", .left), ("lean", .left), ("articles", .right), ("alarm", .right), ("factuality", .right),
            ("first seen", .left), ("last seen", .left))
        for source in sources {
            table.add(
                source.source, source.lean?.rawValue ?? "–", source.articles.grouped,
                source.measures.alarm?.fixed(2) ?? "–", source.measures.factuality?.fixed(2) ?? "–",
                TopicStatistics.date(source.firstSeen), TopicStatistics.date(source.lastSeen))
        }
        table.print()
    }
}
