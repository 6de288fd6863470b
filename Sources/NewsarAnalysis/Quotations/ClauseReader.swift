/// Reads the parts of a sentence around a cue: who stands before it, where what follows ends. O(1) a question: each
/// looks at a bounded number of words.
struct ClauseReader {
    /// Words that a noun phrase, a verb group and a clause have at most.
    private static let phraseLimit = 14
    private static let groupLimit = 7
    private static let clauseLimit = 120

    /// Who or what a verb is about.
    struct Subject {
        /// Empty where the verb has none of its own.
        var tokens: Range<Int>
        /// The first word of the verb group: `has never said`.
        var verbStart: Int
        /// What the verb group has beside the verb.
        var helpers: CueTraits
        var followsComma = false
    }

    let tokens: [Token]
    /// Per token.
    let traits: [CueTraits]
    /// Per token: it belongs to a name.
    let isName: [Bool]
    /// Per token: where the quoted stretch that opens there ends, or 0.
    let stretchEnds: [Int]

    func has(_ index: Int, _ wanted: CueTraits) -> Bool { traits[index].overlaps(wanted) }

    // MARK: Before a verb

    func subject(of verb: Int, from start: Int) -> Subject {
        var index = verb - 1
        var helpers: CueTraits = []
        let groupStart = max(start, verb - Self.groupLimit)
        while index >= groupStart {
            if tokens[index].kind == .clitic, isContraction(index) {
                helpers.insert(.be)
                index -= 1
                continue
            }
            let isHelper = has(index, [.be, .have, .modal, .adverb, .negation]) || isManner(index)
            let isInfinitive = has(index, .to) && helpers.isEmpty
            guard isHelper && !isName[index] || isInfinitive || isTime(index, from: groupStart) else { break }
            helpers.formUnion(traits[index].intersection([.be, .have, .modal, .to, .negation]))
            if has(index, .subjectPronoun), !has(index, .determiner) {
                return Subject(tokens: index..<index + 1, verbStart: index, helpers: helpers)
            }
            index -= 1
        }
        var subject = Subject(tokens: verb..<verb, verbStart: index + 1, helpers: helpers)
        guard index >= start else { return subject }
        if tokens[index].kind == .comma || tokens[index].kind == .dash {
            subject.followsComma = true
            guard let before = passAside(endingAt: index, from: start) else { return subject }
            index = before
        }
        subject.tokens = nounPhrase(endingAt: index, from: start)
        return subject
    }

    /// `'s` that stands for `is` or `has`.
    private func isContraction(_ index: Int) -> Bool {
        index > 0 && has(index - 1, [.subjectPronoun, .that]) && index + 1 < tokens.count
    }

    /// `quickly`, of which no list knows all.
    private func isManner(_ index: Int) -> Bool {
        tokens[index].kind == .word && tokens[index].shape == .lower && has(index, .adverb)
    }

    /// `on Tuesday` or `last week` between a subject and its verb.
    private func isTime(_ index: Int, from start: Int) -> Bool {
        if has(index, .time) { return true }
        return index + 1 < tokens.count && has(index + 1, .time) && has(index, [.on, .determiner])
    }

    /// The place before `, who leads the party,`; `nil` where no comma opens the aside.
    private func passAside(endingAt comma: Int, from start: Int) -> Int? {
        var index = comma - 1
        let limit = max(start, comma - 30)
        while index >= limit {
            if tokens[index].kind == tokens[comma].kind { return index > start ? index - 1 : nil }
            if tokens[index].kind == .terminator || tokens[index].kind == .colon { return nil }
            index -= 1
        }
        return nil
    }

