/// Counts in how many texts each word stands: what `DocumentFrequencies` reads, made from articles of one's own.
public struct DocumentCount {
    /// Distinct words that are counted; those that come later are too rare to matter.
    private static let wordLimit = 4_000_000

    private var words = WordTable(capacity: 1 << 16)
    private var counts: [Int] = []
    /// Texts counted.
    public private(set) var documents = 0

    public init() {}

    /// Counts each distinct word of the text once. O(bytes).
    public mutating func add(_ text: String) {
        documents += 1
        var vocabulary = Vocabulary()
        let document = Document(text, &vocabulary)
        var seen = [Bool](repeating: false, count: vocabulary.count)
        for token in document.tokens where token.kind == .word && token.word >= 0 && !seen[Int(token.word)] {
            seen[Int(token.word)] = true
            let bytes = vocabulary.bytes(of: token.word)
            guard counts.count < Self.wordLimit || words.find(Array(bytes), 0..<bytes.count) != nil else { continue }
            let (word, isNew) = words.intern { $0 += bytes }
            if isNew { counts.append(0) }
            counts[word] += 1
        }
    }

    /// The table, most frequent words first, equals by their bytes: the same texts in any order give the same bytes.
    ///
    /// - Parameters:
    ///   - fewest: texts that a word must stand in.
    ///   - limit: words that are written.
    public func tsv(fewest: Int = 5, limit: Int = 30_000) -> [UInt8] {
        let frequent = counts.indices.filter { counts[$0] >= fewest }.map {
            (count: counts[$0], text: words.text(of: $0))
        }
        .sorted { $0.count != $1.count ? $0.count > $1.count : $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
        var table = Array("#documents\t\(documents)\n".utf8)
        for word in frequent.prefix(limit) { table += "\(word.text)\t\(word.count)\n".utf8 }
        return table
    }
}
