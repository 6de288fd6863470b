/// Where an article uses the words and phrases of the wording lexicon.
struct Wording: Sendable {
    /// A word or phrase at its place.
    struct Hit: Sendable {
        /// Number of the entry in the lexicon.
        let entry: Int32
        /// First token.
        let token: Int32
        let length: Int32
    }

    static let none = Wording(title: [], body: [])

    let title: [Hit]
    let body: [Hit]

    private init(title: [Hit], body: [Hit]) {
        self.title = title
        self.body = body
    }

    /// One look-up a distinct word, then one pass over the tokens; the longest phrase wins. Expected O(tokens).
    init(title: Document, body: Document, _ vocabulary: Vocabulary) {
        let numbers = vocabulary.numbers(in: WordingLexicon.shared.words)
        self.title = Self.hits(title.tokens, numbers, WordingLexicon.shared)
        self.body = Self.hits(body.tokens, numbers, WordingLexicon.shared)
    }

    private static let phraseLimit = 6

    private static func hits(_ tokens: [Token], _ numbers: [Int32], _ lexicon: WordingLexicon) -> [Hit] {
        var hits: [Hit] = []
        hits.reserveCapacity(tokens.count / 3)
        var index = 0
        while index < tokens.count {
            let number = number(tokens[index], numbers)
            guard number >= 0 else {
                index += 1
                continue
            }
            var entry = lexicon.wordEntries[Int(number)]
            var length = 1
            if lexicon.opensPhrase[Int(number)] {
                longestPhrase(tokens, numbers, lexicon, from: index, number, &entry, &length)
            }
            if entry >= 0 {
                hits.append(
                    Hit(
                        entry: entry, token: Int32(truncatingIfNeeded: index),
                        length: Int32(truncatingIfNeeded: length)))
            }
            index += length
        }
        return hits
    }

    @inline(__always)
    private static func number(_ token: Token, _ numbers: [Int32]) -> Int32 {
        token.word < 0 ? -1 : numbers[Int(token.word)]
    }

    private static func longestPhrase(
        _ tokens: [Token], _ numbers: [Int32], _ lexicon: WordingLexicon, from start: Int, _ first: Int32,
        _ entry: inout Int32, _ length: inout Int
    ) {
        guard var phrase = lexicon.phrases.find(PhraseTable.empty, first) else { return }
        for index in start + 1..<max(start + 1, min(start + phraseLimit, tokens.count)) {
            let next = number(tokens[index], numbers)
            guard next >= 0, let longer = lexicon.phrases.find(phrase, next) else { return }
            phrase = longer
            if lexicon.phraseEntries[Int(phrase)] >= 0 {
                entry = lexicon.phraseEntries[Int(phrase)]
                length = index - start + 1
            }
        }
    }
}

extension Wording.Hit {
    /// The words as they stand in the text.
    func text(in document: Document) -> String {
        document.text(document.byteRange(Int(token)..<Int(token + length)))
    }
}
