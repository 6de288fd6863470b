/// A sentence: a range of the document's tokens, with its closing quotation marks.
package struct Sentence: Sendable, Equatable {
    package var tokens: Range<Int>
    /// Counted from 0.
    package var paragraph: Int
}
