internal import NewsarModel

enum SummarySection {
    static func write(_ brief: Brief, to page: inout HTMLWriter) {
        page.section("01", "Briefing summary", note: brief.summary.model) { page in
            page.raw("<div class=\"summary\"><p dir=\"auto\">")
            page.text(brief.summary.text.isEmpty ? "The text has no sentence to summarise." : brief.summary.text)
            page.raw("</p><p class=\"foot\">")
            page.element("span", "Confidence \(Figures.share(brief.summary.confidence))")
            page.element("span", "Sources \(brief.counts.sourcesCited)")
            page.element("span", "Claims \(brief.counts.claims)")
            page.element("span", "Entities \(brief.counts.entities)")
            page.raw("</p></div>\n")
        }
    }
}
