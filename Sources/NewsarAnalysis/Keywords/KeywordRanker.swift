internal import NewsarModel

/// Finds the words, names and phrases that say what an article is about.
///
/// A candidate's score grows with its frequency, its early place, its place in the title and its rarity in other
/// articles. Salience is the score measured against the strongest. O(candidates), and their logarithm for the order.
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
        let specificity =
            candidate.name >= 0 ? specificity(ofName: Int(candidate.name)) : specificity(of: candidate.tokens)
        let count = Double(candidate.count)
        let frequency = count / (count + 6)
        let place = 1 - 0.4 * Double(candidate.firstSentence) / sentences
        let length = candidate.units == 1 ? 1 : candidate.units == 2 ? 1.2 : 1.3
        return frequency * place * specificity * length * (candidate.isInTitle ? 1.5 : 1)
    }

    /// A name weighs as a word of medium rarity; one of more words than a keyword may have is none.
    private func specificity(ofName name: Int) -> Double {
        let words = names[name].entity.name.utf8.reduce(1) { $0 + ($1 == 0x20 ? 1 : 0) }
        return words <= KeywordCandidates.wordLimit ? 0.55 : 0
    }

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

    /// How much a word tells: rare and long words much, adverbs and common words of news little.
    private func weight(_ token: Token) -> Double {
        let traits = reading.vocabulary.traits(of: token.word)
        if traits.contains(.reportingVerb) || traits.contains(.honorific) || traits.contains(.calendar) { return 0 }
        let bytes = reading.vocabulary.bytes(of: token.word)
        var weight = 0.65 + 0.35 * reading.rarity(of: token.word)
        weight *= 0.15 + 0.085 * Double(min(bytes.count, 10))
        if traits.contains(.weakWord) || traits.contains(.opener) { weight *= 0.3 }
        if bytes.suffix(2).elementsEqual(Self.adverbial) { weight *= 0.5 }
        return weight
    }

    private static let adverbial = Array("ly".utf8)

    // MARK: Choice

    /// Takes the strongest, but no word that mostly stands within a phrase already taken, nor a phrase around one.
    private func choose(_ rated: [(score: Double, number: Int)], _ candidates: [Candidate]) -> [Rated] {
        var chosen: [Rated] = []
        var ids: [[Int32]] = []
        var nameCount = 0
        for item in rated {
            guard chosen.count < Self.limit else { break }
            let candidate = candidates[item.number]
            if candidate.name >= 0, nameCount == Self.nameLimit { continue }
            let own = units.ids(in: candidate.tokens)
            if let shorter = chosen.indices.first(where: { completes(chosen[$0].candidate, ids[$0], candidate, own) }) {
                chosen[shorter].candidate = candidate
                ids[shorter] = own
                continue
            }
            guard !chosen.indices.contains(where: { covers(chosen[$0].candidate, ids[$0], candidate, own) }) else {
                continue
            }
            chosen.append((item.score, candidate))
            ids.append(own)
            if candidate.name >= 0 { nameCount += 1 }
        }
        return chosen
    }

    /// Share of a word's places within a phrase from which it is no keyword beside it.
    private static let mostly = 0.7

    /// The longer phrase stands wherever the shorter one does (`quid pro quo`, `quid pro`), or mostly where the word does
    /// (`adoption agencies`, `adoption`).
    private func completes(_ shorter: Candidate, _ part: [Int32], _ longer: Candidate, _ whole: [Int32]) -> Bool {
        let share = shorter.units > 1 ? 1 : Self.mostly
        return longer.units > shorter.units && longer.count > 1
            && Double(longer.count) >= Double(shorter.count) * share && isPart(part, of: whole)
    }

    private func covers(_ taken: Candidate, _ takenIDs: [Int32], _ candidate: Candidate, _ ids: [Int32]) -> Bool {
        if isPart(ids, of: takenIDs) {
            return Double(taken.count) >= Double(candidate.count) * Self.mostly || candidate.units > 1
        }
        return taken.units > 1 && isPart(takenIDs, of: ids)
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
        if reading.language == .german, token.shape == .capital { return false }
        if token.shape == .allCapitals { return token.end - token.start > 5 }
        guard token.shape == .capital, !traits.contains(.demonym) else { return false }
        return index == 0 || reading.body.tokens[index - 1].kind != .word || token.flags.contains(.afterBreak)
    }
}
