import ArgumentParser
import NewsarModel
import NewsarStore

struct Topics: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Topics of all stored articles, most articles first.")

    @OptionGroup var place: StoreOptions
    @OptionGroup var names: AliasOptions
    @OptionGroup var scope: ScopeOptions

    @Option(help: "person, organization, location, event or keyword.")
    var kind: String?

    @Option(help: "articles, sources, salience or name.")
    var sort = "articles"

    @Option(help: "Most to list.")
    var limit = 50

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        guard let sort = TopicQuery.Sort(rawValue: sort) else {
            throw Failure(.usage, "--sort '\(sort)': it is articles, sources, salience or name")
        }
        guard (1...1_000_000).contains(limit) else { throw Failure(.usage, "--limit must be 1 to 1000000") }
        let query = TopicQuery(limit: limit, scope: try scope.scope(), kind: try TopicKind.named(kind), sort: sort)
        let listing = TopicListing(try place.reader(names).topics(query))
        if json { listing.printJSON() } else { listing.printTable() }
    }
}

struct TopicDetail: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topic", abstract: "One topic, with its days, as JSON.")

    @OptionGroup var place: StoreOptions
    @OptionGroup var names: AliasOptions
    @OptionGroup var scope: ScopeOptions

    @Argument(help: "Name of the topic.")
    var name: String

    @Option(help: "person, organization, location, event or keyword.")
    var kind: String?

    @Flag(help: "Print JSON (it always does).")
    var json = false

    func run() async throws {
        let topic = try place.reader(names).topic(
            named: name, kind: try TopicKind.named(kind), scope: try scope.scope())
        guard let topic else { throw Failure(.someFailed, "no stored article has the topic '\(name)'") }
        var writer = JSONWriter()
        topic.write(to: &writer)
        Terminal.output(line: writer.text)
    }
}

extension TopicKind {
    static func named(_ name: String?) throws -> TopicKind? {
        guard let name else { return nil }
        guard let kind = TopicKind(name: name) else {
            throw Failure(.usage, "--kind '\(name)': it is person, organization, location, event or keyword")
        }
        return kind
    }
}
