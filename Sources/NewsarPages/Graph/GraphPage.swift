internal import NewsarModel
public import NewsarStatistics

/// One HTML page that needs nothing else: the graph of a topic to pan (drag), zoom (wheel) and walk (click a topic).
public enum GraphPage {
    /// UTF-8. O(topics²).
    public static func html(of graph: TopicGraph) -> [UInt8] {
        var page = HTMLWriter()
        let name = graph.nodes.first?.topic.name ?? "No topic"
        page.raw("<!doctype html>\n<html lang=\"en\" class=\"whole\">")
        page.head(
            title: "\(name) – topic graph", styles: [PackageResources.brief_css, PackageResources.graph_css],
            hasScript: true)
        page.raw("<body>\n")
        GraphDrawing.write(graph, to: &page)
        page.raw("<script>")
        page.raw(PackageResources.graph_js)
        page.raw("</script></body></html>\n")
        return page.bytes
    }
}
