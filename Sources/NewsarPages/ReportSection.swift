internal import NewsarModel

/// The whole text, with its names coloured by kind and its quotations underlined.
enum ReportSection {
    static func write(_ brief: Brief, to page: inout HTMLWriter) {
        let note = "\(brief.counts.readingMinutes) min read · \(Figures.grouped(brief.counts.words)) words"
        page.section("04", "Full report", note: note) { page in
            page.element("p", class: "legend") { page in
                for kind in Entity.Kind.allCases {
                    page.raw("<span><i")
                    page.attribute("class", kind.rawValue)
                    page.raw("></i>")
                    page.text(kind.rawValue)
                    page.raw("</span>")
                }
                page.element("span") { $0.raw("<u>quotation</u>") }
            }
            page.raw("<div class=\"report\">\n")
            write(AnnotatedText(brief), brief, &page)
            page.raw("</div>\n")
        }
    }

    private static func write(_ text: AnnotatedText, _ brief: Brief, _ page: inout HTMLWriter) {
        var isOpen = false
        for piece in text.pieces {
            if piece.opensParagraph {
                if isOpen { page.raw("</p>\n") }
                page.raw("<p dir=\"auto\">")
                isOpen = true
            }
            if let claim = piece.claim {
                page.raw("<a")
                page.attribute("id", "claim-\(claim + 1)")
                page.raw("></a>")
            }
            if let quote = piece.quote {
                page.raw("<u")
                page.attribute("title", brief.quotes[quote].speaker?.name ?? "Speaker unknown")
                page.raw(">")
            }
            if let entity = piece.entity {
                page.raw("<mark")
                page.attribute("class", brief.entities[entity].kind.rawValue)
                page.attribute("title", brief.entities[entity].name)
                page.raw(">")
            }
            page.text(utf8: text.utf8[piece.range])
            if piece.entity != nil { page.raw("</mark>") }
            if piece.quote != nil { page.raw("</u>") }
        }
        if isOpen { page.raw("</p>\n") } else { page.element("p", class: "none", "The article has no text.") }
    }
}
