internal import NewsarStatistics

/// The leading topics and which of them come together.
enum GraphSection {
    private static let linksPerTopic = 3

    static func write(_ report: PanelReport, to page: inout HTMLWriter) {
        page.section("04", "Topic graph", note: "numbers are shared articles") { page in
            guard !report.graph.edges.isEmpty else {
                return page.element("p", class: "none", "No two topics come together often enough.")
            }
            GraphDrawing.write(report.graph.backbone(links: linksPerTopic), to: &page)
            page.raw(
                """
                <p class="method">Each topic with its closest others: those it shares more articles with than chance would \
                have it. <span class="hint">Click a topic for its links; drag to move, the wheel zooms once the drawing is clicked.\
                </span></p>

                """)
        }
    }
}
