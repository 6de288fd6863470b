internal import NewsarModel
internal import NewsarStatistics

/// Topics that are in the news more than their own past makes one expect.
enum TrendsSection {
    static func write(_ report: PanelReport, to page: inout HTMLWriter) {
        let days = report.trends.first?.days
        let note = days.map { ReportLabels.period($0.lowerBound, $0.upperBound) } ?? ""
        page.section("02", "Trends", note: note) { page in
            guard !report.trends.isEmpty else {
                return page.element("p", class: "none", "No topic stands out against its own past.")
            }
            let most = max(report.trends.map(\.burst.score).max() ?? 1, 1e-9)
            page.raw("<ol class=\"trends\">\n")
            for trend in report.trends {
                page.raw("<li")
                page.attribute("class", trend.topic.kind.name)
                page.raw("><div><span dir=\"auto\">")
                page.text(trend.topic.name)
                page.raw("</span>")
                page.element(
                    "small",
                    "\(ReportLabels.count(trend.articles, "article", "articles")), \(Figures.tenth(trend.burst.expected)) expected"
                )
                page.raw("</div>")
                page.bar(trend.burst.score / most)
                page.element("b", Figures.tenth(trend.burst.score))
                page.raw("</li>\n")
            }
            page.raw("</ol>\n<p class=\"method\">")
            page.raw(
                """
                The figure at the right is how far a topic’s share of all articles lies above its past, in deviations of that \
                past; days with more news do not count as days of trends.
                """)
            page.raw("</p>\n")
        }
    }
}
