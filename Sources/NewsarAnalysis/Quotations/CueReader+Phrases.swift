/// Cues that are no verbs: `according to`, `John Smith:`, `is confident that`, `the claim that`.
extension CueReader {
    func according(_ index: Int, _ statement: Statement) -> Event? {
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
        if content.count < 4, stop + 1 < end, tokens[stop].kind == .comma {
            let rest = clauses.clauseEnd(from: stop + 1, to: end)
            return Event(content: start..<rest, speaker: speaker, cue: cue, next: rest, isFronted: true)
        }
        return content.count < 2
            ? nil : Event(content: content, speaker: speaker, cue: cue, next: stop, isFronted: true)
    }

    /// `John Smith: …`, as in transcripts and headlines.
    func label(_ sentence: Range<Int>) -> Event? {
        guard tokens[sentence.lowerBound].flags.contains(.afterBreak) else { return nil }
        let limit = min(sentence.upperBound, sentence.lowerBound + 10)
        for index in sentence.lowerBound..<limit {
            switch tokens[index].kind {
            case .word, .openBracket, .closeBracket, .hyphen:
                if tokens[index].shape == .lower, !clauses.isName[index] { return nil }
            case .colon:
                guard index > sentence.lowerBound, index + 2 < sentence.upperBound,
                    let content = clauses.content(from: index + 1, to: sentence.upperBound)
                else { return nil }
                return Event(
                    content: content, speaker: sentence.lowerBound..<index, cue: index..<index + 1,
                    next: content.upperBound)
            default: return nil
            }
        }
        return nil
    }

    /// `is confident that …`, `was ready to …`
    func adjective(_ index: Int, _ statement: Statement) -> Event? {
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
    func noun(_ index: Int, _ statement: Statement) -> Event? {
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
}
