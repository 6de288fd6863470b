/// A stretch of text that the analysis sees as one: a word, a number, a sign.
package struct Token: Sendable, Equatable {
    package enum Kind: UInt8, Sendable {
        case word, number
        /// `'s` after a word.
        case clitic
        /// A web or mail address, a `@handle`, a `#tag`.
        case address
        case ideograph
        case terminator, comma, colon
        case openQuote, closeQuote
        case openBracket, closeBracket
        case hyphen, dash, ampersand, symbol
    }

    /// How a word is written.
    package enum Shape: UInt8, Sendable {
        /// No cased letter.
        case none
        case lower
        /// `House`, `McCain`.
        case capital
        /// Two letters or more, all capitals: `FBI`, `U.S.`
        case allCapitals
        /// One capital letter: `A`, `J.`
        case initial
        /// Small first, capital later: `iPhone`.
        case mixed
    }

    package struct Flags: OptionSet, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// White space stands before it.
        package static let afterSpace = Flags(rawValue: 1)
        /// It opens a paragraph.
        package static let afterBreak = Flags(rawValue: 2)
        /// A word that keeps its full stop: `Sen.`, `U.S.`
        package static let abbreviation = Flags(rawValue: 4)
        /// The rest of a word split at a hyphen: `based` in `York-based`.
        package static let afterHyphen = Flags(rawValue: 8)
    }

    /// Bytes in the text.
    package var start: Int
    package var end: Int
    /// Number in the vocabulary; -1 for signs.
    package var word: Int32
    package var kind: Kind
    package var shape: Shape
    package var flags: Flags

    /// A word that begins with a capital letter.
    var isCapitalised: Bool {
        kind == .word && (shape == .capital || shape == .allCapitals || shape == .initial)
    }
}
