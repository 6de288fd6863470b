internal import NewsarModel

/// The line at the top: who, in which language and lean, how long, when.
enum Masthead {
    static func write(_ brief: Brief, to page: inout HTMLWriter) {
        page.raw(
            """
            <header class="masthead"><div><strong>NEWSAR</strong><em>Multi-perspective news intelligence</em></div><dl>
            """)
        item("Src", BriefLabels.source(of: brief.article), &page)
        item("Lang", brief.article.language?.uppercased() ?? "Unknown", &page)
        item("Lean", BriefLabels.of(brief.source.lean), &page)
        item("Words", Figures.grouped(brief.counts.words), &page)
        item("Ent", Figures.grouped(brief.counts.entities), &page)
        page.raw("</dl><p>")
        if let published = brief.article.published {
            page.text(Figures.date(published))
            page.raw("<br>")
        }
        page.text("Brief \(brief.id)")
        page.raw("</p></header>\n")
    }

    private static func item(_ name: StaticString, _ value: String, _ page: inout HTMLWriter) {
        page.raw("<div>")
        page.element("dt") { $0.raw(name) }
        page.element("dd", value)
        page.raw("</div>")
    }
}
