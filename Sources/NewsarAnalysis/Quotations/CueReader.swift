/// Reads the cue at a place: what it introduces, and who said it. O(1) a cue.
struct CueReader {
    /// What a cue introduces.
    struct Event {
        var content: Range<Int>
        /// Empty where nobody is named.
        var speaker: Range<Int>
        var cue: Range<Int>
        /// Where reading goes on.
        var next: Int
        /// What was said stands before the cue and is the whole statement so far.
        var isFronted = false
    }

    /// The statement in which a cue stands.
    struct Statement {
        var sentence: Range<Int>
        /// Where the statement starts: at the sentence, or after an earlier `…, he said`.
        var start: Int
        /// Where the part that no cue has claimed starts.
        var free: Int
        /// Who spoke last in the sentence.
        var shared: Range<Int>?

        var end: Int { sentence.upperBound }
    }

    static let cues: CueTraits = [
        .clause, .object, .infinitive, .hearer, .quoting, .raising, .noun, .adjective, .according, .takesAbout,
        .takesFor,
        .takesOf, .takesTo, .takesOn, .takesWith, .takesAgainst, .takesAt,
    ]

    let clauses: ClauseReader
    private var tokens: [Token] { clauses.tokens }

    init(_ clauses: ClauseReader) { self.clauses = clauses }

    func event(at index: Int, in statement: Statement) -> Event? {
        if clauses.has(index, .according) { return according(index, statement) }
        guard !clauses.isName[index] else { return nil }
        if clauses.has(index, .verb) {
            if let event = inverted(index, statement) { return event }
            if let event = verb(index, statement) { return event }
        }
        if clauses.has(index, .adjective), let event = adjective(index, statement) { return event }
        if clauses.has(index, .noun) { return noun(index, statement) }
        return nil
    }

    // MARK: Verbs

    private func verb(_ index: Int, _ statement: Statement) -> Event? {
        let traits = clauses.traits[index]
        guard let subject = clauses.subject(of: index, from: statement.free) else { return nil }
        if subject.helpers.contains(.be), traits.contains(.participle) || traits.contains(.adjective),
            !traits.contains(.gerund)
        {
            return passive(index, subject, statement)
        }
        if traits.contains(.raising) { return raising(index, subject, statement) }
        guard clauses.isVerb(index, subject) else { return nil }
        var speaker = subject.tokens
        if speaker.isEmpty {
            guard let found = implied(index, subject, statement) else { return nil }
            speaker = found
        } else if let event = fronted(index, subject, statement) {
            return event
        }
        let isSubordinate =
            subject.tokens.lowerBound > statement.sentence.lowerBound
            && clauses.has(subject.tokens.lowerBound - 1, .subordinator)
            || clauses.has(index, .gerund) && subject.verbStart == statement.sentence.lowerBound
        guard let content = complement(of: index, statement.end, isSubordinate) else { return nil }
        return Event(content: content, speaker: speaker, cue: subject.verbStart..<index + 1, next: content.upperBound)
    }

    /// Who speaks where the verb has no subject of its own: `…, saying`, `and called`.
    private func implied(_ index: Int, _ subject: ClauseReader.Subject, _ statement: Statement) -> Range<Int>? {
        let before = subject.verbStart - 1
        let isGerund = clauses.has(index, .gerund)
        if let shared = statement.shared,
            isGerund || before >= statement.sentence.lowerBound && clauses.has(before, [.coordinator, .adversative])
        {
            return shared
        }
        guard isGerund || before > statement.sentence.lowerBound && clauses.has(before, [.coordinator, .adversative])
        else { return nil }
        let main = clauses.openingPhrase(of: statement.sentence)
        // `Conceding that …, he …`: the subject comes later.
        let opens = isGerund && subject.verbStart == statement.sentence.lowerBound
        return main.isEmpty || main.upperBound > index && !opens ? nil : main
    }

    /// `…, S said`
    private func fronted(_ index: Int, _ subject: ClauseReader.Subject, _ statement: Statement) -> Event? {
        guard clauses.has(index, [.quoting, .evidence]), subject.tokens.lowerBound > statement.start else { return nil }
        var after = index + 1
        if clauses.has(index, .hearer), after < statement.end, tokens[after].kind != .comma {
            after = clauses.passHearer(from: after, to: statement.end) ?? after
        }
        guard !clauses.introduces(from: after, to: statement.end) else { return nil }
        return before(
            subject.tokens.lowerBound, speaker: subject.tokens, cue: subject.verbStart..<index + 1, after: after,
            statement)
    }

