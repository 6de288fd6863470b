internal import NewsarModel

enum KeywordsSection {
    static func write(_ brief: Brief, to page: inout HTMLWriter) {
        page.section("06", "Keywords &amp; salience", note: "\(brief.keywords.count) terms") { page in
            guard !brief.keywords.isEmpty else { return page.element("p", class: "none", "No keyword was found.") }
            page.element("ul", class: "keywords") { page in
                for keyword in brief.keywords {
                    page.raw("<li><span dir=\"auto\">")
                    page.text(keyword.term)
                    page.raw("</span>")
                    page.bar(keyword.salience)
                    page.element("b", Figures.share(keyword.salience))
                    page.raw("</li>")
                }
            }
        }
    }
}
