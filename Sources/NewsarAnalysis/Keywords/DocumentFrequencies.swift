internal import CNewsarData

/// In how many articles each word stands: words that are rare among all say most of the one at hand.
///
/// The file is tab-separated: `#documents` and their number, then a line for each word in small letters with its count.
/// The table that ships is of general English; a store of other languages or of one field can give its own.
public struct DocumentFrequencies: Sendable {
    /// Words that are read of a file.
    public static let wordLimit = 1_000_000

    /// The table that comes with the program.
    public static let shipped: DocumentFrequencies = {
        let file = newsar_document_frequencies()
        let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
        return (try? DocumentFrequencies(tsv: Array(bytes))) ?? DocumentFrequencies()
    }()

    private var words: WordTable
    private var rarities: [Float] = []

    /// A table of no words: all are equally rare.
    public init() { words = WordTable(capacity: 1) }

    /// Reads a table. O(bytes).
    public init(tsv: [UInt8]) throws(DocumentFrequencyError) {
        words = WordTable(capacity: min(tsv.count / 12, Self.wordLimit))
        var scale: Float?
        var number = 0
        for line in tsv.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            guard !line.isEmpty else { continue }
            guard let tab = line.firstIndex(of: 0x09), tab > line.startIndex, let count = Self.count(line[(tab + 1)...])
            else { throw DocumentFrequencyError(line: number, reason: "not a word, a tab and a number of articles") }
            guard let scale else {
                guard line[..<tab].elementsEqual("#documents".utf8) else { break }
                scale = 1 / Self.logarithm(count + 1)
                continue
            }
            guard rarities.count < Self.wordLimit else { return }
            let isNew = words.intern {
                UTF8Reader.appendFolded(Array(line[..<tab]), 0..<tab - line.startIndex, to: &$0)
            }.isNew
            if isNew { rarities.append(max(0, 1 - Self.logarithm(count + 1) * scale)) }
        }
        guard scale != nil else {
            throw DocumentFrequencyError(line: 1, reason: "the first line is not `#documents`, a tab and their number")
        }
    }

    /// Per word of the vocabulary: 1 for a word of no article, 0 for a word of all. Inverse document frequency (Spärck
    /// Jones 1972) over its own greatest value. O(words).
    func rarities(of vocabulary: Vocabulary) -> [Float] {
        vocabulary.numbers(in: words).map { $0 < 0 ? 1 : rarities[Int($0)] }
    }

    private static func count(_ digits: ArraySlice<UInt8>) -> Float? {
        let digits = digits.last == 0x0D ? digits.dropLast() : digits
        guard (1...9).contains(digits.count) else { return nil }
        var value = 0
        for digit in digits {
            guard digit &- 0x30 < 10 else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return value > 0 ? Float(value) : nil
    }

    /// To the base of 2, straight between the powers: monotone, and the same on every machine.
    private static func logarithm(_ value: Float) -> Float { Float(value.exponent) + value.significand - 1 }
}
