/// All words, names and phrases of an article that might be its keywords, with how often and where they stand.
struct KeywordCandidates {
    struct Candidate {
        /// Its first place.
        var tokens: Range<Int>
        var firstSentence: Int32
        /// Pieces: a name is one.
        var units: Int32
        /// Index of the name where it is one name alone; -1 otherwise.
        var name: Int32
        var count: Int32 = 0
        var isInTitle = false
    }

    static let wordLimit = 4

    private(set) var all: [Candidate] = []
    let units: KeywordUnits
    private var phrases: PhraseTable

    /// Runs of up to four words without a function word or a sign between them. O(tokens).
    init(_ reading: Reading, _ names: [NamedEntity]) {
        phrases = PhraseTable(capacity: reading.body.tokens.count)
        all.reserveCapacity(reading.body.tokens.count)
        units = KeywordUnits(reading, names)
        for (number, sentence) in reading.body.sentences.enumerated() {
            for start in sentence.tokens { collect(from: start, sentence, number, reading) }
        }
        markTitle(reading)
        markHeadline(reading)
        for index in all.indices where all[index].name >= 0 {
            all[index].isInTitle = all[index].isInTitle || names[Int(all[index].name)].isInTitle
        }
    }

    private mutating func collect(
        from start: Int, _ sentence: Sentence, _ number: Int, _ reading: Reading
    ) {
        var phrase = PhraseTable.empty
        var index = start
        var count: Int32 = 0
        while index < sentence.tokens.upperBound {
            let token = reading.body.tokens[index]
            guard index == start || isJoined(token), let unit = units.unit(at: index) else { return }
            guard count == 0 || unit.tokens.upperBound - start <= Self.wordLimit else { return }
            count += 1
            phrase = phrases.intern(phrase, unit.id)
            if Int(phrase) == all.count {
                all.append(
                    Candidate(
                        tokens: start..<unit.tokens.upperBound, firstSentence: Int32(truncatingIfNeeded: number),
                        units: count, name: count == 1 ? unit.name : -1))
            }
            all[Int(phrase)].count += 1
            index = unit.tokens.upperBound
        }
    }

    private func isJoined(_ token: Token) -> Bool {
        token.flags.contains(.afterSpace) && !token.flags.contains(.afterBreak)
    }

    private mutating func markTitle(_ reading: Reading) {
        let tokens = reading.title.tokens
        for start in tokens.indices {
            var phrase = PhraseTable.empty
            for index in start..<min(start + Self.wordLimit, tokens.count) {
                guard tokens[index].word >= 0,
                    let next = phrases.find(phrase, units.bases[Int(tokens[index].word)])
                else { break }
                phrase = next
                all[Int(next)].isInTitle = true
            }
        }
    }

    /// An article that came without a title has its headline as the first line of the text: one that no stop ends.
    private mutating func markHeadline(_ reading: Reading) {
        guard reading.title.tokens.isEmpty, reading.body.sentences.count > 1,
            let last = reading.body.sentences[0].tokens.last,
            last < Self.headlineLimit, reading.body.tokens[last].kind == .word
        else { return }
        for index in all.indices {
            guard all[index].firstSentence == 0 else { break }
            all[index].isInTitle = true
        }
    }

    /// Tokens of a long headline.
    private static let headlineLimit = 25
}
