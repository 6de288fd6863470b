/// What follows a cue.
extension ClauseReader {
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
}
