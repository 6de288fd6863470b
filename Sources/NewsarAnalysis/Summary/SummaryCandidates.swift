/// Finds the sentences that say something by themselves. O(tokens read).
struct SummaryCandidates {
    /// Words of a sentence that says something by itself.
    private static let words = 6...60
    /// Sentences read of any article.
    private static let sentenceLimit = 200

    private let document: Document
    private let vocabulary: Vocabulary

    /// The first `limit` of them, in text order.
    static func all(in document: Document, _ vocabulary: Vocabulary, limit: Int) -> [SummaryCandidate] {
        let finder = SummaryCandidates(document: document, vocabulary: vocabulary)
        var found: [SummaryCandidate] = []
        for (number, sentence) in document.sentences.prefix(sentenceLimit).enumerated() where found.count < limit {
            let tokens = finder.afterDateline(sentence.tokens)
            let words = document.wordCount(of: tokens)
            guard Self.words.contains(words), finder.isStatement(tokens, words) else { continue }
            found.append(
                SummaryCandidate(
                    tokens: tokens, sentence: number, words: words, isDependent: finder.startsWithPronoun(tokens),
                    form: finder.form(of: tokens)))
        }
        return found
    }

    /// Ends as sentences do, names no address and does not shout.
    private func isStatement(_ tokens: Range<Int>, _ words: Int) -> Bool {
        guard let last = lastBeforeClosing(tokens) else { return false }
        let end = document.tokens[last]
        guard end.kind == .terminator || end.kind == .ideograph || end.flags.contains(.abbreviation) else {
            return false
        }
        var capitals = 0
        for index in tokens {
            let token = document.tokens[index]
            if token.kind == .address || token.kind == .symbol && document.bytes[token.start] == 0x7C { return false }
            if token.shape == .allCapitals { capitals += 1 }
        }
        return capitals * 2 < words
    }

    private func lastBeforeClosing(_ tokens: Range<Int>) -> Int? {
        guard var last = tokens.last else { return nil }
        while last > tokens.lowerBound, [.closeQuote, .closeBracket].contains(document.tokens[last].kind) { last -= 1 }
        return last
    }

    private func form(of tokens: Range<Int>) -> Double {
        if let last = lastBeforeClosing(tokens), document.bytes[document.tokens[last].start] == 0x3F { return 0.5 }
        return tokens.contains { document.tokens[$0].kind == .openQuote } ? 0.85 : 1
    }

    private func startsWithPronoun(_ tokens: Range<Int>) -> Bool {
        guard let first = tokens.first(where: { document.tokens[$0].kind == .word }) else { return false }
        return Pronouns.contains(document.tokens[first].word, of: vocabulary)
    }

    /// Leaves out `WASHINGTON (AP) —` before the first words.
    private func afterDateline(_ range: Range<Int>) -> Range<Int> {
        guard let first = range.first, document.tokens[first].flags.contains(.afterBreak) else { return range }
        for index in range.prefix(12).dropFirst() {
            let token = document.tokens[index]
            if token.kind == .dash || token.kind == .hyphen && token.flags.contains(.afterSpace) {
                let head = first..<index
                let isPlace =
                    document.tokens[first].shape == .allCapitals
                    || head.contains { document.tokens[$0].kind == .closeBracket }
                var next = index + 1
                while next < range.upperBound, document.tokens[next].kind == .hyphen { next += 1 }
                return isPlace && next < range.upperBound ? next..<range.upperBound : range
            }
            if token.kind == .word, token.shape == .lower { return range }
        }
        return range
    }
}