    /// `…, said S`
    private func inverted(_ index: Int, _ statement: Statement) -> Event? {
        guard clauses.has(index, .quoting), clauses.has(index, [.past, .third]), index > statement.start,
            index + 1 < statement.end,
            tokens[index + 1].kind == .word,
            !clauses.has(index + 1, [.that, .preposition, .objectPronoun, .subordinator])
        else { return nil }
        if clauses.has(index + 1, .subjectPronoun), !clauses.has(index + 1, .determiner) { return nil }
        let follows = clauses.endsStretch(at: index)
        guard follows || tokens[index - 1].kind == .comma else { return nil }
        let speaker = clauses.speakerPhrase(from: index + 1, to: statement.end)
        guard !speaker.isEmpty else { return nil }
        if !follows {
            let next = speaker.upperBound
            guard next == statement.end || tokens[next].kind == .comma || tokens[next].kind == .terminator,
                !clauses.isAside(endingAt: index - 1, from: statement.start)
            else { return nil }
        }
        return before(index, speaker: speaker, cue: index..<index + 1, after: speaker.upperBound, statement)
    }

    /// The statement that ends before a place, with what follows the cue of it.
    private func before(
        _ end: Int, speaker: Range<Int>, cue: Range<Int>, after: Int, _ statement: Statement
    ) -> Event? {
        let isQuoted = clauses.endsStretch(at: end)
        guard isQuoted || tokens[end - 1].kind == .comma || tokens[end - 1].kind == .dash else { return nil }
        let start = clauses.skipConnective(statement.start, end)
        var content = start..<(isQuoted ? end : clauses.trimmed(start, end))
        guard isQuoted || clauses.has(cue.upperBound - 1, .clause) && clauses.isStatement(content) else {
            return interrupted(content, speaker, cue, after, statement, isAside: true)
        }
        if content.contains(where: { clauses.stretchEnds[$0] > 0 }),
            let end = clauses.nextPiece(after: after, to: statement.end)
        {
            content = content.lowerBound..<end
            return Event(content: content, speaker: speaker, cue: cue, next: end, isFronted: true)
        }
        if !isQuoted, let event = interrupted(content, speaker, cue, after, statement, isAside: false) { return event }
        return Event(content: content, speaker: speaker, cue: cue, next: after, isFronted: true)
    }

    /// `In many cases, S says, …`: the cue stands inside what was said.
    private func interrupted(
        _ content: Range<Int>, _ speaker: Range<Int>, _ cue: Range<Int>, _ after: Int, _ statement: Statement,
        isAside: Bool
    ) -> Event? {
        guard after + 1 < statement.end, tokens[after].kind == .comma, clauses.has(cue.upperBound - 1, .clause),
            tokens[after + 1].kind == .word,
            !clauses.has(
                after + 1, [.gerund, .coordinator, .adversative, .relative, .preposition, .subordinator, .according]),
            isAside || !clauses.has(after + 1, .determiner), content.count >= 1
        else { return nil }
        let end = clauses.clauseEnd(from: after + 1, to: statement.end)
        guard end > after + 2 else { return nil }
        return Event(content: content.lowerBound..<end, speaker: speaker, cue: cue, next: end, isFronted: true)
    }

    /// `is expected to …`, `was asked whether …`
    private func passive(_ index: Int, _ subject: ClauseReader.Subject, _ statement: Statement) -> Event? {
        let traits = clauses.traits[index]
        guard index + 1 < statement.end else { return nil }
        if traits.contains(.adjective) { return adjective(index, statement) }
        return nil
    }

    /// `seems to …`: the subject is a part of what is said, and nobody says it.
    private func raising(_ index: Int, _ subject: ClauseReader.Subject, _ statement: Statement) -> Event? {
        guard clauses.has(index, [.past, .third, .base]), !subject.tokens.isEmpty, index + 1 < statement.end,
            clauses.has(index + 1, .to)
        else { return nil }
        let end = clauses.clauseEnd(from: index + 1, to: statement.end)
        return Event(
            content: subject.tokens.lowerBound..<end, speaker: index..<index, cue: subject.verbStart..<index + 1,
            next: end)
    }

    // MARK: Other cues

