internal import NewsarModel

/// Finds the words, names and phrases that say what an article is about.
///
/// A candidate's score grows with its frequency, its early place and its place in the title, and falls for common words.
/// Salience is the score measured against the strongest. O(candidates), and their logarithm for the order.
struct KeywordRanker {
    private static let limit = 15
    /// Names among the keywords: the entities list them all.
    private static let nameLimit = 5

    private typealias Candidate = KeywordCandidates.Candidate
    private typealias Rated = (score: Double, candidate: Candidate)

    private let reading: Reading
    private let names: [NamedEntity]
    private let units: KeywordUnits

    /// Strongest first, at most 15; of equals the one that came first.
    static func keywords(of reading: Reading, _ names: [NamedEntity]) -> [Keyword] {
        let candidates = KeywordCandidates(reading, names)
        let ranker = KeywordRanker(reading: reading, names: names, units: candidates.units)
        let sentences = Double(max(1, reading.body.sentences.count))
        var rated: [(score: Double, number: Int)] = []
        for (number, candidate) in candidates.all.enumerated() {
            let score = ranker.score(candidate, sentences)
            if score > 0 { rated.append((score, number)) }
        }
        rated.sort { $0.score != $1.score ? $0.score > $1.score : $0.number < $1.number }
        let chosen = ranker.choose(rated, candidates.all)
        let top = chosen.first?.score ?? 1
        return chosen.map { Keyword(term: ranker.term($0.candidate), salience: $0.score / top) }
    }

    // MARK: Scores

    private func score(_ candidate: Candidate, _ sentences: Double) -> Double {
        guard candidate.units == 1 || candidate.count > 1 || candidate.isInTitle else { return 0 }
        if candidate.name >= 0, wordCount(names[Int(candidate.name)].entity.name) > KeywordCandidates.wordLimit {
            return 0
        }
        let specificity = candidate.name >= 0 ? 1 : specificity(of: candidate.tokens)
        let frequency = Double(candidate.count) / (Double(candidate.count) + 2)
        let place = 1 - 0.4 * Double(candidate.firstSentence) / sentences
        let lengthBoost = candidate.units == 1 ? 1.0 : candidate.units == 2 ? 1.5 : 1.6
        return frequency * place * specificity * lengthBoost * (candidate.isInTitle ? 1.6 : 1)
    }

    private func wordCount(_ name: String) -> Int { name.utf8.reduce(1) { $0 + ($1 == 0x20 ? 1 : 0) } }

    /// The mean weight of the words; nothing where the first or last tells nothing.
    private func specificity(of tokens: Range<Int>) -> Double {
        var sum = 0.0
        for index in tokens {
            let weight = weight(reading.body.tokens[index])
            if weight <= Self.commonWeight, index == tokens.lowerBound || index == tokens.upperBound - 1 { return 0 }
            sum += weight
        }
        return sum / Double(tokens.count)
    }

    private static let commonWeight = 0.2

    /// How much a word tells: common words of news little, verb forms and adverbs less than nouns.
    private func weight(_ token: Token) -> Double {
        let traits = reading.vocabulary.traits(of: token.word)
        if traits.contains(.reportingVerb) || traits.contains(.honorific) || traits.contains(.calendar) { return 0 }
        if traits.contains(.weakWord) || traits.contains(.opener) { return Self.commonWeight }
        if token.isCapitalised || token.shape == .mixed { return 1 }
        let bytes = reading.vocabulary.bytes(of: token.word)
        if bytes.count > 4, Self.verbal.contains(where: { bytes.suffix($0.count).elementsEqual($0) }) { return 0.6 }
        return bytes.count < 4 ? 0.6 : 1
    }

    private static let verbal: [[UInt8]] = ["ing", "ed", "ly"].map { Array($0.utf8) }

    // MARK: Choice

    /// Takes the strongest, but no word that mostly stands within a phrase already taken, nor a phrase around one.
    private func choose(_ rated: [(score: Double, number: Int)], _ candidates: [Candidate]) -> [Rated] {
        var chosen: [Rated] = []
        var nameCount = 0
        for item in rated {
            guard chosen.count < Self.limit else { break }
            let candidate = candidates[item.number]
            if candidate.name >= 0, nameCount == Self.nameLimit { continue }
            if let shorter = chosen.firstIndex(where: { completes($0.candidate, candidate) }) {
                chosen[shorter].candidate = candidate
                continue
            }
            guard !chosen.contains(where: { covers($0.candidate, candidate) }) else { continue }
            chosen.append((item.score, candidate))
            if candidate.name >= 0 { nameCount += 1 }
        }
        return chosen
    }

    /// The longer phrase stands wherever the shorter one does: `quid pro quo`, `quid pro`.
    private func completes(_ shorter: Candidate, _ longer: Candidate) -> Bool {
        shorter.units > 1 && shorter.count == longer.count && longer.units > shorter.units
            && isPart(shorter.ids, of: longer.ids)
    }

    private func covers(_ taken: Candidate, _ candidate: Candidate) -> Bool {
        if isPart(candidate.ids, of: taken.ids) {
            return candidate.count * 2 <= taken.count * 3 || candidate.units > 1
        }
        return taken.units > 1 && isPart(taken.ids, of: candidate.ids)
    }

    private func isPart(_ ids: [Int32], of phrase: [Int32]) -> Bool {
        guard ids.count <= phrase.count else { return false }
        return (0...phrase.count - ids.count).contains { phrase[$0..<$0 + ids.count].elementsEqual(ids) }
    }

    /// A name in its full form; words as the article writes them, in small letters unless a capital is their own.
    private func term(_ candidate: Candidate) -> String {
        guard candidate.name < 0 else { return names[Int(candidate.name)].entity.name }
        var term = ""
        for index in candidate.tokens {
            let token = reading.body.tokens[index]
            if index > candidate.tokens.lowerBound, token.flags.contains(.afterSpace) { term += " " }
            let hasOwnCapital = token.word < 0 || units.isInName(index) || !isCommon(index)
            term += hasOwnCapital ? reading.body.text(token.start..<token.end) : reading.vocabulary.text(of: token.word)
        }
        return term
    }

    /// The article has the word in small letters too, or its capitals may come from its place: the sentence's beginning,
    /// a headline.
    private func isCommon(_ index: Int) -> Bool {
        let token = reading.body.tokens[index]
        let traits = reading.vocabulary.traits(of: token.word)
        if reading.smallCount(of: token.word) > 0 { return true }
        if token.shape == .allCapitals { return token.end - token.start > 5 }
        guard token.shape == .capital, !traits.contains(.demonym) else { return false }
        return index == 0 || reading.body.tokens[index - 1].kind != .word || token.flags.contains(.afterBreak)
    }
}
