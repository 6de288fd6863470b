extension ClauseReader {
    func subject(of verb: Int, from start: Int) -> Subject? {
        var index = verb - 1
        var helpers: CueTraits = []
        let groupStart = max(start, verb - Self.groupLimit)
        while index >= groupStart {
            if tokens[index].kind == .clitic, isContraction(index) {
                helpers.insert(.be)
                index -= 1
                continue
            }
            let isHelper = (has(index, [.be, .have, .modal, .adverb, .negation]) || isManner(index)) && !isName[index]
            let isInfinitive = has(index, .to) && helpers.isEmpty
            guard isHelper || isInfinitive || isTime(index, from: groupStart) else { break }
            helpers.formUnion(traits[index].intersection([.be, .have, .modal, .to, .negation]))
            if has(index, .subjectPronoun), !has(index, .determiner) {
                return Subject(tokens: index..<index + 1, verbStart: index, helpers: helpers)
            }
            index -= 1
        }
        var subject = Subject(tokens: verb..<verb, verbStart: index + 1, helpers: helpers)
        guard index >= start, !helpers.contains(.to) else { return subject }
        if tokens[index].kind == .comma || tokens[index].kind == .dash {
            guard let before = passAside(endingAt: index, from: start) else { return subject }
            index = before
        }
        // A word after `the`, `his` or `of` is no verb.
        if !isName[index],
            has(index, [.possessive, .preposition])
                || has(index, .determiner) && !has(index, [.plural, .subjectPronoun, .person, .that])
        {
            return nil
        }
        subject.tokens = nounPhrase(endingAt: index, from: start)
        return subject
    }

    /// `briefly`
    private func isManner(_ index: Int) -> Bool {
        endings[index] == .ly && tokens[index].shape == .lower && !has(index, .lyNoun)
    }

    /// `'s` that stands for `is` or `has`.
    func isContraction(_ index: Int) -> Bool { index > 0 && has(index - 1, [.subjectPronoun, .that]) }

    /// `on Tuesday` or `last week` between a subject and its verb.
    private func isTime(_ index: Int, from start: Int) -> Bool {
        if has(index, .time) { return true }
        return index + 1 < tokens.count && has(index + 1, .time) && has(index, [.on, .determiner])
    }

    /// The place before `, who leads the party,`; `nil` where no comma opens the aside.
    private func passAside(endingAt comma: Int, from start: Int) -> Int? {
        let opening = openingPhrase(of: start..<comma)
        if !opening.isEmpty, opening.upperBound < comma,
            tokens[opening.upperBound].kind == .comma || tokens[opening.upperBound].kind == .openBracket
        {
            return opening.upperBound - 1
        }
        var index = comma - 1
        let limit = max(start, comma - 30)
        while index >= limit {
            if tokens[index].kind == tokens[comma].kind { return index > start ? index - 1 : nil }
            if tokens[index].kind == .terminator || tokens[index].kind == .colon { return nil }
            index -= 1
        }
        return nil
    }

    /// A comma closes an aside about the phrase that opens the statement: `Smith, a lawyer,`.
    func isAside(endingAt comma: Int, from start: Int) -> Bool {
        let opening = openingPhrase(of: start..<comma)
        return !opening.isEmpty && opening.upperBound < comma && tokens[opening.upperBound].kind == .comma
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
                    has(index, [.subjectPronoun, .objectPronoun, .relative])
                    && !has(index, [.determiner, .possessive, .person])
                if isPronoun { return (index == last ? index : index + 1)..<last + 1 }
                if has(index, [.adversative, .subordinator, .that, .be, .have, .modal, .negation]) {
                    return index + 1..<last + 1
                }
                if has(index, .verb), !has(index, [.alsoNoun, .participle, .noun]), index != last {
                    return index + 1..<last + 1
                }
                if has(index, .coordinator), index == last || !isName[index + 1] { return index + 1..<last + 1 }
            }
            index -= 1
        }
        return max(index + 1, limit)..<last + 1
    }

    private func passBrackets(_ close: Int, from start: Int) -> Int {
        let limit = max(start, close - Self.phraseLimit)
        guard close > limit else { return close }
        var index = close - 1
        while index > limit, tokens[index].kind != .openBracket { index -= 1 }
        return tokens[index].kind == .openBracket && index > start ? index - 1 : close
    }

    /// The phrase that opens a statement, past `On Tuesday,`: the main verb's subject as a rule.
    func openingPhrase(of statement: Range<Int>) -> Range<Int> {
        guard !statement.isEmpty else { return statement }
        var start = statement.lowerBound
        let limit = min(statement.upperBound, start + 30)
        while start < limit, has(start, [.coordinator, .adversative]) || tokens[start].kind == .openQuote { start += 1 }
        if start < limit, has(start, [.preposition, .subordinator, .adverb, .gerund, .time]), !isName[start],
            let comma = (start..<limit).first(where: { tokens[$0].kind == .comma })
        {
            start = comma + 1
        }
        var index = start
        while index < min(limit, start + Self.phraseLimit), tokens[index].kind == .word || tokens[index].kind == .clitic
        {
            if isName[index] {
                while index < limit, isName[index] { index += 1 }
                return start..<index
            }
            if has(index, .subjectPronoun), !has(index, .determiner) { return index..<index + 1 }
            if has(index, [.be, .have, .modal, .that, .relative, .subordinator]) { break }
            if has(index, [.past, .third]), !has(index, .alsoNoun) { break }
            index += 1
        }
        return min(start, index)..<index
    }

    /// Whose claim it is: `Trump’s claim`, `his hope`.
    func owner(of noun: Int, from start: Int) -> Range<Int> {
        var index = noun - 1
        let limit = max(start, noun - 4)
        while index >= limit, tokens[index].kind == .word || tokens[index].kind == .clitic {
            if has(index, .possessive) { return index..<index + 1 }
            if tokens[index].kind == .clitic, index > start {
                guard isName[index - 1] else { return nounPhrase(endingAt: index - 1, from: start) }
                // A name is whole; what stands before it belongs to something else.
                var first = index - 1
                while first > start, isName[first - 1] { first -= 1 }
                return first..<index
            }
            if has(index, [.determiner, .preposition, .verb]) { break }
            index -= 1
        }
        return noun..<noun
    }
}
