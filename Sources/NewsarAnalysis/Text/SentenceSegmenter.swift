/// Cuts tokens into sentences. O(tokens).
///
/// A stop ends a sentence where what follows can begin one, also where they touch (`end.Start`). The stop of an
/// abbreviation ends one only where a word follows that is capitalised for no other reason: `in the U.S. The law …`.
struct SentenceSegmenter {
    private let tokens: [Token]
    private let vocabulary: Vocabulary

    static func sentences(of tokens: [Token], _ vocabulary: Vocabulary) -> [Sentence] {
        let segmenter = SentenceSegmenter(tokens: tokens, vocabulary: vocabulary)
        var sentences: [Sentence] = []
        sentences.reserveCapacity(tokens.count / 16 + 1)
        var start = 0
        var paragraph = 0
        while start < tokens.count {
            if start > 0, tokens[start].flags.contains(.afterBreak) { paragraph += 1 }
            let end = segmenter.end(from: start)
            sentences.append(Sentence(tokens: start..<end, paragraph: paragraph))
            start = end
        }
        return sentences
    }

    private func end(from start: Int) -> Int {
        var index = start
        while index < tokens.count {
            let token = tokens[index]
            if index > start, token.flags.contains(.afterBreak) { return index }
            if token.kind == .terminator {
                index = endOfClosing(after: index)
                if isBoundary(at: index) { return index }
            } else if token.flags.contains(.abbreviation), index + 1 < tokens.count {
                let closing = endOfClosing(after: index)
                if isBoundary(afterAbbreviation: index, at: closing) { return closing }
                index += 1
            } else {
                index += 1
            }
        }
        return tokens.count
    }

    /// Passes further stops, and the quotation marks and brackets that close with the sentence.
    private func endOfClosing(after index: Int) -> Int {
        var next = index + 1
        while next < tokens.count, !tokens[next].flags.contains(.afterSpace) {
            switch tokens[next].kind {
            case .terminator, .closeQuote, .closeBracket: next += 1
            default: return next
            }
        }
        return next
    }

    private func isBoundary(at next: Int) -> Bool {
        guard next < tokens.count else { return true }
        let token = tokens[next]
        if token.flags.contains(.afterBreak) { return true }
        switch token.kind {
        case .openQuote, .openBracket:
            var opener = next + 1
            // A double mark may be two single ones.
            while opener < tokens.count, tokens[opener].kind == .openQuote { opener += 1 }
            return opener < tokens.count && canOpen(tokens[opener], isApart: true)
        case .dash, .hyphen, .symbol:
            return token.flags.contains(.afterSpace) && next + 1 < tokens.count
                && tokens[next + 1].kind == .word && tokens[next + 1].shape != .lower
        default: return canOpen(token, isApart: token.flags.contains(.afterSpace))
        }
    }

    /// Whether a sentence can begin with the token. A number must stand apart from the stop: `3.5` is one number.
    private func canOpen(_ token: Token, isApart: Bool) -> Bool {
        switch token.kind {
        case .word: token.shape != .lower
        case .ideograph: true
        case .number, .address: isApart
        default: false
        }
    }

    private func isBoundary(afterAbbreviation index: Int, at next: Int) -> Bool {
        guard next < tokens.count else { return false }
        if tokens[next].flags.contains(.afterBreak) { return true }
        let traits = vocabulary.traits(of: tokens[index].word)
        if traits.contains(.abbreviation), traits.contains(.title) { return false }
        var opener = next
        if tokens[opener].kind == .openQuote { opener += 1 }
        guard opener < tokens.count, tokens[opener].isCapitalised,
            tokens[opener].flags.contains(.afterSpace) || opener > next
        else { return false }
        let startsSentence = vocabulary.traits(of: tokens[opener].word).contains(.stopWord)
        if tokens[index].shape == .initial, index > 0, tokens[index - 1].isCapitalised { return false }
        return startsSentence || (opener > next && tokens[index].shape != .initial)
    }
}
