internal import NewsarModel

/// Picks the claims of an article that most deserve a check.
///
/// Candidates are sentences, and what somebody is quoted as saying. Evidence rates each; keywords and named sources lift
/// it in the choice; each choice makes those that say the same weaker (maximal marginal relevance, Carbonell and
/// Goldstein 1998). O(tokens), and claims times candidates for the choice.
struct ClaimRanker {
    private static let most = 10
    private static let least = 3
    /// Sentences for each claim beyond the least.
    private static let sentencesPerClaim = 4
    private static let candidateLimit = 60
    /// Log odds that a candidate loses whose words of content other claims have all.
    private static let repetition = 3.0
    /// Log odds that lift the first quotation, so that the strongest is among the claims.
    private static let firstQuotation = 2.0

    private struct Candidate {
        var tokens: Range<Int>
        var evidence: ClaimEvidence
        /// Place in the list of quotations.
        var quotation: Int?
        var isQuoted: Bool
        var rank: Double
    }

    private let reading: Reading
    private let quotations: [Quotation]
    private let genre: Genre
    private let traits: [ClaimTraits]
    private let quantities: QuantityReader
    /// Per word of the vocabulary: it is a part of a keyword.
    private var isKeyword: [Bool]

    /// Strongest first, at most 10: at least 3 where the article has as many sentences. Empty for other languages than
    /// English.
    static func claims(
        in reading: Reading, _ names: [NamedEntity], _ quotations: [Quotation], _ keywords: [Keyword], _ genre: Genre
    ) -> [Claim] {
        guard reading.language == nil || reading.language == .english else { return [] }
        let ranker = ClaimRanker(reading, quotations, keywords, genre)
        let claims = ranker.chosen(ranker.candidates()).map(ranker.claim)
        return claims.enumerated().sorted {
            $0.element.confidence != $1.element.confidence
                ? $0.element.confidence > $1.element.confidence : $0.offset < $1.offset
        }.map(\.element)
    }

    private init(_ reading: Reading, _ quotations: [Quotation], _ keywords: [Keyword], _ genre: Genre) {
        self.reading = reading
        self.quotations = quotations
        self.genre = genre
        traits = ClaimLexicon.shared.traits(of: reading.body.tokens, reading.vocabulary)
        quantities = QuantityReader(reading.body, reading.vocabulary, traits)
        isKeyword = [Bool](repeating: false, count: reading.vocabulary.count)
        for token in reading.title.tokens where token.word >= 0 && !reading.isFunctionWord(token.word) {
            isKeyword[Int(token.word)] = true
        }
        for keyword in keywords {
            for part in keyword.term.utf8.split(separator: 0x20) {
                if let word = reading.vocabulary.number(of: Array(part)) { isKeyword[Int(word)] = true }
            }
        }
    }

    // MARK: Candidates

    private func candidates() -> [Candidate] {
        var all: [Candidate] = []
        var next = 0
        for sentence in reading.body.sentences {
            while next < quotations.count, quotations[next].content.upperBound <= sentence.tokens.lowerBound {
                next += 1
            }
            var within: Int?
            var quotation = next
            while quotation < quotations.count, quotations[quotation].content.lowerBound < sentence.tokens.upperBound {
                let overlap = quotations[quotation].content.clamped(to: sentence.tokens).count
                if overlap * 2 >= sentence.tokens.count || overlap * 2 >= quotations[quotation].content.count,
                    within.map({ quotations[$0].content.clamped(to: sentence.tokens).count < overlap }) ?? true
                {
                    within = quotation
                }
                quotation += 1
            }
            if let within, isClaim(quotations[within]) {
                if quotations[within].content.lowerBound >= sentence.tokens.lowerBound {
                    all.append(candidate(quotations[within].content, sentence.tokens, within, isQuoted: true))
                }
                continue
            }
            all.append(candidate(sentence.tokens, sentence.tokens, within, isQuoted: false))
        }
        return all
    }

    /// A direct quotation with a speaker and enough words stands as a claim of its own.
    private func isClaim(_ quotation: Quotation) -> Bool {
        quotation.isDirect && quotation.speaker?.isSource == true && quotation.content.count >= 6
    }

