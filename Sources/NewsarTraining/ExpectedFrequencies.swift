internal import Glibc

/// In how many texts a word stands, as its share of all words makes one expect: a word of share *p* is in a text of *n*
/// words with the probability 1 - exp(-n p) (Poisson).
package struct ExpectedFrequencies {
    private static let documents = 10_000
    /// Distinct words of a text; a word that comes once tends to come again, so fewer than its words.
    private static let length = 200.0
    private static let fewest = 3
    private static let limit = 30_000
    /// Occurrences from which the share of a word is taken from texts.
    private static let fewestInTexts = 5

    private var shares: [String: Double] = [:]

    /// - Parameter dictionary: a word in small letters, a blank and its count on each line.
    package init(dictionary: String) throws {
        var counts: [(word: String, count: Double)] = []
        for line in dictionary.split(whereSeparator: \.isNewline) {
            let fields = line.split(separator: " ")
            guard fields.count == 2, let count = Double(fields[1]), count > 0 else {
                throw TrainingError("the dictionary's line '\(line.prefix(60))' is no word and count")
            }
            counts.append((Self.bare(fields[0]), count))
        }
        let total = counts.reduce(0) { $0 + $1.count }
        for (word, count) in counts { shares[word] = count / total }
    }

    /// Adds words that the dictionary lacks, such as abbreviations, by their share in texts.
    package mutating func addMissing(from texts: [String]) {
        var counts: [String: Int] = [:]
        var total = 0
        for text in texts {
            for raw in text.split(whereSeparator: \.isWhitespace) {
                let word = Self.bare(raw.lowercased()[...])
                guard word.utf8.first.map({ (0x61...0x7A).contains($0) }) ?? false else { continue }
                counts[word, default: 0] += 1
                total += 1
            }
        }
        for (word, count) in counts where count >= Self.fewestInTexts && shares[word] == nil {
            shares[word] = Double(count) / Double(total)
        }
    }

    /// What `DocumentFrequencies` reads; most frequent words first, equals by their bytes.
    package var table: [UInt8] {
        var rows = shares.map { word, share in
            (count: Int((Double(Self.documents) * (1 - exp(-Self.length * share))).rounded()), word: word)
        }
        rows.removeAll { $0.count < Self.fewest }
        rows.sort { $0.count != $1.count ? $0.count > $1.count : $0.word.utf8.lexicographicallyPrecedes($1.word.utf8) }
        return rows.prefix(Self.limit).reduce(into: Array("#documents\t\(Self.documents)\n".utf8)) {
            $0 += "\($1.word)\t\($1.count)\n".utf8
        }
    }

    /// Without the signs at its ends.
    private static func bare(_ word: Substring) -> String {
        var word = word
        while let first = word.first, !first.isLetter { word.removeFirst() }
        while let last = word.last, !last.isLetter { word.removeLast() }
        return String(word)
    }
}
