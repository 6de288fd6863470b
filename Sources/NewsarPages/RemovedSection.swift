internal import NewsarModel

/// What cleaning took out of the text; nothing where it took out nothing.
enum RemovedSection {
    static func write(_ brief: Brief, to page: inout HTMLWriter) {
        guard !brief.removed.isEmpty else { return }
        page.section("07", "Removed from the text", note: "\(brief.removed.count) parts") { page in
            page.element("ul", class: "removed") { page in
                for removed in brief.removed {
                    page.raw("<li>")
                    page.element("span", class: "kind", removed.reason)
                    page.raw("<q dir=\"auto\">")
                    page.text(removed.text)
                    page.raw("</q></li>")
                }
            }
        }
    }
}
