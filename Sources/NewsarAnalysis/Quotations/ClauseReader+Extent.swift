/// Where what a cue introduces ends.
extension ClauseReader {
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
        return isTail(from: next, end)
    }

    /// `, officials said.`
    private func isTail(from start: Int, _ end: Int) -> Bool {
        var index = start + 1
        let limit = min(end, start + 9)
        while index < limit, tokens[index].kind == .word || tokens[index].kind == .clitic {
            if has(index, [.quoting, .evidence]), has(index, .past), !isName[index] {
                return index + 1 >= end || tokens[index + 1].kind == .terminator
                    || has(index + 1, [.time, .preposition]) && !has(index + 1, .that)
            }
            if has(index, [.be, .have, .modal, .relative, .that]) { return false }
            index += 1
        }
        return false
    }

    /// A finite reporting verb goes on with the same subject: `and has called for …`; after a phrase also a new
    /// subject: `and he …`.
    func startsStatement(_ index: Int, _ end: Int, _ extent: Extent) -> Bool {
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
}
