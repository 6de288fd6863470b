internal import NewsarModel
internal import NewsarStatistics

/// A graph of topics as a drawing that can be read without a script; `graph.js` lets it be panned, zoomed and walked.
enum GraphDrawing {
    /// Longer names are cut in the drawing; the whole name is shown beside it.
    static let nameLength = 30
    /// In drawings with more edges, numbers stand only at those of the first topic.
    private static let numberedEdges = 200
    private static let listedPairs = 14

    /// Topics come from articles, so they are text nodes and attribute values, never markup.
    static func write(_ graph: TopicGraph, to page: inout HTMLWriter) {
        let layout = GraphLayout(graph)
        page.raw("<div class=\"graph\"><svg tabindex=\"0\" role=\"group\" aria-label=\"Topics named together\"")
        page.attribute("viewBox", "0 0 \(Int(GraphLayout.width)) \(Int(GraphLayout.height))")
        page.raw(">\n")
        edges(graph, layout, &page)
        for (place, node) in graph.nodes.enumerated() {
            page.raw("<g tabindex=\"0\"")
            page.attribute("class", "node \(node.topic.kind.name)")
            page.attribute("data-name", node.topic.name)
            page.attribute("data-articles", String(node.articles))
            page.attribute("transform", "translate(\(point(layout.x[place])) \(point(layout.y[place])))")
            page.raw("><circle")
            page.attribute("r", point(layout.radius[place]))
            page.raw("/><text")
            page.attribute("y", point(layout.radius[place] + 12))
            page.raw(">")
            let name = node.topic.name
            page.text(name.count > nameLength ? name.prefix(nameLength - 1) + "…" : name[...])
            page.raw("</text></g>\n")
        }
        page.raw("</svg><aside aria-live=\"polite\">")
        aside(graph, &page)
        page.raw("</aside></div>\n")
    }

    private static func edges(_ graph: TopicGraph, _ layout: GraphLayout, _ page: inout HTMLWriter) {
        let most = Double(max(1, graph.edges.map(\.articles).max() ?? 1))
        for edge in graph.edges {
            let (a, b) = (edge.a, edge.b)
            let isNumbered = graph.edges.count <= numberedEdges || a == 0
            page.raw("<g")
            page.attribute("class", isNumbered ? "edge" : "edge plain")
            page.attribute("data-a", String(a))
            page.attribute("data-b", String(b))
            page.attribute("data-articles", String(edge.articles))
            page.raw("><line")
            page.attribute("x1", point(layout.x[a]))
            page.attribute("y1", point(layout.y[a]))
            page.attribute("x2", point(layout.x[b]))
            page.attribute("y2", point(layout.y[b]))
            page.attribute("stroke-width", point(0.7 + 4 * (Double(edge.articles) / most).squareRoot()))
            page.raw("/><text")
            page.attribute("x", point((layout.x[a] + layout.x[b]) / 2))
            page.attribute("y", point((layout.y[a] + layout.y[b]) / 2 + 3))
            page.raw(">")
            page.text(edge.articles)
            page.raw("</text></g>\n")
        }
    }

    private static func aside(_ graph: TopicGraph, _ page: inout HTMLWriter) {
        page.element("p", class: "legend") { page in
            for kind in TopicKind.allCases where graph.nodes.contains(where: { $0.topic.kind == kind }) {
                page.raw("<span")
                page.attribute("class", kind.name)
                page.raw("><i></i>")
                page.text(ReportLabels.plural(of: kind))
                page.raw("</span>")
            }
        }
        page.element("h3") { $0.raw("Most shared articles") }
        page.element("ol") { page in
            let pairs = graph.edges.indices.sorted {
                (graph.edges[$1].articles, $0) < (graph.edges[$0].articles, $1)
            }
            for edge in pairs.prefix(listedPairs).map({ graph.edges[$0] }) {
                page.element("li") { page in
                    page.element(
                        "span", "\(graph.nodes[edge.a].topic.name) – \(graph.nodes[edge.b].topic.name)")
                    page.element("b", Figures.grouped(edge.articles))
                }
            }
        }
    }

    /// One decimal place.
    private static func point(_ value: Double) -> String {
        let tenths = Int((min(max(value, -1e6), 1e6) * 10).rounded())
        return "\(tenths / 10).\(abs(tenths % 10))"
    }
}
