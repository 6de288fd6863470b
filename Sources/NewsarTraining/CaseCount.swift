internal import NewsarAnalysis

/// Counts how words are written within sentences, where a capital letter means something.
package struct CaseCount {
    /// Fewer occurrences say too little of a word.
    private static let fewest = 12
    /// Percent in small letters from which a word is one of small letters; one in ten of that is in both.
    private static let mostly = 95
    private static let sometimes = 10

    private var counts: [[UInt8]: (small: Int, all: Int)] = [:]

    package init() {}

    /// O(bytes).
    package mutating func add(_ text: String) {
        var vocabulary = Vocabulary()
        let document = Document(text, &vocabulary)
        for sentence in document.sentences {
            for token in document.tokens[sentence.tokens].dropFirst() where token.kind == .word {
                guard token.shape == .lower || token.shape == .capital else { continue }
                let word = Array(vocabulary.text(of: token.word).utf8)
                guard word.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x27 }) else { continue }
                let isSmall = token.shape == .lower ? 1 : 0
                counts[word, default: (0, 0)].small += isSmall
                counts[word, default: (0, 0)].all += 1
            }
        }
    }

    /// A line for each word that stands in small letters, in the order of bytes: the word, a tab, and `s` for one that is
    /// nearly always so or `e` for either way.
    package var table: [UInt8] {
        var lines: [UInt8] = []
        for (word, count) in counts.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            guard count.all >= Self.fewest, count.small * 100 >= count.all * Self.sometimes else { continue }
            lines += word + Array(count.small * 100 >= count.all * Self.mostly ? "\ts\n".utf8 : "\te\n".utf8)
        }
        return lines
    }
}
