internal import NewsarModel

/// Kind, title, description, byline and the five figures.
enum Headline {
    static func write(_ brief: Brief, to page: inout HTMLWriter) {
        let facts = brief.article
        page.raw("<div class=\"headline\">")
        let kicker = [brief.id, BriefLabels.of(facts.genre), facts.language?.uppercased(), brief.framing.first?.label]
        page.element("p", class: "kicker") { page in
            for (number, part) in kicker.compactMap({ $0 }).enumerated() {
                page.element("span", class: number == 1 ? "genre" : nil, part)
            }
        }
        page.raw("<h1 dir=\"auto\">")
        page.text(BriefLabels.title(of: facts))
        page.raw("</h1>\n")
        if let description = facts.description, !description.isEmpty {
            page.raw("<p class=\"dek\" dir=\"auto\">")
            page.text(description)
            page.raw("</p>\n")
        }
        byline(brief, &page)
        page.raw("</div>\n<dl class=\"figures\">")
        figure("Reading time", Figures.grouped(brief.counts.readingMinutes), "min", &page)
        figure("Word count", Figures.grouped(brief.counts.words), "words", &page)
        figure("Sources cited", Figures.grouped(brief.counts.sourcesCited), "cited", &page)
        figure("Entities identified", Figures.grouped(brief.counts.entities), "entities", &page)
        figure("Quality score", "\(Int((Figures.bounded(brief.quality.score) * 100).rounded()))", "%", &page)
        page.raw("</dl>\n")
    }

    private static func byline(_ brief: Brief, _ page: inout HTMLWriter) {
        let facts = brief.article
        page.element("p", class: "byline") { page in
            if let author = facts.author, !author.isEmpty { page.element("b", author) }
            page.element("span", BriefLabels.source(of: facts))
            if let published = facts.published { page.element("span", "Filed \(Figures.date(published))") }
            page.element("span", "Lean · \(BriefLabels.of(brief.source.lean))")
            page.element("span", "Read · \(brief.counts.readingMinutes) min")
        }
    }

    private static func figure(
        _ name: StaticString, _ value: String, _ unit: StaticString, _ page: inout HTMLWriter
    ) {
        page.raw("<div>")
        page.element("dt") { $0.raw(name) }
        page.element("dd") { page in
            page.text(value)
            page.element("small") { $0.raw(unit) }
        }
        page.raw("</div>")
    }
}
