internal import NewsarModel

enum ClaimsSection {
    static func write(_ brief: Brief, to page: inout HTMLWriter) {
        page.section("03", "Key claims", note: "\(brief.claims.count) extracted") { page in
            guard !brief.claims.isEmpty else { return page.element("p", class: "none", "No claim was found.") }
            page.element("ol", class: "claims") { page in
                for (number, claim) in brief.claims.enumerated() { write(claim, number, &page) }
            }
        }
    }

    private static func write(_ claim: Claim, _ number: Int, _ page: inout HTMLWriter) {
        page.raw("<li><a")
        page.attribute("href", "#claim-\(number + 1)")
        page.raw(">")
        page.text((number < 9 ? "0" : "") + "\(number + 1)")
        page.raw("</a><div><p dir=\"auto\">")
        page.text(claim.text)
        page.raw("</p><p class=\"about\"><span class=\"kind\">")
        page.text(claim.kind.rawValue)
        page.raw("</span>")
        if let attribution = claim.attribution { page.element("span", attribution) }
        for quantity in claim.quantities { page.element("span", class: "quantity", words(of: quantity)) }
        page.raw("</p></div><div class=\"confidence\"><small>Confidence</small>")
        page.bar(claim.confidence)
        page.element("b", Figures.share(claim.confidence))
        page.raw("</div></li>\n")
    }

    private static func words(of quantity: Claim.Quantity) -> String {
        [quantity.text, quantity.change, quantity.baseline.map { "from \($0)" }].compactMap { $0 }.joined(
            separator: " · ")
    }
}
