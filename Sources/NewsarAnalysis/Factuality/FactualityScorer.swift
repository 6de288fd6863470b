internal import NewsarModel

/// The outlet's dated prior with a bounded, explained adjustment from the article's own evidence.
///
/// It says how far the way in which an article is written lets a reader check it; it is no fact-check.
enum FactualityScorer {
    /// Most that an article moves its outlet's prior, either way.
    static let adjustmentLimit = 0.15
    /// Opinionation of a middling news article.
    private static let middle: Float = -0.008
    private static let scale: Float = 20
    private static let opinionCost = 0.02
    private static let baitCost = 0.02
    private static let unsourcedCost = 0.02
    /// Words of a text that could have cited somebody.
    private static let citingLength: Float = 150

    /// The score is `nil` without a prior; the adjustment is 0 where the text is not English. O(tokens).
    static func factuality(
        _ source: SourceRating, _ reading: Reading, _ style: StyleEvidence, _ cited: SourcesCited, _ genre: Genre
    ) -> Factuality {
        var basis: [String] = []
        let prior = source.reliability
        if let prior, let rating = source.ratings.first {
            basis.append("outlet rated \(hundredths(prior)) by \(rating.provider), \(rating.asOf)")
        } else {
            basis.append("outlet unrated")
        }
        let adjustment =
            reading.isEnglish && !reading.body.tokens.isEmpty
            ? self.adjustment(reading, style, cited, genre, &basis) : 0
        let score = prior.map { min(1, max(0, $0 + adjustment)) }
        return Factuality(
            score: score, label: score.map(label), prior: prior, adjustment: adjustment, basis: basis)
    }

    private static func adjustment(
        _ reading: Reading, _ style: StyleEvidence, _ cited: SourcesCited, _ genre: Genre, _ basis: inout [String]
    ) -> Double {
        let lean = (style.opinionation - middle) * scale
        var adjustment = Double(-lean / (1 + lean * lean).squareRoot()) * adjustmentLimit
        if style.loaded > 0 {
            let words = style.loadedHits.map { $0.text(in: reading.body) }.joined(separator: ", ")
            basis.append("loaded words, \(rate(style.loaded, style)): \(words)")
        }
        if style.attributions > 0 { basis.append("words of sourcing, \(rate(style.attributions, style))") }
        if style.circumstances + style.numbers > 0 {
            basis.append("dates, amounts and procedure, \(rate(style.circumstances + style.numbers, style))")
        }
        if style.hedges > 0 { basis.append("hedges, \(rate(style.hedges, style))") }
        if genre == .opinion {
            adjustment -= opinionCost
            basis.append("opinion piece")
        }
        if HeadlineBait.isBait(reading) {
            adjustment -= baitCost
            basis.append("headline made to be clicked")
        }
        if cited.count == 0, style.attributions == 0, style.tokens > citingLength {
            adjustment -= unsourcedCost
            basis.append("no source cited")
        }
        return min(adjustmentLimit, max(-adjustmentLimit, adjustment))
    }

    private static func label(_ score: Double) -> Factuality.Label {
        score < 0.4 ? .low : score < 0.7 ? .mixed : .high
    }

    /// `12 in 1,000 words`
    private static func rate(_ count: Float, _ style: StyleEvidence) -> String {
        "\(Int((count / max(1, style.tokens) * 1000).rounded())) in 1,000 words"
    }

    private static func hundredths(_ value: Double) -> String {
        let units = Int((value * 100).rounded())
        return "\(units / 100).\(units % 100 < 10 ? "0" : "")\(units % 100)"
    }
}
