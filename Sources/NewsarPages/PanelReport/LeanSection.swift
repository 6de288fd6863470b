internal import NewsarModel
internal import NewsarStatistics

/// Who is in the panel: its outlets and articles by lean.
enum LeanSection {
    static func write(_ report: PanelReport, to page: inout HTMLWriter) {
        page.section("03", "Lean of the panel", note: "by the outlets’ ratings") { page in
            let outlets = TopicStatistics.LeanSplit(counting: report.sources.map(\.lean))
            page.raw("<div class=\"split\">")
            page.element("span", ReportLabels.count(report.articles, "article", "articles"))
            page.leanBar(report.byLean)
            page.element("span", ReportLabels.count(report.sources.count, "outlet", "outlets"))
            page.leanBar(outlets)
            page.raw("</div>\n<ul class=\"leans\">")
            let all = Double(max(1, report.articles))
            for (articles, outlets) in zip(report.byLean.parts, outlets.parts) {
                page.raw("<li><span class=\"dot ")
                page.raw(articles.style)
                page.raw("\"></span>")
                page.element("span", articles.name)
                page.element("b", Figures.percent(Double(articles.count) / all))
                page.element(
                    "small",
                    "\(ReportLabels.count(articles.count, "article", "articles")) · \(ReportLabels.count(outlets.count, "outlet", "outlets"))"
                )
                page.raw("</li>")
            }
            page.raw("</ul>\n")
        }
    }
}
