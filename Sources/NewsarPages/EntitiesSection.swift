internal import NewsarModel

enum EntitiesSection {
    static func write(_ brief: Brief, to page: inout HTMLWriter) {
        page.section("05", "Entities", note: "\(brief.entities.count) identified") { page in
            guard !brief.entities.isEmpty else { return page.element("p", class: "none", "No name was found.") }
            page.raw("<div class=\"cards\">\n")
            for kind in Entity.Kind.allCases {
                let entities = brief.entities.filter { $0.kind == kind }
                if !entities.isEmpty { write(entities, kind, &page) }
            }
            page.raw("</div>\n")
        }
    }

    private static func write(_ entities: [Entity], _ kind: Entity.Kind, _ page: inout HTMLWriter) {
        page.raw("<div")
        page.attribute("class", "card entities \(kind.rawValue)")
        page.raw(">")
        page.element("h3", BriefLabels.plural(of: kind))
        page.element("ul") { page in
            for entity in entities {
                page.raw("<li")
                if !entity.aliases.isEmpty {
                    page.attribute("title", "also " + entity.aliases.joined(separator: ", "))
                }
                page.raw("><span dir=\"auto\">")
                page.text(entity.name)
                page.raw("</span>")
                page.bar(entity.salience)
                page.element("b", "\(entity.mentions.count)×")
                page.raw("</li>")
            }
        }
        page.raw("</div>\n")
    }
}
