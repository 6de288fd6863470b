import ArgumentParser
import NewsarModel
import NewsarPages
import NewsarStatistics
import NewsarStore

struct Graph: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The topics named together with one, closest first.",
        discussion: "newsar graph 'Supreme Court' --format html > graph.html")

    @OptionGroup var place: StoreOptions
    @OptionGroup var names: AliasOptions
    @OptionGroup var scope: ScopeOptions

    @Argument(help: "Name of the topic.")
    var name: String

    @Option(help: "person, organization, location, event or keyword.")
    var kind: String?

    @Option(help: "Most related topics, 1 to 60.")
    var limit = 50

    @Option(help: "table, json, graphml, dot or html.")
    var format = "table"

    @Flag(help: "Print JSON: --format json.")
    var json = false

    func run() async throws {
        guard (1...60).contains(limit) else { throw Failure(.usage, "--limit must be 1 to 60") }
        guard
            let graph = try place.reader(names).graph(
                of: name, kind: try TopicKind.named(kind), scope: try scope.scope(), limit: limit)
        else { throw Failure(.someFailed, "no stored article has the topic '\(name)'") }
        switch json ? "json" : format {
        case "json":
            var writer = JSONWriter()
            graph.write(to: &writer)
            Terminal.output(line: writer.text)
        case "graphml": Terminal.output(Array(graph.graphML.utf8))
        case "dot": Terminal.output(Array(graph.dot.utf8))
        case "html": Terminal.output(GraphPage.html(of: graph))
        case "table": Self.printTable(graph)
        default: throw Failure(.usage, "--format '\(format)': it is table, json, graphml, dot or html")
        }
    }

    private static func printTable(_ graph: TopicGraph) {
        var table = Table(
            ("topic", .left), ("kind", .left), ("shared articles", .right), ("articles", .right), ("npmi", .right))
        for edge in graph.edges where edge.a == 0 {
            let node = graph.nodes[edge.b]
            table.add(
                node.topic.name, node.topic.kind.name, edge.articles.grouped, node.articles.grouped, edge.npmi.fixed(2))
        }
        table.print()
    }
}
