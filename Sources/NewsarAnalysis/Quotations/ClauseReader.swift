/// Reads the parts of a sentence around a cue: who stands before it, where what follows ends. O(1) a question: each
/// looks at a bounded number of words.
struct ClauseReader {
    /// Words that a noun phrase, a verb group and a clause have at most.
    static let phraseLimit = 14
    static let groupLimit = 7
    static let clauseLimit = 120

    /// Who or what a verb is about.
    struct Subject {
        /// Empty where the verb has none of its own.
        var tokens: Range<Int>
        /// The first word of the verb group: `has never said`.
        var verbStart: Int
        /// What the verb group has beside the verb.
        var helpers: CueTraits
    }

    /// What verbs that can begin another statement take.
    static let reporting: CueTraits = [
        .clause, .object, .hearer, .infinitive, .takesAbout, .takesFor, .takesOf, .takesTo, .takesOn, .takesWith,
        .takesAgainst,
    ]

    let tokens: [Token]
    /// Per token.
    let traits: [CueTraits]
    /// Per token: it belongs to a name.
    let isName: [Bool]
    /// Per token: where the quoted stretch that opens there ends, or 0.
    let stretchEnds: [Int]
    /// Per token: a quoted stretch ends before it.
    let isAfterStretch: [Bool]
    /// Per token: how it ends.
    let endings: [WordEnding]

    func has(_ index: Int, _ wanted: CueTraits) -> Bool { traits[index].overlaps(wanted) }

    func endsStretch(at index: Int) -> Bool { index < tokens.count && isAfterStretch[index] }

    /// Without the stops and commas at the end.
    func trimmed(_ start: Int, _ end: Int) -> Int {
        var end = end
        while end > start {
            switch tokens[end - 1].kind {
            case .terminator, .comma, .colon, .dash: end -= 1
            default: return end
            }
        }
        return end
    }

    /// Past `But` or `And` that opens a statement.
    func skipConnective(_ start: Int, _ end: Int) -> Int {
        start + 1 < end && has(start, [.adversative, .coordinator]) ? start + 1 : start
    }

    /// Enough of a sentence to be what somebody said.
    func isStatement(_ range: Range<Int>) -> Bool {
        guard range.count >= 4 else { return false }
        let opensAside =
            has(range.lowerBound, [.preposition, .subordinator, .time, .adverb]) && !isName[range.lowerBound]
        return !opensAside || range.contains { tokens[$0].kind == .comma } || hasVerb(range)
    }

    /// Where the next piece of a broken quotation ends: `…,” said S, a lawyer, “…”`.
    func nextPiece(after start: Int, to end: Int) -> Int? {
        var index = start
        let limit = min(end, start + 24)
        while index < limit {
            if stretchEnds[index] > 0 {
                let before = tokens[index - 1].kind
                return before == .comma || before == .colon || index == start ? stretchEnds[index] : nil
            }
            if tokens[index].kind == .terminator || has(index, .gerund) { return nil }
            index += 1
        }
        return nil
    }

    /// The speaker after the cue: `said John Smith, a lawyer`.
    func speakerPhrase(from start: Int, to end: Int) -> Range<Int> {
        var index = start
        let limit = min(end, start + Self.phraseLimit)
        while index < limit {
            let token = tokens[index]
            switch token.kind {
            case .word, .number, .clitic, .address, .ampersand, .hyphen, .symbol: break
            default: return start..<index
            }
            if stretchEnds[index] > 0 { return start..<index }
            if index > start, !isName[index] {
                if has(index, [.subordinator, .relative, .adversative, .time, .that, .be, .have, .modal]) {
                    return start..<index
                }
                if has(index, .preposition), !has(index, [.of, .forWord]) { return start..<index }
            }
            index += 1
        }
        return start..<index
    }
}
