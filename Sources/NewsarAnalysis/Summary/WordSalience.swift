/// How much each word of an article says of it: frequent here, rare elsewhere, in the title.
struct WordSalience {
    /// What a place in the title is worth.
    private static let titleFactor = 2.5

    /// Per word of the vocabulary; 0 for function words and signs.
    private var weights: [Double]
    /// The words of the title that weigh something, each once.
    let titleWords: [Int32]

    /// O(tokens).
    init(_ reading: Reading) {
        var counts = [Int32](repeating: 0, count: reading.vocabulary.count)
        for token in reading.body.tokens where token.word >= 0 { counts[Int(token.word)] += 1 }
        weights = [Double](repeating: 0, count: counts.count)
        for index in weights.indices {
            let word = Int32(truncatingIfNeeded: index)
            guard !reading.isFunctionWord(word), reading.vocabulary.byteCount(of: word) > 2 else { continue }
            let count = Double(counts[index])
            weights[index] = count / (count + 6) * (0.7 + 0.3 * reading.rarity(of: word))
        }
        var seen = [Bool](repeating: false, count: weights.count)
        var titleWords: [Int32] = []
        for token in reading.title.tokens where token.word >= 0 && !seen[Int(token.word)] {
            seen[Int(token.word)] = true
            guard !reading.isFunctionWord(token.word) else { continue }
            titleWords.append(token.word)
            weights[Int(token.word)] *= Self.titleFactor
        }
        self.titleWords = titleWords
    }

    subscript(word: Int32) -> Double { word < 0 ? 0 : weights[Int(word)] }

    /// The words that weigh most, of equals the one that came first. O(words).
    func heaviest(_ count: Int) -> [Int32] {
        var top: [Int32] = []
        for index in weights.indices where weights[index] > 0 {
            let word = Int32(truncatingIfNeeded: index)
            if top.count == count, let last = top.last, self[last] >= weights[index] { continue }
            let place = top.firstIndex { self[$0] < weights[index] } ?? top.count
            top.insert(word, at: place)
            if top.count > count { top.removeLast() }
        }
        return top
    }
}
