internal import NewsarModel

/// The outlet's dated prior with a bounded, explained adjustment from the article's own evidence.
enum FactualityScorer {
    static func factuality(
        _ source: SourceRating, _ reading: Reading, _ quotations: [Quotation], _ cited: SourcesCited, _ genre: Genre
    ) -> Factuality {
        Factuality(score: nil, label: nil, prior: nil, adjustment: 0, basis: [])
    }
}
