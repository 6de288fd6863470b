internal import NewsarModel
internal import NewsarStatistics

/// Topics with most articles: how many, when, and of which lean.
enum TopicsSection {
    private static let listed = 40
    private static let parts = 60

    static func write(_ report: PanelReport, to page: inout HTMLWriter) {
        let topics = report.topics.prefix(listed)
        page.section("01", "Top topics", note: "\(topics.count) with most articles") { page in
            guard !topics.isEmpty else { return page.element("p", class: "none", "No topic was found.") }
            let axis = TimeAxis(report.days, parts: parts)
            page.raw(
                """
                <table class="topics"><thead><tr><th></th><th scope="col">Topic</th><th scope="col">Kind</th>\
                <th scope="col" class="n">Articles</th><th scope="col" class="n">Outlets</th>\
                <th scope="col">Over time</th><th scope="col">By lean of the outlet</th></tr></thead><tbody>

                """)
            for (place, topic) in topics.enumerated() { row(place + 1, topic, axis, &page) }
            page.raw("</tbody></table>\n")
        }
    }

    private static func row(_ rank: Int, _ topic: TopicStatistics, _ axis: TimeAxis?, _ page: inout HTMLWriter) {
        page.raw("<tr")
        page.attribute("class", topic.topic.kind.name)
        page.raw(">")
        page.element("td", class: "rank", String(rank))
        page.raw("<th scope=\"row\" dir=\"auto\">")
        page.text(topic.topic.name)
        page.raw("</th>")
        page.element("td", class: "type") { page in
            page.raw("<i></i>")
            page.text(topic.topic.kind.name)
        }
        page.element("td", class: "n", Figures.grouped(topic.articles))
        page.element("td", class: "n", Figures.grouped(topic.sources))
        page.element("td") { page in
            if let axis { page.sparkline(axis.counts(topic.days ?? []), label: "Articles over time") }
        }
        page.element("td") { $0.leanBar(topic.byLean) }
        page.raw("</tr>\n")
    }
}
