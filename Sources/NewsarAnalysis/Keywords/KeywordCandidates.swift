/// All words, names and phrases of an article that might be its keywords, with how often and where they stand.
struct KeywordCandidates {
    struct Candidate {
        /// Its first place.
        var tokens: Range<Int>
        var firstSentence: Int
        /// Pieces: a name is one.
        var units: Int
        /// Index of the name where it is one name alone; -1 otherwise.
        var name: Int32
        var ids: [Int32]
        var count = 0
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
        for index in all.indices where all[index].name >= 0 {
            all[index].isInTitle = names[Int(all[index].name)].isInTitle
        }
    }

    private mutating func collect(
        from start: Int, _ sentence: Sentence, _ number: Int, _ reading: Reading
    ) {
        var phrase = PhraseTable.empty
        var index = start
        var ids: [Int32] = []
        while index < sentence.tokens.upperBound {
            let token = reading.body.tokens[index]
            guard index == start || isJoined(token), let unit = units.unit(at: index) else { return }
            guard ids.isEmpty || unit.tokens.upperBound - start <= Self.wordLimit else { return }
            ids.append(unit.id)
            phrase = phrases.intern(phrase, unit.id)
            if Int(phrase) == all.count {
                all.append(
                    Candidate(
                        tokens: start..<unit.tokens.upperBound, firstSentence: number, units: ids.count,
                        name: ids.count == 1 ? unit.name : -1, ids: ids))
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
}
