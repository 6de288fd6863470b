import ArgumentParser
import NewsarModel
import NewsarStatistics
import NewsarStore

struct Stories: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Events that several outlets report, the last to change first.")

    @OptionGroup var place: StoreOptions
    @OptionGroup var scope: ScopeOptions

    @Option(help: "Most to list.")
    var limit = 50

    @Flag(help: "All stories, those of one article included.")
    var all = false

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        guard (1...1_000_000).contains(limit) else { throw Failure(.usage, "--limit must be 1 to 1000000") }
        let query = StoryQuery(
            limit: all ? Int(Int32.max) : limit, scope: try scope.scope(), fewestSources: all ? 0 : 2)
        let stories = try place.reader().stories(query)
        if json {
            var writer = JSONWriter()
            writer.array(stories) { $1.write(to: &$0) }
            return Terminal.output(line: writer.text)
        }
        var table = Table(
            ("story", .left), ("last", .left), ("articles", .right), ("sources", .right), ("title", .left))
        for story in stories {
            table.add(
                String(story.id.prefix(18)), story.articles.compactMap(\.published).max()?.date ?? "–",
                story.articles.count.grouped, Set(story.articles.compactMap(\.source)).count.grouped, story.title)
        }
        table.print()
    }
}

struct StoryDetail: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "story", abstract: "One story with the perspectives of its sides, as JSON.")

    @OptionGroup var place: StoreOptions

    @Argument(help: "The story's id, or any name of an article in it.")
    var id: String

    @Flag(help: "Print JSON (it always does).")
    var json = false

    func run() async throws {
        guard let story = try place.reader().story(id) else {
            throw Failure(.someFailed, "the store has no story '\(id)'")
        }
        var writer = JSONWriter()
        story.write(to: &writer)
        Terminal.output(line: writer.text)
    }
}
