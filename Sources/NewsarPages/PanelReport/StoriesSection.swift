internal import NewsarModel
internal import NewsarStatistics

/// Events that many outlets report, and how each side tells them.
enum StoriesSection {
    private static let listedArticles = 40

    static func write(_ report: PanelReport, to page: inout HTMLWriter) {
        page.section("05", "Stories and perspectives", note: "reported by most outlets") { page in
            guard !report.stories.isEmpty else {
                return page.element("p", class: "none", "No event is reported by two outlets.")
            }
            for story in report.stories { write(story, &page) }
        }
    }

    private static func write(_ story: NewsStory, _ page: inout HTMLWriter) {
        page.raw("<article class=\"story\"><h3 dir=\"auto\">")
        page.text(story.title.isEmpty ? "Untitled" : story.title)
        page.raw("</h3>\n")
        let outlets = Set(story.articles.compactMap(\.source)).count
        let copies = story.articles.count { $0.copyOf != nil }
        page.element("p", class: "about") { page in
            let days = story.articles.compactMap(\.published?.dayNumber)
            if let first = days.min(), let last = days.max() {
                page.element("span", ReportLabels.period(first, last))
            }
            page.element("span", ReportLabels.count(outlets, "outlet", "outlets"))
            page.element("span", ReportLabels.count(story.articles.count, "article", "articles"))
            if copies > 0 { page.element("span", ReportLabels.count(copies, "copy", "copies")) }
        }
        page.leanBar(TopicStatistics.LeanSplit(counting: story.articles.map(\.lean)))
        page.raw("\n<div class=\"sides\">\n")
        let sides: [Side?] = Side.allCases + [nil]
        let strongest = story.perspectives.flatMap(\.measures.frames).map(\.share).max() ?? 1
        for side in sides {
            if let perspective = story.perspectives.first(where: { $0.side == side }) {
                PerspectiveColumn.write(perspective, strongestFrame: strongest, to: &page)
            } else if let side {
                PerspectiveColumn.writeSilent(side, to: &page)
            }
        }
        page.raw("</div>\n")
        page.element("p", class: story.blindspot.side == nil ? "blindspot" : "blindspot found") { page in
            page.element("b", story.blindspot.side.map { "Blindspot: \($0.rawValue)" } ?? "No blindspot found")
            page.text(" — \(story.blindspot.reason).")
        }
        claims(story.claims?.shared ?? [], "Several sides say", &page)
        claims(story.claims?.contested ?? [], "The sides’ figures differ", &page)
        articles(story, &page)
        page.raw("</article>\n")
    }

    private static func claims(
        _ groups: [ClaimComparison.Group], _ title: StaticString, _ page: inout HTMLWriter
    ) {
        guard !groups.isEmpty else { return }
        page.raw("<details open><summary>")
        page.raw(title)
        page.raw("</summary><ul class=\"told\">")
        for group in groups.prefix(4) {
            page.raw("<li>")
            for (claim, side) in zip(group.claims, group.sides).prefix(4) {
                page.raw("<p dir=\"auto\">")
                PerspectiveColumn.tag(side, &page)
                page.text(claim.text)
                if let source = claim.source { page.element("small", " \(source)") }
                page.raw("</p>")
            }
            page.raw("</li>")
        }
        page.raw("</ul></details>\n")
    }

    private static func articles(_ story: NewsStory, _ page: inout HTMLWriter) {
        page.raw("<details><summary>")
        page.text("All \(ReportLabels.count(story.articles.count, "article", "articles"))")
        page.raw("</summary><ul class=\"headlines\">")
        for article in story.articles.prefix(listedArticles) {
            page.raw("<li><span dir=\"auto\">")
            page.text(article.title.isEmpty ? "Untitled" : article.title)
            if article.copyOf != nil { page.raw(" <em>copy</em>") }
            page.raw("</span>")
            page.element("small") { page in
                page.leanLabel(article.lean)
                page.text(" · \(article.source ?? "Unknown source")")
                if let day = article.published?.date { page.text(" · \(day)") }
            }
            page.raw("</li>")
        }
        page.raw("</ul></details>\n")
    }
}
