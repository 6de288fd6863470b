/// Tells a text's language by its function words. O(tokens read).
enum LanguageDetector {
    /// Words read: more change nothing.
    private static let wordLimit = 2_000

    /// The language whose function words the text is full of; `nil` when they are too few or two languages are close.
    ///
    /// A word that several languages have counts for each of them in part.
    static func language(of tokens: [Token], _ vocabulary: Vocabulary) -> Language? {
        var scores = [Int](repeating: 0, count: Language.allCases.count)
        var words = 0
        for token in tokens where token.kind == .word {
            words += 1
            if words > wordLimit { break }
            let traits = vocabulary.traits(of: token.word)
            let count = traits.intersection(all).rawValue.nonzeroBitCount
            guard count > 0 else { continue }
            for (index, language) in Language.allCases.enumerated() where traits.contains(language.trait) {
                scores[index] += 60 / count
            }
        }
        words = min(words, wordLimit)
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return nil }
        let second = scores.indices.filter { $0 != best }.map { scores[$0] }.max() ?? 0
        // A fifth of running text is function words of its own language, and a handful is no evidence.
        guard scores[best] >= 60 * 2, scores[best] * 6 >= words * 60, scores[best] * 4 >= second * 5 else { return nil }
        return Language.allCases[best]
    }

    private static let all = Language.allCases.reduce(into: WordTraits()) { $0.formUnion($1.trait) }
}
