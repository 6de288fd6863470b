/// A sentence that may stand in a summary.
struct SummaryCandidate {
    /// Its tokens, without a dateline.
    var tokens: Range<Int>
    /// By place in the text.
    var sentence: Int
    /// As people count them.
    var words: Int
    /// It begins with a pronoun that only the sentence before it explains.
    var isDependent: Bool
    /// What the sentence's form is worth: a statement 1, a quotation or question less.
    var form: Double
}
