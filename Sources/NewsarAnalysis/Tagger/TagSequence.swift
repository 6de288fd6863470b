/// Stretches of tokens that may hold names, which the tagger looks at; all others are outside by their looks.
package struct TagSequence: Sendable {
    /// Number of the sentence.
    package let sentence: Int
    package let tokens: Range<Int>

    /// Small words and signs between two capitalised words that one name can hold: `Bank of the West`.
    private static let gapLimit = 2

    /// Tokens of one stretch: a bound for texts that are one line of capitals.
    private static let lengthLimit = 256

    /// O(tokens).
    package static func sequences(in document: Document, _ rules: [RuleLabel]) -> [TagSequence] {
        var result: [TagSequence] = []
        let tokens = document.tokens
        for (number, sentence) in document.sentences.enumerated() {
            var start = -1
            var last = -1
            for index in sentence.tokens where isCandidate(tokens[index]) || rules[index].isName {
                if start >= 0, index - last > gapLimit + 1 || index - start >= lengthLimit {
                    result.append(TagSequence(sentence: number, tokens: start..<last + 1))
                    start = index
                }
                if start < 0 { start = index }
                last = index
            }
            if start >= 0 { result.append(TagSequence(sentence: number, tokens: start..<last + 1)) }
        }
        return result
    }

    private static func isCandidate(_ token: Token) -> Bool {
        token.kind == .word && (token.isCapitalised || token.shape == .mixed)
    }
}
