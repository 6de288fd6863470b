package import NewsarModel

/// A text with its tokens and sentences.
package struct Document: Sendable {
    /// Bytes that the analysis reads of one text; what lies beyond is kept in the article but not analysed.
    package static let byteLimit = 8 << 20

    package let bytes: [UInt8]
    package let tokens: [Token]
    package let sentences: [Sentence]
    private let offsets: ScalarOffsets

    /// Reads a text; its words join `vocabulary`. O(bytes).
    package init(_ text: String, _ vocabulary: inout Vocabulary) {
        bytes = Self.bounded(text)
        tokens = Tokenizer.tokens(of: bytes, &vocabulary)
        sentences = SentenceSegmenter.sentences(of: tokens, vocabulary)
        offsets = ScalarOffsets(bytes)
    }

    /// The text between two byte offsets with its place in scalars.
    package func span(_ range: Range<Int>) -> TextSpan {
        let start = offsets.scalars(before: range.lowerBound, in: bytes)
        let end = offsets.scalars(before: range.upperBound, in: bytes)
        return TextSpan(text: text(range), start: start, end: end)
    }

    package func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The bytes from the first of some tokens to the end of the last.
    package func byteRange(_ range: Range<Int>) -> Range<Int> {
        range.isEmpty ? 0..<0 : tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end
    }

    /// Words as people count them: a compound is one, `'s` and signs are none.
    package var wordCount: Int { wordCount(of: tokens.indices) }

    /// The same of some tokens.
    package func wordCount(of range: Range<Int>) -> Int { range.reduce(0) { $0 + (tokens[$1].isCountedWord ? 1 : 0) } }

    private static func bounded(_ text: String) -> [UInt8] {
        var text = text
        return text.withUTF8 { utf8 in
            guard utf8.count > byteLimit else { return Array(utf8) }
            var end = byteLimit
            while end > 0, utf8[end] & 0xC0 == 0x80 { end -= 1 }
            return Array(utf8[..<end])
        }
    }
}

extension Token {
    /// Counts as a word of the text.
    package var isCountedWord: Bool {
        switch kind {
        case .word, .number, .address, .ideograph: !flags.contains(.afterHyphen)
        default: false
        }
    }
}
