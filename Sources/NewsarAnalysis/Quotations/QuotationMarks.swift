/// Finds what stands between double quotation marks, paragraph by paragraph. O(tokens).
///
/// A paragraph that opens with a mark while the one before left its own open goes on with it. A mark that nothing
/// closes counts only where it opens the paragraph.
enum QuotationMarks {
    struct Stretch: Sendable, Equatable {
        /// The opening mark, one token or two.
        var open: Int
        /// What is quoted.
        var inner: Range<Int>
        /// The token after the closing mark.
        var end: Int
        /// It goes on in the next paragraph.
        var isContinued = false
    }

    /// In text order; stretches do not overlap.
    static func stretches(of tokens: [Token], _ bytes: [UInt8]) -> [Stretch] {
        var found: [Stretch] = []
        var open: (mark: Int, inner: Int, opensParagraph: Bool)?
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            if token.flags.contains(.afterBreak), let current = open {
                let goesOn = token.kind == .openQuote && isDouble(index, tokens, bytes) > 0
                if goesOn || current.opensParagraph, current.inner < index {
                    found.append(
                        Stretch(open: current.mark, inner: current.inner..<index, end: index, isContinued: goesOn))
                }
                open = nil
            }
            let width = token.kind == .openQuote || token.kind == .closeQuote ? isDouble(index, tokens, bytes) : 0
            guard width > 0 else {
                index += 1
                continue
            }
            if let current = open {
                if closes(token, tokens[current.mark], bytes) {
                    if current.inner < index {
                        found.append(Stretch(open: current.mark, inner: current.inner..<index, end: index + width))
                    }
                    open = nil
                }
            } else if token.kind == .openQuote || isReversed(index, tokens, bytes) {
                open = (index, index + width, token.flags.contains(.afterBreak))
            }
            index += width
        }
        if let current = open, current.opensParagraph, current.inner < tokens.count {
            found.append(Stretch(open: current.mark, inner: current.inner..<tokens.count, end: tokens.count))
        }
        return found
    }

    /// A closing or straight mark closes; after `„` also `“`, after `»` also `«`.
    private static func closes(_ mark: Token, _ open: Token, _ bytes: [UInt8]) -> Bool {
        if mark.kind == .closeQuote || bytes[mark.start] == 0x22 { return true }
        let glyph = UTF8Reader.scalar(bytes, mark.start).value
        let opening = UTF8Reader.scalar(bytes, open.start).value
        return opening == 0x201E && glyph == 0x201C || opening == 0xBB && glyph == 0xAB
    }

    /// `»…«`, as German and Danish books have it.
    private static func isReversed(_ index: Int, _ tokens: [Token], _ bytes: [UInt8]) -> Bool {
        guard UTF8Reader.scalar(bytes, tokens[index].start).value == 0xBB, index + 1 < tokens.count else {
            return false
        }
        return tokens[index].flags.contains(.afterSpace) && !tokens[index + 1].flags.contains(.afterSpace)
    }

    /// How many tokens the double mark at the place has; 0 where there is none. Two single marks that touch are one.
    private static func isDouble(_ index: Int, _ tokens: [Token], _ bytes: [UInt8]) -> Int {
        let token = tokens[index]
        let first = bytes[token.start]
        switch token.end - token.start {
        case 1:
            if first == 0x22 { return 1 }
            guard index + 1 < tokens.count, tokens[index + 1].start == token.end, tokens[index + 1].kind == token.kind,
                bytes[token.end] == first
            else { return 0 }
            return 2
        case 3:
            // General punctuation: U+201C…U+201F are double, the others single.
            guard first == 0xE2 else { return 1 }
            return (0x9C...0x9F).contains(bytes[token.start + 2]) ? 1 : 0
        default: return 1
        }
    }
}