    private func according(_ index: Int, _ statement: Statement) -> Event? {
        let end = statement.end
        guard index + 2 < end, clauses.has(index + 1, .to) else { return nil }
        var stop = index + 2
        let limit = min(end, stop + 24)
        while stop < limit, tokens[stop].kind != .comma, tokens[stop].kind != .terminator,
            tokens[stop].kind != .closeBracket, clauses.stretchEnds[stop] == 0
        { stop += 1 }
        let speaker = index + 2..<stop
        guard !speaker.isEmpty else { return nil }
        let cue = index..<index + 2
        if index <= clauses.skipConnective(statement.start, end) {
            guard stop + 1 < end, tokens[stop].kind == .comma else { return nil }
            let content = stop + 1..<clauses.clauseEnd(from: stop + 1, to: end)
            return content.count < 2
                ? nil : Event(content: content, speaker: speaker, cue: cue, next: content.upperBound)
        }
        let start = clauses.skipConnective(statement.start, index)
        let content = start..<clauses.trimmed(start, index)
        return content.count < 2
            ? nil : Event(content: content, speaker: speaker, cue: cue, next: stop, isFronted: true)
    }

    /// `is confident that …`, `was ready to …`
    private func adjective(_ index: Int, _ statement: Statement) -> Event? {
        guard index + 1 < statement.end else { return nil }
        guard let subject = clauses.subject(of: index, from: statement.free) else { return nil }
        guard subject.helpers.contains(.be), !subject.tokens.isEmpty else { return nil }
        let next = index + 1
        let traits = clauses.traits[index]
        let isTaken = clauses.has(next, .that) || clauses.has(next, .to) && traits.contains(.infinitive)
        let start = isTaken ? next : CueTraits.noun(traits, takes: clauses.traits[next]) ? next + 1 : -1
        guard start >= 0, let content = clauses.content(from: start, to: statement.end) else { return nil }
        return Event(
            content: content, speaker: subject.tokens, cue: subject.verbStart..<index + 1, next: content.upperBound)
    }

    /// `the claim that …`, `his support for …`
    private func noun(_ index: Int, _ statement: Statement) -> Event? {
        guard index + 1 < statement.end else { return nil }
        let next = index + 1
        let start =
            clauses.has(next, .that)
            ? next : CueTraits.noun(clauses.traits[index], takes: clauses.traits[next]) ? next + 1 : -1
        guard start >= 0 else { return nil }
        let owner = clauses.owner(of: index, from: statement.free)
        guard clauses.has(next, .that) || !owner.isEmpty else { return nil }
        guard let content = clauses.content(from: start, to: statement.end) else { return nil }
        return Event(content: content, speaker: owner, cue: index..<index + 1, next: content.upperBound)
    }

    // MARK: What follows a verb

    private func complement(of cue: Int, _ end: Int, _ isSubordinate: Bool) -> Range<Int>? {
        let traits = clauses.traits[cue]
        let phrase: ClauseReader.Extent = isSubordinate ? .subordinate : .phrase
        let clause: ClauseReader.Extent = isSubordinate ? .subordinate : .clause
        var start = cue + 1
        guard start < end else { return nil }
        // `As S reported, …`
        if isSubordinate, tokens[start].kind == .comma {
            return traits.contains(.clause) ? clauses.content(from: start + 1, to: end) : nil
        }
        if traits.contains(.infinitive) {
            let isNegated = clauses.has(start, .negation) && start + 1 < end
            if clauses.has(isNegated ? start + 1 : start, .to) { return clauses.content(from: start, to: end, phrase) }
        }
        if CueTraits.verb(traits, takes: clauses.traits[start]) {
            return clauses.content(from: start + 1, to: end, phrase)
        }
        if traits.contains(.hearer) {
            guard let past = clauses.passHearer(from: start, to: end) else { return nil }
            start = past
            guard start < end else { return nil }
            if clauses.has(start, .to) { return clauses.content(from: start, to: end, phrase) }
            if clauses.has(start, [.of, .about]) { return clauses.content(from: start + 1, to: end, phrase) }
        }
        if traits.overlaps([.clause, .hearer]) {
            guard let content = clauses.said(from: start, to: end, clause) else { return nil }
            let isThing =
                content.lowerBound == cue + 1 && clauses.stretchEnds[content.lowerBound] == 0
                && !traits.contains(.object)
            return isThing && !clauses.hasVerb(content) ? nil : content
        }
        if traits.contains(.quoting), let quoted = clauses.quoted(from: start, to: end) { return quoted }
        guard traits.contains(.object), clauses.canBeThing(start) else { return nil }
        return clauses.content(from: start, to: end, phrase)
    }
}
