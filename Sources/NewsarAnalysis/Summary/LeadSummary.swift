internal import NewsarModel

/// Takes the article's first good sentences: news gives the essentials first.
enum LeadSummary {
    private static let wordLimit = 120
    private static let sentenceLimit = 5
    /// Words of a sentence that says something by itself.
    private static let sentenceWords = 6...60

    /// At most five sentences and 120 words; empty where the text has no sentence. O(tokens read).
    static func summary(of document: Document, _ vocabulary: Vocabulary) -> Summary {
        let (chosen, good) = choose(document, vocabulary)
        let spans = chosen.map { document.span(document.byteRange($0)) }
        return Summary(
            text: spans.map(\.text).joined(separator: " "), confidence: confidence(chosen: chosen.count, good: good),
            model: "extractive", sentences: spans)
    }

    private static func choose(_ document: Document, _ vocabulary: Vocabulary) -> (chosen: [Range<Int>], good: Int) {
        var chosen: [Range<Int>] = []
        var words = 0
        // The essentials stand at the beginning; further down a summary would be a random pick.
        for sentence in document.sentences.prefix(24) where chosen.count < sentenceLimit {
            let range = afterDateline(sentence.tokens, document, vocabulary)
            let count = wordCount(range, document)
            guard isGood(range, count, document, vocabulary, isFirst: chosen.isEmpty) else { continue }
            guard words + count <= wordLimit else { break }
            chosen.append(range)
            words += count
        }
        guard chosen.isEmpty else { return (chosen, chosen.count) }
        // No sentence is a good one: the first that fits stands for the text.
        let first = document.sentences.prefix(24).first { (1...wordLimit).contains(wordCount($0.tokens, document)) }
        return (first.map { [$0.tokens] } ?? [], 0)
    }

    private static func wordCount(_ range: Range<Int>, _ document: Document) -> Int {
        range.reduce(0) { $0 + (document.tokens[$1].isCountedWord ? 1 : 0) }
    }

    private static func isGood(
        _ range: Range<Int>, _ words: Int, _ document: Document, _ vocabulary: Vocabulary, isFirst: Bool
    ) -> Bool {
        guard sentenceWords.contains(words), let last = range.last else { return false }
        var end = last
        while end > range.lowerBound, [.closeQuote, .closeBracket].contains(document.tokens[end].kind) { end -= 1 }
        guard
            document.tokens[end].kind == .terminator || document.tokens[end].kind == .ideograph
                || document.tokens[end].flags.contains(.abbreviation)
        else { return false }
        guard !range.contains(where: { isJunk(document.tokens[$0], document) }) else { return false }
        let capitals = range.reduce(0) { $0 + (document.tokens[$1].shape == .allCapitals ? 1 : 0) }
        guard capitals * 2 < words else { return false }
        return !isFirst || !startsWithPronoun(range, document, vocabulary)
    }

    /// Addresses, and the bars of captions and menus.
    private static func isJunk(_ token: Token, _ document: Document) -> Bool {
        token.kind == .address || token.kind == .symbol && document.bytes[token.start] == 0x7C
    }

    private static let pronouns: [[UInt8]] = ["he", "she", "they", "it", "this", "these", "those", "that"].map {
        Array($0.utf8)
    }

    private static func startsWithPronoun(_ range: Range<Int>, _ document: Document, _ vocabulary: Vocabulary) -> Bool {
        guard let first = range.first(where: { document.tokens[$0].kind == .word }) else { return false }
        let word = vocabulary.bytes(of: document.tokens[first].word)
        return pronouns.contains { word.elementsEqual($0) }
    }

    /// Leaves out `WASHINGTON (AP) —` before the first words.
    private static func afterDateline(_ range: Range<Int>, _ document: Document, _ vocabulary: Vocabulary) -> Range<Int>
    {
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

    /// Three good sentences at the head of the text are a sound lead.
    private static func confidence(chosen: Int, good: Int) -> Double {
        switch good {
        case 3...: 0.8
        case 2: 0.7
        case 1: 0.5
        default: chosen > 0 ? 0.2 : 0
        }
    }
}
