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
    }

    let tokens: [Token]
    /// Per token.
    let traits: [CueTraits]
    /// Per token: it belongs to a name.
    let isName: [Bool]
    /// Per token: where the quoted stretch that opens there ends, or 0.
    let stretchEnds: [Int]
    /// Per token: a quoted stretch ends before it.
    let isAfterStretch: [Bool]

    func has(_ index: Int, _ wanted: CueTraits) -> Bool { traits[index].overlaps(wanted) }

    func endsStretch(at index: Int) -> Bool { index < tokens.count && isAfterStretch[index] }

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
            let isHelper = has(index, [.be, .have, .modal, .adverb, .negation]) && !isName[index]
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
        subject.tokens = nounPhrase(endingAt: index, from: start)
        return subject
    }

    /// `'s` that stands for `is` or `has`.
    private func isContraction(_ index: Int) -> Bool { index > 0 && has(index - 1, [.subjectPronoun, .that]) }

    /// `on Tuesday` or `last week` between a subject and its verb.
    private func isTime(_ index: Int, from start: Int) -> Bool {
        if has(index, .time) { return true }
        return index + 1 < tokens.count && has(index + 1, .time) && has(index, [.on, .determiner])
    }

    /// The place before `, who leads the party,`; `nil` where no comma opens the aside.
    private func passAside(endingAt comma: Int, from start: Int) -> Int? {
        let opening = openingPhrase(of: start..<comma)
        if !opening.isEmpty, opening.upperBound < comma, tokens[opening.upperBound].kind == .comma || tokens[opening.upperBound].kind == .openBracket {
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
        while index < min(limit, start + Self.phraseLimit), tokens[index].kind == .word || tokens[index].kind == .clitic {
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
                return nounPhrase(endingAt: index - 1, from: start)
            }
            if has(index, [.determiner, .preposition, .verb]) { break }
            index -= 1
        }
        return noun..<noun
    }

    // MARK: Verbs

    /// Whether the word is a verb here, by its form, its helpers and what stands before it.
    func isVerb(_ index: Int, _ subject: Subject) -> Bool {
        let traits = traits[index]
        let helpers = subject.helpers
        if helpers.contains(.to) {
            return traits.contains(.base) && traits.contains(.clause) && index + 1 < tokens.count
                && (has(index + 1, .that) || stretchEnds[index + 1] > 0)
        }
        if helpers.contains(.be) { return traits.contains(.gerund) }
        if helpers.contains(.have) { return traits.contains(.participle) }
        if helpers.contains(.modal) { return traits.contains(.base) }
        if traits.contains(.gerund) { return subject.tokens.isEmpty }
        if traits.contains(.past) { return true }
        guard let last = subject.tokens.last else {
            return traits.contains(.third) && !traits.overlaps([.alsoNoun, .noun])
        }
        if traits.contains(.third) { return !traits.overlaps([.alsoNoun, .noun]) || isBareVerb(index, last) }
        guard traits.contains(.base) else { return false }
        if has(last, [.plural, .relative]) { return true }
        return isPlural(last) && (!traits.overlaps([.alsoNoun, .noun]) || isBareVerb(index, last))
    }

    /// A form that may be a noun is a verb here: `Trump claims that`.
    private func isBareVerb(_ index: Int, _ last: Int) -> Bool {
        if has(last, [.subjectPronoun, .relative]) || isName[last] && tokens[last].kind != .clitic { return true }
        return index + 1 < tokens.count && has(index + 1, [.that, .determiner, .to, .possessive])
            && tokens[last].kind == .word && !has(last, [.determiner, .preposition, .possessive])
    }

    private func isPlural(_ index: Int) -> Bool {
        let token = tokens[index]
        return has(index, .plural) || token.kind == .word && token.shape == .lower && token.end - token.start > 3 && hasPluralEnding(index)
    }

    private func hasPluralEnding(_ index: Int) -> Bool { endsInS[index] }

    /// Per token: its last letter is `s` and the one before is not.
    let endsInS: [Bool]

    // MARK: After a cue

    /// Whether something that the cue introduces follows it.
    func introduces(from start: Int, to end: Int) -> Bool {
        guard start < end else { return false }
        var index = start
        if stretchEnds[index] > 0 || has(index, .that) || tokens[index].kind == .colon { return true }
        switch tokens[index].kind {
        case .comma:
            return index + 1 < end && stretchEnds[index + 1] > 0 && !endsStretchBefore(start)
        case .terminator, .dash, .closeQuote, .closeBracket: return false
        default: break
        }
        guard has(index, [.preposition, .time, .adverb, .gerund, .subordinator, .coordinator]) else { return true }
        let limit = min(end, index + 14)
        while index < limit {
            if has(index, .that) { return true }
            if stretchEnds[index] > 0 { return tokens[index - 1].kind == .comma || tokens[index - 1].kind == .colon }
            if tokens[index].kind == .comma { return index + 1 < end && stretchEnds[index + 1] > 0 }
            index += 1
        }
        return false
    }

    private func endsStretchBefore(_ index: Int) -> Bool {
        var place = index
        let limit = max(0, index - 8)
        while place > limit {
            if isAfterStretch[place] { return true }
            place -= 1
        }
        return false
    }

    /// The place after the hearer: `reporters`, `The Washington Post`, `him`; `nil` where no end is seen.
    func passHearer(from start: Int, to end: Int) -> Int? {
        var index = start
        if has(index, .objectPronoun) { return index + 1 }
        let limit = min(end, start + 12)
        while index < limit {
            if stretchEnds[index] > 0 || has(index, [.that, .time]) { return index }
            if tokens[index].kind == .comma || tokens[index].kind == .colon || tokens[index].kind == .terminator { return index }
            if has(index, .preposition), !has(index, .of) { return index }
            if index > start {
                if has(index, .subjectPronoun) { return index }
                if has(index, [.determiner, .possessive, .subordinator]), tokens[index - 1].shape == .lower { return index }
                if isName[index], !isName[index - 1], tokens[index - 1].shape == .lower, !has(index - 1, .determiner) { return index }
            }
            index += 1
        }
        return nil
    }

    /// What a verb of saying introduces, past `on Tuesday` or `in a statement`.
    func said(from start: Int, to end: Int) -> Range<Int>? {
        guard start < end else { return nil }
        let isApart = has(start, [.preposition, .time, .adverb, .according]) && !has(start, .that)
        let limit = min(end, start + 16)
        var index = start
        while index < limit {
            if stretchEnds[index] > 0 { return content(from: index, to: end) }
            if has(index, .that), index == start || isApart { return content(from: index, to: end) }
            switch tokens[index].kind {
            case .comma, .colon:
                guard index + 1 < end else { return nil }
                if stretchEnds[index + 1] > 0 || tokens[index].kind == .colon { return content(from: index + 1, to: end) }
                return index > start || has(index + 1, .that) ? content(from: index + 1, to: end, if: .that) : nil
            case .terminator: return nil
            default: break
            }
            if !isApart { return content(from: start, to: end) }
            if has(index, .time), index + 1 < end, tokens[index + 1].kind == .word,
                !has(index + 1, [.preposition, .time, .that, .subordinator, .coordinator, .gerund, .adversative])
            {
                return content(from: index + 1, to: end)
            }
            index += 1
        }
        return nil
    }

    private func content(from start: Int, to end: Int, if wanted: CueTraits) -> Range<Int>? {
        has(start, wanted) ? content(from: start, to: end) : nil
    }

    /// Words in quotation marks at a place, or past a colon or a comma.
    func quoted(from start: Int, to end: Int) -> Range<Int>? {
        guard start < end else { return nil }
        var index = start
        if tokens[index].kind == .comma || tokens[index].kind == .colon { index += 1 }
        return index < end && stretchEnds[index] > 0 ? content(from: index, to: end) : nil
    }

    func canBeThing(_ index: Int) -> Bool {
        if stretchEnds[index] > 0 { return true }
        guard tokens[index].kind == .word || tokens[index].kind == .number || tokens[index].kind == .symbol else { return false }
        return isName[index] || !has(index, [.preposition, .time, .subordinator, .coordinator, .adverb, .adversative])
            || has(index, .determiner)
    }

    /// The clause or the quoted words from a place.
    func content(from start: Int, to end: Int) -> Range<Int>? {
        guard start < end else { return nil }
        let stretchEnd = stretchEnds[start]
        if stretchEnd > 0 {
            let goesOn = stretchEnd < end && tokens[stretchEnd].kind == .word && tokens[stretchEnd].shape == .lower
            let last = tokens[stretchEnd - 1].kind == .closeQuote && stretchEnd - 2 > start ? tokens[stretchEnd - 2].kind : .word
            if !goesOn || last == .comma || last == .terminator { return start..<stretchEnd }
        } else if tokens[start].kind != .word, tokens[start].kind != .number, tokens[start].kind != .symbol {
            return nil
        }
        let stop = clauseEnd(from: start, to: end)
        return stop > start ? start..<stop : nil
    }

    /// Where the clause that starts at a place ends: at the sentence's last stop, or before another statement.
    func clauseEnd(from start: Int, to end: Int) -> Int {
        var index = start
        let limit = min(end, start + Self.clauseLimit)
        scan: while index < limit {
            if stretchEnds[index] > index {
                index = min(stretchEnds[index], end)
                continue
            }
            let token = tokens[index]
            switch token.kind {
            case .comma where index > start:
                if endsClause(comma: index, end) { break scan }
            case .dash where index > start + 1, .hyphen where index > start + 1 && token.flags.contains(.afterSpace):
                break scan
            case .colon where index > start + 2: break scan
            case .word where index > start + 1:
                if has(index, [.coordinator, .adversative]), startsStatement(index + 1, end) { break scan }
                if has(index, .gerund), has(index, .clause), has(index - 1, .noun) == false, tokens[index - 1].kind != .word { break scan }
                if has(index, .according), index + 1 < end, has(index + 1, .to) { break scan }
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
        if has(next, .gerund), has(next, [.clause, .object, .hearer]) { return true }
        if has(next, [.according, .adversative]) { return true }
        if has(next, .relative), !has(next, .possessive) { return true }
        if has(next, .coordinator) { return startsStatement(next + 1, end) }
        return false
    }

    /// A finite reporting verb goes on with the same subject: `and has called for …`.
    private func startsStatement(_ index: Int, _ end: Int) -> Bool {
        var index = index
        var helpers: CueTraits = []
        while index < end, has(index, [.adverb, .have]) {
            helpers.formUnion(traits[index])
            index += 1
        }
        guard index < end, has(index, [.clause, .object, .hearer]) else { return false }
        if helpers.contains(.have) { return has(index, .participle) }
        return has(index, [.past, .third]) && (!has(index, [.alsoNoun, .noun]) || has(index, .past))
    }

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
        let opensAside = has(range.lowerBound, [.preposition, .subordinator, .time, .adverb]) && !isName[range.lowerBound]
        return !opensAside || range.contains { tokens[$0].kind == .comma }
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
                if has(index, [.subordinator, .relative, .adversative, .time, .that, .be, .have, .modal]) { return start..<index }
                if has(index, .preposition), !has(index, [.of, .forWord]) { return start..<index }
            }
            index += 1
        }
        return start..<index
    }
}
