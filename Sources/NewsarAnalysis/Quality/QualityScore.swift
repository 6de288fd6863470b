internal import NewsarModel

/// Rates how complete and clean an article came in.
enum QualityScore {
    /// Words of a full article: longer is no better.
    private static let fullLength = 300

    /// Components: `metadata` (share of title, source, date, author and address that are known), `length`, `language`
    /// (certain or not), `sentences` (share that end as sentences do), `cleanliness` (share of the text that is text).
    static func quality(of article: Article, _ reading: Reading, words: Int, removed: [Removed]) -> Quality {
        let components = [
            "metadata": metadata(of: article),
            "length": min(1, Double(words) / Double(fullLength)),
            "language": reading.language == nil ? 0 : 1,
            "sentences": sentences(reading.body),
            "cleanliness": cleanliness(reading.body, removed),
        ]
        let score =
            0.25 * (components["metadata"] ?? 0) + 0.2 * (components["length"] ?? 0)
            + 0.15 * (components["language"] ?? 0) + 0.2 * (components["sentences"] ?? 0)
            + 0.2 * (components["cleanliness"] ?? 0)
        return Quality(score: score, components: components)
    }

    private static func metadata(of article: Article) -> Double {
        let known = [
            !article.title.isEmpty, article.source != nil || article.domain != nil, article.published != nil,
            article.author != nil, article.url != nil,
        ]
        return Double(known.count { $0 }) / Double(known.count)
    }

    private static func sentences(_ document: Document) -> Double {
        guard !document.sentences.isEmpty else { return 0 }
        let ended = document.sentences.count { sentence in
            sentence.tokens.suffix(3).contains { index in
                document.tokens[index].kind == .terminator || document.tokens[index].flags.contains(.abbreviation)
            }
        }
        return Double(ended) / Double(document.sentences.count)
    }

    private static func cleanliness(_ document: Document, _ removed: [Removed]) -> Double {
        guard !document.tokens.isEmpty else { return 0 }
        let junk = document.tokens.count { $0.kind == .symbol || $0.kind == .address }
        let share = Double(junk) / Double(document.tokens.count)
        return max(0, 1 - 4 * share - (removed.isEmpty ? 0 : 0.1))
    }
}
