/// Finds what the article quotes, directly and indirectly.
enum QuotationFinder {
    /// In text order. O(tokens).
    static func quotations(in reading: Reading, _ names: [NamedEntity]) -> [Quotation] { [] }
}
