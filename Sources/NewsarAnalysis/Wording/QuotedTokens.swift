/// Which tokens of the body stand inside direct quotations: they are another's words.
struct QuotedTokens {
    private let ranges: [Range<Int>]
    private var next = 0

    init(_ quotations: [Quotation]) {
        ranges = quotations.filter(\.isDirect).map(\.content).sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Whether a token is quoted. Tokens are asked for in rising order. O(1) amortised.
    mutating func contains(_ token: Int) -> Bool {
        while next < ranges.count, ranges[next].upperBound <= token { next += 1 }
        return next < ranges.count && ranges[next].contains(token)
    }
}
