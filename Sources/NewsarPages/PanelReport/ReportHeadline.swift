internal import NewsarModel
internal import NewsarStatistics

/// Masthead, title, figures and how many articles there were over time.
enum ReportHeadline {
    static func write(_ report: PanelReport, to page: inout HTMLWriter) {
        page.raw(
            """
            <header class="masthead"><div><strong>NEWSAR</strong><em>Multi-perspective news intelligence</em></div><p>\
            Panel report
            """)
        if let period = TimeAxis(report.days, parts: 1)?.period {
            page.raw("<br>")
            page.text(period)
        }
        page.raw("</p></header>\n<div class=\"headline\"><h1>")
        guard report.articles > 0 else {
            page.raw(
                "No articles</h1><p class=\"dek\">Nothing is stored for this report, so there is nothing to tell.</p></div>\n"
            )
            return
        }
        let outlets = ReportLabels.count(report.sources.count, "outlet", "outlets")
        page.text("What \(outlets) wrote, side by side")
        page.raw("</h1>\n")
        dek(report, &page)
        page.raw("</div>\n<dl class=\"figures\">")
        figure("Articles", Figures.grouped(report.articles), &page)
        figure("Outlets", Figures.grouped(report.sources.count), &page)
        figure("Days with news", Figures.grouped(report.days.count), &page)
        let rated = report.articles - report.byLean.unrated
        figure("Of rated outlets", Figures.percent(Double(rated) / Double(report.articles)), &page)
        page.raw("</dl>\n")
        timeline(report, &page)
    }

    private static func dek(_ report: PanelReport, _ page: inout HTMLWriter) {
        let names = report.topics.filter { $0.topic.kind != .keyword }.prefix(3).map(\.topic.name)
        guard !names.isEmpty else { return }
        page.raw("<p class=\"dek\" dir=\"auto\">Most written about: ")
        page.text(names.joined(separator: ", "))
        page.raw(".</p>\n")
    }

    private static func figure(_ name: StaticString, _ value: String, _ page: inout HTMLWriter) {
        page.raw("<div>")
        page.element("dt") { $0.raw(name) }
        page.element("dd", value)
        page.raw("</div>")
    }

    private static func timeline(_ report: PanelReport, _ page: inout HTMLWriter) {
        guard let axis = TimeAxis(report.days, parts: 120) else { return }
        page.raw("<figure class=\"timeline\">")
        page.sparkline(axis.counts(report.days), label: "Articles over time")
        page.raw("<figcaption><span>")
        page.text(ReportLabels.date(axis.first))
        page.raw("</span><span>")
        page.text("Articles per \(axis.part)")
        page.raw("</span><span>")
        page.text(ReportLabels.date(axis.last))
        page.raw("</span></figcaption></figure>\n")
    }
}
