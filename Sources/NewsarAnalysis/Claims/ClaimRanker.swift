internal import NewsarModel

/// Picks the claims of an article that most deserve a check.
enum ClaimRanker {
    /// Strongest first, at most 10.
    static func claims(
        in reading: Reading, _ names: [NamedEntity], _ quotations: [Quotation], _ keywords: [Keyword], _ genre: Genre
    ) -> [Claim] { [] }
}
