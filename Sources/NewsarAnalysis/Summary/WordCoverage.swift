/// Which words of weight the sentences of a summary have, and which they still lack.
struct WordCoverage {
    /// Heaviest words of the article that tell how much of it the summary has.
    private static let probe = 20

    private let salience: WordSalience
    private let heaviest: [Int32]
    /// The distinct words of weight of each sentence, one sentence after the other.
    private var words: [Int32] = []
    private var ends: [Int] = []
    private var isCovered: [Bool]

    /// O(tokens).
    init(of sentences: [Range<Int>], _ reading: Reading) {
        salience = WordSalience(reading)
        heaviest = salience.heaviest(Self.probe)
        isCovered = [Bool](repeating: false, count: reading.vocabulary.count)
        var lastSentence = [Int32](repeating: -1, count: reading.vocabulary.count)
        for (number, tokens) in sentences.enumerated() {
            let number = Int32(truncatingIfNeeded: number)
            for index in tokens {
                let word = reading.body.tokens[index].word
                guard salience[word] > 0, lastSentence[Int(word)] != number else { continue }
                lastSentence[Int(word)] = number
                words.append(word)
            }
            ends.append(words.count)
        }
    }

    /// The weight of a sentence's words that are not covered. O(words of the sentence).
    func gain(of sentence: Int) -> Double {
        var gain = 0.0
        for index in range(of: sentence) where !isCovered[Int(words[index])] { gain += salience[words[index]] }
        return gain
    }

    mutating func cover(_ sentence: Int) {
        for index in range(of: sentence) { isCovered[Int(words[index])] = true }
    }

    /// How much of the article is covered, 0…1: the mean of the weight share of its heaviest words and of the share of
    /// its title's words. Over news with editors' summaries it rises with their agreement (Spearman .30).
    var share: Double {
        let all = heaviest.reduce(0) { $0 + salience[$1] }
        guard all > 0 else { return 0 }
        let ofHeaviest = heaviest.reduce(0) { $0 + (isCovered[Int($1)] ? salience[$1] : 0) } / all
        guard !salience.titleWords.isEmpty else { return ofHeaviest }
        let ofTitle = salience.titleWords.count { isCovered[Int($0)] }
        return (ofHeaviest + Double(ofTitle) / Double(salience.titleWords.count)) / 2
    }

    private func range(of sentence: Int) -> Range<Int> { (sentence == 0 ? 0 : ends[sentence - 1])..<ends[sentence] }
}