    /// The noun phrase that ends at a place; empty where none does.
    func nounPhrase(endingAt end: Int, from start: Int) -> Range<Int> {
        var index = end
        if tokens[index].kind == .closeBracket { index = passBrackets(index, from: start) }
        let last = index
        let limit = max(start, last - Self.phraseLimit)
        while index >= limit {
            let token = tokens[index]
            switch token.kind {
            case .word, .number, .clitic, .address, .ideograph, .ampersand, .hyphen, .symbol: break
            default: return index + 1..<last + 1
            }
            if !isName[index] {
                let isPronoun =
                    has(index, [.subjectPronoun, .objectPronoun, .relative]) && !has(index, [.determiner, .possessive])
                if isPronoun { return (index == last ? index : index + 1)..<last + 1 }
                if has(index, [.adversative, .subordinator, .that, .be, .have, .modal, .negation]) {
                    return index + 1..<last + 1
                }
                if has(index, .verb), !has(index, [.alsoNoun, .participle]), index != last {
                    return index + 1..<last + 1
                }
                if has(index, .coordinator), index == last || !isName[index + 1] { return index + 1..<last + 1 }
            }
            index -= 1
        }
        return max(index + 1, limit)..<last + 1
    }

    /// The phrase that opens a sentence, past `On Tuesday,`: the main verb's subject as a rule.
    func openingPhrase(of sentence: Range<Int>) -> Range<Int> {
        var start = sentence.lowerBound
        let limit = min(sentence.upperBound, start + 30)
        if has(start, [.preposition, .subordinator, .adverb, .gerund, .time]), !isName[start],
            let comma = (start..<limit).first(where: { tokens[$0].kind == .comma })
        {
            start = comma + 1
        }
        while start < limit, has(start, [.coordinator, .adversative]) || tokens[start].kind == .openQuote { start += 1 }
        var index = start
        while index < min(limit, start + Self.phraseLimit), tokens[index].kind == .word || tokens[index].kind == .clitic
        {
            if isName[index] {
                while index < limit, isName[index] { index += 1 }
                return start..<index
            }
            if has(index, [.subjectPronoun]), !has(index, .determiner) { return index..<index + 1 }
            if has(index, [.be, .have, .modal, .that, .relative, .preposition, .subordinator]) { break }
            if has(index, [.past, .third]), !has(index, .alsoNoun) { break }
            index += 1
        }
        return start..<index
    }

    private func passBrackets(_ close: Int, from start: Int) -> Int {
        let limit = max(start, close - Self.phraseLimit)
        guard close > limit else { return close }
        var index = close - 1
        while index > limit, tokens[index].kind != .openBracket { index -= 1 }
        return tokens[index].kind == .openBracket && index > start ? index - 1 : close
    }

    // MARK: After a cue

    /// Where the clause that starts at a place ends: at the sentence's last stop, or before a comma that another
    /// statement follows.
    func clauseEnd(from start: Int, to end: Int) -> Int {
        var index = start
        let limit = min(end, start + Self.clauseLimit)
        while index < limit {
            if stretchEnds[index] > index {
                index = stretchEnds[index]
                continue
            }
            let token = tokens[index]
            switch token.kind {
            case .comma where index > start: if endsClause(comma: index, end) { return index }
            case .dash where index > start + 1: return index
            case .hyphen where index > start + 1 && token.flags.contains(.afterSpace): return index
            case .colon where index > start + 2: return index
            case .word where index > start + 1:
                if has(index, .coordinator), startsStatement(index + 1, end) { return index }
            default: break
            }
            index += 1
        }
        return trimmed(start, min(index, end))
    }

    /// Whether another statement follows the comma.
    private func endsClause(comma: Int, _ end: Int) -> Bool {
        let next = comma + 1
        guard next < end else { return true }
        if has(next, .gerund) && has(next, [.clause, .object, .hearer]) { return true }
        if has(next, [.according, .adversative]) { return true }
        if has(next, .relative), !has(next, .possessive) { return true }
        if has(next, .coordinator) { return next + 1 < end && startsStatement(next + 1, end) }
        return false
    }

    /// A finite reporting verb goes on with the same subject: `and called for …`.
    private func startsStatement(_ index: Int, _ end: Int) -> Bool {
        var index = index
        while index < end, has(index, .adverb) { index += 1 }
        guard index < end, has(index, [.past, .third]), has(index, [.clause, .object, .hearer]) else { return false }
        return !has(index, .alsoNoun) || has(index, .past)
    }

    /// Without the stops and commas at the end.
    func trimmed(_ start: Int, _ end: Int) -> Int {
        var end = end
        while end > start {
            switch tokens[end - 1].kind {
            case .terminator, .comma, .colon: end -= 1
            default: return end
            }
        }
        return end
    }
}
