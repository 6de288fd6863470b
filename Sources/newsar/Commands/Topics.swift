import ArgumentParser
import NewsarModel
import NewsarStore

struct Topics: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Topics of all stored articles, most articles first.")

    @OptionGroup var place: StoreOptions
    @OptionGroup var window: DayWindow

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
        let query = TopicQuery(
            limit: limit, since: try window.day(window.since, "--since"),
            until: try window.day(window.until, "--until"),
            kind: try TopicKind.named(kind), sort: sort)
        let listing = TopicListing(try place.reader().topics(query))
        if json { listing.printJSON() } else { listing.printTable() }
    }
}

struct TopicDetail: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topic", abstract: "One topic, with its days, as JSON.")

    @OptionGroup var place: StoreOptions
    @OptionGroup var window: DayWindow

    @Argument(help: "Name of the topic.")
    var name: String

    @Option(help: "person, organization, location, event or keyword.")
    var kind: String?

    @Flag(help: "Print JSON (it always does).")
    var json = false

    func run() async throws {
        let topic = try place.reader().topic(
            named: name, kind: try TopicKind.named(kind), since: try window.day(window.since, "--since"),
            until: try window.day(window.until, "--until"))
        guard let topic else { throw Failure(.someFailed, "no stored article has the topic '\(name)'") }
        var writer = JSONWriter()
        topic.write(to: &writer)
        Terminal.output(line: writer.text)
    }
}

/// `--since` and `--until`.
struct DayWindow: ParsableArguments {
    @Option(help: "First day, as 2026-03-01.")
    var since: String?

    @Option(help: "Last day, as 2026-03-31.")
    var until: String?

    func day(_ text: String?, _ flag: String) throws -> Int64? {
        guard let text else { return nil }
        guard let day = Timestamp(iso8601: text)?.dayNumber else {
            throw Failure(.usage, "\(flag) '\(text)': write a day as 2026-03-01")
        }
        return day
    }
}

extension TopicKind {
    fileprivate static func named(_ name: String?) throws -> TopicKind? {
        guard let name else { return nil }
        guard let kind = TopicKind(name: name) else {
            throw Failure(.usage, "--kind '\(name)': it is person, organization, location, event or keyword")
        }
        return kind
    }
}
