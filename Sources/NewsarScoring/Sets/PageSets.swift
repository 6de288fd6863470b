internal import NewsarIngest
internal import NewsarModel

/// Main text of pages: trafilatura's (Barbaresi, ACL 2021; words that must and must not be in it) and fundus' (Dallabetta
/// and others, ACL 2024; the whole text, by sequences of four words).
package enum ExtractionSet: EvaluationSet {
    package static let name = "extraction"
    package static let paths = LabelledPage.folders

    package static func figures(_ data: EvaluationData) async throws -> [Figure] {
        var snippets = PrecisionRecall()
        let marked = try LabelledPage.trafilatura(data)
        for page in marked {
            let text = Comparable.form(of: page.article()?.text ?? "")
            for wanted in page.with {
                let isThere = text.contains(Comparable.form(of: wanted))
                snippets += PrecisionRecall(right: isThere ? 1 : 0, said: isThere ? 1 : 0, wanted: 1)
            }
            snippets.said += page.without.count { text.contains(Comparable.form(of: $0)) }
        }
        let whole = try LabelledPage.fundus(data)
        let mean = whole.reduce(0) { sum, page in
            sum + Shingles(page.article()?.text ?? "").compared(with: Shingles(page.body)).f1
        }
        return [
            Figure(name, "trafilatura F1", snippets.f1, items: marked.count),
            Figure(name, "fundus mean F1 of a page", mean / Double(max(1, whole.count)), items: whole.count),
        ]
    }
}

/// Title, authors and day of publication of the same pages.
package enum MetadataSet: EvaluationSet {
    package static let name = "metadata"
    package static let paths = LabelledPage.folders

    package static func figures(_ data: EvaluationData) async throws -> [Figure] {
        try figures(of: LabelledPage.trafilatura(data), "trafilatura")
            + figures(of: LabelledPage.fundus(data), "fundus")
    }

    private static func figures(of pages: [LabelledPage], _ set: String) -> [Figure] {
        var (titles, authors, dates) = (PrecisionRecall(), PrecisionRecall(), PrecisionRecall())
        for page in pages {
            let found = page.article()
            if let title = page.title.map(Comparable.form), !title.isEmpty {
                let said = Comparable.form(of: found?.title ?? "")
                let isRight = said.contains(title) || (!said.isEmpty && title.contains(said))
                titles += PrecisionRecall(right: isRight ? 1 : 0, wanted: 1)
            }
            if !page.authors.isEmpty {
                let said = Comparable.form(of: found?.author ?? "")
                let isRight = page.authors.allSatisfy { said.contains(Comparable.form(of: $0)) }
                authors += PrecisionRecall(right: isRight ? 1 : 0, wanted: 1)
            }
            if let date = page.date, !date.isEmpty {
                let isRight = found?.published?.description.prefix(10) == date.prefix(10)
                dates += PrecisionRecall(right: isRight ? 1 : 0, wanted: 1)
            }
        }
        return [
            Figure(name, "\(set) title", titles.recall, items: titles.wanted),
            Figure(name, "\(set) authors", authors.recall, items: authors.wanted),
            Figure(name, "\(set) date", dates.recall, items: dates.wanted),
        ]
    }
}

/// Text as it is compared: in small letters, with single blanks.
private enum Comparable {
    static func form(of text: String) -> String {
        text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
