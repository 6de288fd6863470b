public import NewsarModel

/// A brief as one page of HTML that needs nothing else: no script, no picture, no font, no address.
public enum BriefPage {
    /// UTF-8. Whatever comes from the article is escaped. O(length of the brief).
    public static func html(of brief: Brief) -> [UInt8] {
        var page = HTMLWriter()
        page.raw("<!doctype html>\n<html")
        if let language = brief.article.language { page.attribute("lang", language) }
        page.raw(">")
        page.head(
            title: "\(BriefLabels.title(of: brief.article)) · NEWSAR", styles: [PackageResources.brief_css],
            hasScript: false)
        page.raw("<body>\n")
        Masthead.write(brief, to: &page)
        page.raw("<main>\n")
        Headline.write(brief, to: &page)
        SummarySection.write(brief, to: &page)
        AnalysisSection.write(brief, to: &page)
        ClaimsSection.write(brief, to: &page)
        ReportSection.write(brief, to: &page)
        EntitiesSection.write(brief, to: &page)
        KeywordsSection.write(brief, to: &page)
        RemovedSection.write(brief, to: &page)
        page.raw("</main>\n<footer>")
        page.text("\(brief.id) · \(brief.schema)")
        page.raw("</footer>\n</body></html>\n")
        return page.bytes
    }
}

extension HTMLWriter {
    /// A numbered section with its heading and a note at the right.
    mutating func section(
        _ number: StaticString, _ title: StaticString, note: String, _ content: (inout HTMLWriter) -> Void
    ) {
        raw("<section><header class=\"section\"><span class=\"number\">§ ")
        raw(number)
        raw("</span><h2>")
        raw(title)
        raw("</h2>")
        element("span", class: "note", note)
        raw("</header>\n")
        content(&self)
        raw("</section>\n")
    }

    /// A scale with a pointer at `value` (0…1) and the names of its ends.
    mutating func scale(_ value: Double?, _ ends: [StaticString], label: String) {
        raw("<div class=\"scale\" role=\"img\"")
        attribute("aria-label", label)
        raw("><div class=\"track\">")
        if let value {
            raw("<i")
            attribute("style", "left:\(Figures.tenths(value))%")
            raw("></i>")
        }
        raw("</div><div class=\"ends\">")
        for end in ends { element("span") { $0.raw(end) } }
        raw("</div></div>\n")
    }

    /// A bar as long as `value` (0…1).
    mutating func bar(_ value: Double) {
        raw("<span class=\"bar\"><i")
        attribute("style", "width:\(Figures.tenths(value))%")
        raw("></i></span>")
    }
}
