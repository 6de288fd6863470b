internal import NewsarModel

/// Finds the words and phrases that say what an article is about.
///
/// Candidates are runs of up to four words without a function word, cut at signs. A candidate's score grows with its
/// frequency, its early place and its place in the title, and falls for common words. Salience is the score measured
/// against the strongest. O(tokens).
struct KeywordRanker {
    private static let limit = 15
    private static let phraseLimit = 4

    private struct Candidate {
        var words: [Int32]
        var count = 0
        var firstSentence: Int
        /// Tokens of its first mention in the body.
        var tokens: Range<Int>
        var isInTitle = false
        var isName = false
    }

    private let reading: Reading
    private var phrases: PhraseTable
    private var candidates: [Candidate] = []

    private init(_ reading: Reading) {
        self.reading = reading
        phrases = PhraseTable(capacity: reading.body.tokens.count * 2)
        candidates.reserveCapacity(reading.body.tokens.count)
    }

    static func keywords(of reading: Reading) -> [Keyword] {
        var ranker = KeywordRanker(reading)
        ranker.collect()
        ranker.markTitle()
        return ranker.ranked()
    }

    // MARK: Candidates

    private mutating func collect() {
        for (number, sentence) in reading.body.sentences.enumerated() {
            for start in sentence.tokens where isContent(reading.body.tokens[start]) {
                collect(from: start, sentence, number)
            }
        }
    }

    private mutating func collect(from start: Int, _ sentence: Sentence, _ number: Int) {
        var phrase = PhraseTable.empty
        var index = start
        while index < sentence.tokens.upperBound, index - start < Self.phraseLimit {
            let token = reading.body.tokens[index]
            guard index == start || isJoined(token), isContent(token) else { return }
            phrase = phrases.intern(phrase, token.word)
            if Int(phrase) == candidates.count {
                candidates.append(
                    Candidate(
                        words: [], firstSentence: number, tokens: start..<index + 1))
            }
            candidates[Int(phrase)].count += 1
            index += 1
        }
    }

    private func isJoined(_ token: Token) -> Bool {
        token.flags.contains(.afterSpace) && !token.flags.contains(.afterBreak)
    }

    private func isContent(_ token: Token) -> Bool {
        guard token.kind == .word, token.end - token.start <= 40, token.end - token.start > 1 else { return false }
        return !reading.isFunctionWord(token.word)
    }

    private mutating func markTitle() {
        let tokens = reading.title.tokens
        for start in tokens.indices {
            var phrase = PhraseTable.empty
            for index in start..<min(start + Self.phraseLimit, tokens.count) {
                guard tokens[index].word >= 0, let next = phrases.find(phrase, tokens[index].word) else { break }
                phrase = next
                candidates[Int(next)].isInTitle = true
            }
        }
    }

    // MARK: Scores

    private func ranked() -> [Keyword] {
        let sentences = Double(max(1, reading.body.sentences.count))
        var rated: [(score: Double, number: Int)] = []
        for (number, candidate) in candidates.enumerated() {
            let score = score(candidate, sentences)
            if score > 0 { rated.append((score, number)) }
        }
        rated.sort { $0.score != $1.score ? $0.score > $1.score : $0.number < $1.number }
        let chosen = choose(rated)
        let top = chosen.first?.score ?? 1
        return chosen.map { Keyword(term: term(candidates[$0.number]), salience: $0.score / top) }
    }

    private func score(_ candidate: Candidate, _ sentences: Double) -> Double {
        let length = candidate.tokens.count
        guard length == 1 || candidate.count > 1 || candidate.isInTitle else { return 0 }
        var specificity = 0.0
        for index in candidate.tokens { specificity += weight(reading.body.tokens[index]) }
        guard specificity > 0, weight(reading.body.tokens[candidate.tokens.lowerBound]) > 0.2 || length > 1,
            weight(reading.body.tokens[candidate.tokens.upperBound - 1]) > 0.2
        else { return 0 }
        let frequency = Double(candidate.count) / (Double(candidate.count) + 2)
        let place = 1 - 0.4 * Double(candidate.firstSentence) / sentences
        let mean = specificity / Double(length)
        let lengthBoost = length == 1 ? 1.0 : length == 2 ? 1.5 : 1.6
        return frequency * place * mean * lengthBoost * (candidate.isInTitle ? 1.6 : 1)
    }

    /// How much a word tells: common words of news little, verb forms and adverbs less than nouns.
    private func weight(_ token: Token) -> Double {
        let traits = reading.vocabulary.traits(of: token.word)
        if traits.contains(.reportingVerb) || traits.contains(.honorific) { return 0 }
        if traits.contains(.calendar) { return 0.1 }
        if traits.contains(.weakWord) || traits.contains(.opener) { return 0.2 }
        if token.isCapitalised || token.shape == .mixed { return 1 }
        let bytes = reading.vocabulary.bytes(of: token.word)
        if bytes.count > 4, Self.verbal.contains(where: { bytes.suffix($0.count).elementsEqual($0) }) { return 0.6 }
        return bytes.count < 4 ? 0.6 : 1
    }

    private static let verbal: [[UInt8]] = ["ing", "ed", "ly"].map { Array($0.utf8) }

    // MARK: Choice

    /// Takes the strongest, but no word that mostly stands within a phrase already taken, nor a phrase within another.
    private func choose(_ rated: [(score: Double, number: Int)]) -> [(score: Double, number: Int)] {
        var chosen: [(score: Double, number: Int)] = []
        for item in rated {
            guard chosen.count < Self.limit else { break }
            let candidate = candidates[item.number]
            let isCovered = chosen.contains { covers(candidates[$0.number], candidate) }
            if !isCovered { chosen.append(item) }
        }
        return chosen
    }

    private func covers(_ taken: Candidate, _ candidate: Candidate) -> Bool {
        let takenWords = taken.tokens.map { reading.body.tokens[$0].word }
        let words = candidate.tokens.map { reading.body.tokens[$0].word }
        if isPart(words, of: takenWords) { return candidate.count * 2 <= taken.count * 3 || taken.count > 1 && words.count > 1 }
        if isPart(takenWords, of: words) { return words.count > takenWords.count && taken.count > candidate.count * 2 && takenWords.count > 1 }
        return false
    }

    private func isPart(_ words: [Int32], of phrase: [Int32]) -> Bool {
        guard words.count <= phrase.count else { return false }
        return (0...phrase.count - words.count).contains { phrase[$0..<$0 + words.count].elementsEqual(words) }
    }

    /// The words as the article writes them: in small letters unless they have a capital wherever they stand.
    private func term(_ candidate: Candidate) -> String {
        candidate.tokens.map { index in
            let token = reading.body.tokens[index]
            let isCommon = reading.smallCounts[Int(token.word)] > 0
            return isCommon
                ? reading.vocabulary.text(of: token.word) : reading.body.text(token.start..<token.end)
        }.joined(separator: " ")
    }
}
