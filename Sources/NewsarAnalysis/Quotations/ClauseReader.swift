/// How a word ends, as far as it tells its part of speech.
enum WordEnding: UInt8, Sendable {
    case other, s, ly, ed, ing

    init(_ token: Token, _ bytes: [UInt8]) {
        self = .other
        guard token.kind == .word, token.end - token.start > 3 else { return }
        switch (bytes[token.end - 2], bytes[token.end - 1]) {
        case (0x73, 0x73): break
        case (_, 0x73): self = .s
        case (0x6C, 0x79): self = .ly
        case (0x65, 0x64): self = .ed
        case (0x6E, 0x67): self = bytes[token.end - 3] == 0x69 ? .ing : .other
        default: break
        }
    }
}

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

    /// What verbs that can begin another statement take.
    private static let reporting: CueTraits = [
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

    // MARK: Before a verb

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
    private func isContraction(_ index: Int) -> Bool { index > 0 && has(index - 1, [.subjectPronoun, .that]) }

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
        guard let last = subject.tokens.last else {
            return traits.contains(.past) || traits.contains(.third) && !traits.overlaps([.alsoNoun, .noun])
        }
        if traits.contains(.naming), !isName[last], !tokens[last].isCapitalised,
            !has(last, [.subjectPronoun, .relative, .person]), endings[last] != .s
        {
            return false
        }
        if traits.contains(.past) { return true }
        let isAmbiguous = traits.overlaps([.alsoNoun, .noun])
        if traits.contains(.third) { return !isAmbiguous || isBareVerb(index, last) }
        guard traits.contains(.base) else { return false }
        if has(last, [.plural, .relative]) { return true }
        if isName[last], tokens[last].kind != .clitic { return !isAmbiguous }
        return isPlural(last) && (!isAmbiguous || isBareVerb(index, last))
    }

    /// A form that may be a noun is a verb here: `Trump claims that`, `Trump calls for`.
    private func isBareVerb(_ index: Int, _ last: Int) -> Bool {
        if has(last, [.subjectPronoun, .relative]) { return true }
        guard index + 1 < tokens.count, tokens[last].kind == .word,
            !has(last, [.determiner, .preposition, .possessive])
        else { return false }
        let next = index + 1
        if has(next, [.that, .determiner, .possessive, .subjectPronoun, .objectPronoun]) || stretchEnds[next] > 0 {
            return true
        }
        if has(next, .to) { return traits[index].contains(.infinitive) }
        if CueTraits.verb(traits[index], takes: traits[next]) {
            return !CueTraits.noun(traits[index], takes: traits[next])
        }
        return isName[last] && isName[next]
    }

    private func isPlural(_ index: Int) -> Bool {
        has(index, .plural) || tokens[index].kind == .word && !isName[index] && endings[index] == .s
    }

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
            if tokens[index].kind == .comma || tokens[index].kind == .colon || tokens[index].kind == .terminator {
                return index
            }
            if has(index, .preposition), !has(index, .of) { return index }
            if index > start {
                if has(index, .subjectPronoun) { return index }
                if has(index, [.determiner, .possessive, .subordinator]), tokens[index - 1].shape == .lower {
                    return index
                }
                if isName[index], !isName[index - 1], tokens[index - 1].shape == .lower, !has(index - 1, .determiner) {
                    return index
                }
            }
            index += 1
        }
        return nil
    }

    /// What a verb of saying introduces, past `on Tuesday` or `in a statement`.
    func said(from start: Int, to end: Int, _ extent: Extent) -> Range<Int>? {
        guard start < end else { return nil }
        let isApart = has(start, [.preposition, .time, .adverb, .according]) && !has(start, .that)
        let limit = min(end, start + 16)
        var index = start
        while index < limit {
            if stretchEnds[index] > 0 { return content(from: index, to: end, extent) }
            if has(index, .that), index == start || isApart { return content(from: index, to: end, extent) }
            switch tokens[index].kind {
            case .comma, .colon:
                guard index + 1 < end else { return nil }
                if stretchEnds[index + 1] > 0 || tokens[index].kind == .colon {
                    return content(from: index + 1, to: end, extent)
                }
                return index > start || has(index + 1, .that) ? that(from: index + 1, to: end) : nil
            case .terminator: return nil
            default: break
            }
            if !isApart { return content(from: start, to: end, extent) }
            if has(index, .time), index + 1 < end, tokens[index + 1].kind == .word,
                !has(index + 1, [.preposition, .time, .that, .subordinator, .coordinator, .gerund, .adversative])
            {
                return content(from: index + 1, to: end, extent)
            }
            index += 1
        }
        return nil
    }

    private func that(from start: Int, to end: Int) -> Range<Int>? {
        has(start, .that) ? content(from: start, to: end) : nil
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
        guard tokens[index].kind == .word || tokens[index].kind == .number || tokens[index].kind == .symbol else {
            return false
        }
        return isName[index] || !has(index, [.preposition, .time, .subordinator, .coordinator, .adverb, .adversative])
            || has(index, .determiner)
    }

    /// The clause or the quoted words from a place.
    func content(from start: Int, to end: Int, _ extent: Extent = .clause) -> Range<Int>? {
        guard start < end else { return nil }
        let stretchEnd = stretchEnds[start]
        if stretchEnd > 0 {
            let goesOn = stretchEnd < end && tokens[stretchEnd].kind == .word && tokens[stretchEnd].shape == .lower
            let last =
                tokens[stretchEnd - 1].kind == .closeQuote && stretchEnd - 2 > start
                ? tokens[stretchEnd - 2].kind : .word
            if !goesOn || last == .comma || last == .terminator { return start..<stretchEnd }
        } else if tokens[start].kind != .word, tokens[start].kind != .number, tokens[start].kind != .symbol {
            return nil
        }
        let stop = clauseEnd(from: start, to: end, extent)
        return stop > start ? start..<stop : nil
    }

    /// How far what a cue introduces reaches.
    enum Extent {
        /// What was said may have parts of its own.
        case clause
        /// Ends where another predicate follows.
        case phrase
        /// Ends at the first comma, since the cue stands in a subordinate clause: `While S says …, `.
        case subordinate
    }

    /// Where the clause that starts at a place ends: at the sentence's last stop, or before another statement.
    func clauseEnd(from start: Int, to end: Int, _ extent: Extent = .clause) -> Int {
        var index = start
        let limit = min(end, start + Self.clauseLimit)
        scan: while index < limit {
            if stretchEnds[index] > index {
                index = min(stretchEnds[index], end)
                if index < end, endsQuotedPart(index, start, end, extent) { break scan }
                continue
            }
            let token = tokens[index]
            switch token.kind {
            case .comma where index > start:
                if let past = aside(from: index, to: limit) {
                    index = past
                    continue
                }
                if extent == .subordinate || endsClause(comma: index, end, extent) { break scan }
            case .dash where index > start, .hyphen where index > start && token.flags.contains(.afterSpace):
                if let past = dashAside(from: index, to: limit) {
                    index = past
                    continue
                }
                break scan
            case .colon where index > start + 2: break scan
            case .word where index > start + 1:
                if has(index, [.coordinator, .adversative]), startsStatement(index + 1, end, extent) { break scan }
                if has(index, .according), index + 1 < end, has(index + 1, .to) { break scan }
            default: break
            }
            index += 1
        }
        return trimmed(start, min(index, end))
    }

    /// A comma inside the closing mark ends the part: `“hypocrite,” linking to …`.
    private func endsQuotedPart(_ after: Int, _ start: Int, _ end: Int, _ extent: Extent) -> Bool {
        guard after - 2 > start, tokens[after - 1].kind == .closeQuote else { return false }
        var last = after - 2
        if tokens[last].kind == .closeQuote { last -= 1 }
        guard tokens[last].kind == .comma else { return false }
        return extent == .subordinate || endings[after] == .ing || endsClause(comma: after - 1, end, extent)
    }

    /// The place after `, who leads the party,` where the clause goes on with its verb.
    private func aside(from comma: Int, to end: Int) -> Int? {
        guard comma + 1 < end, has(comma + 1, .relative) else { return nil }
        var index = comma + 2
        let limit = min(end, comma + 30)
        while index < limit {
            if stretchEnds[index] > 0 {
                index = stretchEnds[index]
                continue
            }
            if tokens[index].kind == .comma {
                return index + 1 < end && has(index + 1, [.be, .have, .modal]) ? index + 1 : nil
            }
            index += 1
        }
        return nil
    }

    /// The place after `– the smallest unit –`.
    private func dashAside(from dash: Int, to end: Int) -> Int? {
        var index = dash + 1
        let limit = min(end, dash + 25)
        while index < limit {
            if tokens[index].kind == tokens[dash].kind,
                tokens[index].kind == .dash || tokens[index].flags.contains(.afterSpace)
            {
                return index + 1 < end && (tokens[index + 1].shape == .lower) ? index + 1 : nil
            }
            index += 1
        }
        return nil
    }

    /// Whether another statement follows the comma.
    private func endsClause(comma: Int, _ end: Int, _ extent: Extent) -> Bool {
        let next = comma + 1
        guard next < end else { return true }
        if has(next, .gerund), has(next, [.clause, .object, .hearer]) { return true }
        if has(next, [.according, .adversative]) { return true }
        if has(next, .relative), !has(next, .possessive) { return true }
        if extent == .phrase, startsStatement(next, end, extent) { return true }
        if has(next, .coordinator) { return startsStatement(next + 1, end, extent) }
        return false
    }

    /// A finite reporting verb goes on with the same subject: `and has called for …`; after a phrase also a new
    /// subject: `and he …`.
    private func startsStatement(_ index: Int, _ end: Int, _ extent: Extent) -> Bool {
        var index = index
        var helpers: CueTraits = []
        if extent == .phrase, index < end, has(index, .subjectPronoun),
            !has(index, [.determiner, .objectPronoun, .person])
        {
            return true
        }
        while index < end, has(index, [.adverb, .have]) {
            helpers.formUnion(traits[index])
            index += 1
        }
        guard index < end, has(index, Self.reporting) else { return false }
        if helpers.contains(.have) { return has(index, .participle) }
        if has(index, .past) || has(index, .gerund) && !has(index, .noun) { return true }
        guard has(index, .third) else { return false }
        return !has(index, [.alsoNoun, .noun])
            || index + 1 < end && has(index + 1, [.that, .to, .determiner, .possessive])
    }

    /// A verb of its own is seen: `the plan would fail`, not `the plan`.
    func hasVerb(_ range: Range<Int>) -> Bool {
        range.contains { index in
            has(index, [.be, .have, .modal, .that]) || endings[index] == .ed
                || has(index, [.past, .third]) && !has(index, [.alsoNoun, .noun])
                || tokens[index].kind == .clitic && isContraction(index)
        }
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
        let opensAside =
            has(range.lowerBound, [.preposition, .subordinator, .time, .adverb]) && !isName[range.lowerBound]
        return !opensAside || range.contains { tokens[$0].kind == .comma }
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
