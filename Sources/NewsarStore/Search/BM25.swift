import Glibc

/// Okapi BM25 over the fields of an article (Robertson and Zaragoza 2009), with the constants of FTS5.
enum BM25 {
    private static let saturation = 1.2
    private static let lengthShare = 0.75
    /// How much an occurrence in the title and in the summary counts.
    static let fields: InlineArray<2, Double> = [5, 1]

    /// A word in half of the articles or more still counts a little.
    static func rarity(found: Int, of articles: Int) -> Double {
        max(log((Double(articles - found) + 0.5) / (Double(found) + 0.5)), 1e-6)
    }

    /// What a phrase adds to an article's score.
    ///
    /// - Parameters:
    ///   - occurrences: each as much as its field counts.
    ///   - length: of the article, in words.
    static func score(occurrences: Double, length: Double, meanLength: Double) -> Double {
        let norm = saturation * (1 - lengthShare + lengthShare * length / max(meanLength, 1))
        return occurrences * (saturation + 1) / (occurrences + norm)
    }
}
