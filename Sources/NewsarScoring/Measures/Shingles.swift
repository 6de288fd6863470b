/// Sequences of four words, by which the main text of a page is compared with what it should be.
package struct Shingles: Equatable {
    private var counts: [ArraySlice<String>: Int] = [:]
    private let total: Int

    package init(_ text: String, length: Int = 4) {
        let words = Words.of(text)
        let last = max(0, words.count - length)
        if !words.isEmpty {
            for start in 0...last { counts[words[start..<min(words.count, start + length)], default: 0] += 1 }
        }
        total = counts.values.reduce(0, +)
    }

    package func compared(with wanted: Shingles) -> PrecisionRecall {
        let right = wanted.counts.reduce(0) { $0 + min($1.value, counts[$1.key] ?? 0) }
        return PrecisionRecall(right: right, said: total, wanted: wanted.total)
    }
}