    /// Who is cited; `nil` where the article says it itself or tells only what somebody wants.
    private func source(of quotation: Int) -> Quotation.Speaker? {
        guard quotations[quotation].isStatement, let speaker = quotations[quotation].speaker, speaker.isSource else {
            return nil
        }
        return speaker
    }

    /// What is quoted is judged with the sentence that tells who said it.
    private func candidate(_ tokens: Range<Int>, _ sentence: Range<Int>, _ quotation: Int?, isQuoted: Bool) -> Candidate
    {
        let judged = min(tokens.lowerBound, sentence.lowerBound)..<max(tokens.upperBound, sentence.upperBound)
        let evidence = ClaimEvidence(judged, reading.body.tokens, reading.body.bytes, traits)
        var keywords = 0
        for index in tokens where reading.body.tokens[index].word >= 0 {
            if isKeyword[Int(reading.body.tokens[index].word)] { keywords += 1 }
        }
        var rank = evidence.score + 0.25 * Double(min(keywords, 5))
        if let quotation, source(of: quotation) != nil { rank += 0.5 }
        if evidence.words > 45 { rank -= 1 }
        return Candidate(tokens: tokens, evidence: evidence, quotation: quotation, isQuoted: isQuoted, rank: rank)
    }

    // MARK: Choice

    private func chosen(_ all: [Candidate]) -> [Candidate] {
        let count = min(Self.most, max(Self.least, all.count / Self.sentencesPerClaim))
        let indexed = all.enumerated().sorted {
            $0.element.rank != $1.element.rank ? $0.element.rank > $1.element.rank : $0.offset < $1.offset
        }
        var pool = indexed.prefix(Self.candidateLimit).map { (candidate: $0.element, words: content($0.element)) }
        var said = [Bool](repeating: false, count: reading.vocabulary.count)
        var chosen: [Candidate] = []
        var hasQuotation = false
        while chosen.count < count, !pool.isEmpty {
            var best = 0
            var bestValue = -Double.infinity
            for index in pool.indices {
                var value = pool[index].candidate.rank - Self.repetition * Self.repeated(pool[index].words, said)
                if pool[index].candidate.isQuoted, !hasQuotation { value += Self.firstQuotation }
                if value > bestValue { (best, bestValue) = (index, value) }
            }
            let candidate = pool.remove(at: best).candidate
            hasQuotation = hasQuotation || candidate.isQuoted
            for index in candidate.tokens where reading.body.tokens[index].word >= 0 {
                said[Int(reading.body.tokens[index].word)] = true
            }
            chosen.append(candidate)
        }
        return chosen
    }

    /// The words of content of a candidate, as often as they stand there.
    private func content(_ candidate: Candidate) -> [Int32] {
        reading.body.tokens[candidate.tokens].lazy.map(\.word).filter { $0 >= 0 && !reading.isFunctionWord($0) }
    }

    /// The share of some words that chosen claims have too.
    private static func repeated(_ words: [Int32], _ said: [Bool]) -> Double {
        let old = words.reduce(0) { $0 + (said[Int($1)] ? 1 : 0) }
        return words.isEmpty ? 0 : Double(old) / Double(words.count)
    }

    // MARK: The claim

    private func claim(_ candidate: Candidate) -> Claim {
        let found = quantities.quantities(in: candidate.tokens)
        let speaker = candidate.quotation.flatMap(source)
        let span = reading.body.span(reading.body.byteRange(candidate.tokens))
        return Claim(
            text: span.text, kind: kind(candidate, found, isAttributed: speaker != nil), attribution: speaker?.name,
            confidence: candidate.evidence.confidence, start: span.start, end: span.end,
            quantities: found.filter(\.isMeasure).map(\.quantity))
    }

    private func kind(_ candidate: Candidate, _ found: [QuantityReader.Found], isAttributed: Bool) -> Claim.Kind {
        if candidate.isQuoted { return .quote }
        if found.contains(where: \.isMeasure) { return .statistic }
        let words = candidate.tokens.reduce(into: ClaimTraits()) { $0.formUnion(traits[$1]) }
        if words.contains(.future) { return .prediction }
        if genre == .opinion || genre == .review, !isAttributed { return .opinion }
        let isStance = words.overlaps([.duty, .firstPerson]) && words.overlaps([.duty, .hedge, .judgement])
        return isStance && !isAttributed ? .opinion : .factual
    }
}
