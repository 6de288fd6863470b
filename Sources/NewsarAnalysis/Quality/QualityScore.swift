internal import NewsarModel

/// Rates how complete and clean an article came in, and how much it shows of where it knows things from.
enum QualityScore {
    /// Words of a full article: longer is no better.
    private static let fullLength = 300
    /// Distinct sources of a well attributed article: more are no better.
    private static let enoughSources = 3

    /// `junkShare`: the share of the text as it came that cleaning took out. O(tokens).
    static func quality(
        of article: Article, _ reading: Reading, _ cited: SourcesCited, junkShare: Double
    ) -> Quality {
        let rated: [(name: String, value: Double, weight: Double)] = [
            ("title", known(!article.title.isEmpty), 0.1),
            ("source", known(article.source != nil || article.domain != nil), 0.1),
            ("date", known(article.published != nil), 0.1),
            ("author", known(article.author != nil), 0.1),
            ("address", known(article.url != nil), 0.05),
            ("length", min(1, Double(reading.body.wordCount) / Double(fullLength)), 0.15),
            ("language", known(reading.language != nil), 0.1),
            ("sentences", endedSentences(reading.body), 0.1),
            ("cleanliness", (1 - junkShare) * plainShare(reading.body), 0.1),
            ("attribution", min(1, Double(cited.count) / Double(enoughSources)), 0.1),
        ]
        return Quality(
            score: rated.reduce(0) { $0 + $1.value * $1.weight },
            components: Dictionary(uniqueKeysWithValues: rated.map { ($0.name, $0.value) }))
    }

    private static func known(_ isKnown: Bool) -> Double { isKnown ? 1 : 0 }

    /// The share of sentences that end as sentences do.
    private static func endedSentences(_ document: Document) -> Double {
        guard !document.sentences.isEmpty else { return 0 }
        let ended = document.sentences.count { sentence in
            sentence.tokens.suffix(3).contains { index in
                document.tokens[index].kind == .terminator || document.tokens[index].flags.contains(.abbreviation)
            }
        }
        return Double(ended) / Double(document.sentences.count)
    }

    /// The share of tokens that are neither addresses nor signs of no sentence.
    private static func plainShare(_ document: Document) -> Double {
        guard !document.tokens.isEmpty else { return 0 }
        let signs = document.tokens.count { $0.kind == .symbol || $0.kind == .address }
        return 1 - Double(signs) / Double(document.tokens.count)
    }
}
