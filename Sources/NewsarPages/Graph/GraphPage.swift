internal import NewsarModel
public import NewsarStatistics

/// One HTML page that needs nothing else: the graph of a topic to pan (drag), zoom (wheel) and walk (click a topic).
public enum GraphPage {
    /// UTF-8. O(topics²).
    public static func html(of graph: TopicGraph) -> [UInt8] {
        var page = HTMLWriter()
        let name = graph.nodes.first?.topic.name ?? "No topic"
        page.raw("<!doctype html>\n<html lang=\"en\" class=\"whole\"><head>")
        page.scriptedHead(
            title: "\(name) – topic graph", styles: [PackageResources.brief_css, PackageResources.graph_css])
        page.raw("</head><body>\n")
        GraphDrawing.write(graph, to: &page)
        page.raw("<script>")
        page.raw(PackageResources.graph_js)
        page.raw("</script></body></html>\n")
        return page.bytes
    }
}

extension HTMLWriter {
    /// What stands in the head of a page with a script of ours in it; nothing is loaded.
    mutating func scriptedHead(title: String, styles: [[UInt8]]) {
        raw(
            """
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">\
            <meta http-equiv="Content-Security-Policy" \
            content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">\
            <meta name="color-scheme" content="light dark">
            """)
        element("title", title)
        raw("<style>")
        for style in styles { raw(style) }
        raw("</style>")
    }
}
