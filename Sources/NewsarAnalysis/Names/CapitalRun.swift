/// Finds runs of capitalised words, with the small words that join parts of one name.
struct CapitalRun {
    private let tokens: [Token]
    private let vocabulary: Vocabulary

    init(_ tokens: [Token], _ vocabulary: Vocabulary) {
        self.tokens = tokens
        self.vocabulary = vocabulary
    }

    /// Tokens of one run: longer ones are headlines in capitals, not names.
    static let lengthLimit = 16

    /// The end of the run that starts at `start`. O(length).
    func end(from start: Int, before limit: Int) -> Int {
        var index = start + 1
        while index < limit, index - start < Self.lengthLimit {
            let token = tokens[index]
            guard !token.flags.contains(.afterBreak) else { break }
            if isNameWord(index, inRun: true), token.flags.contains(.afterSpace) {
                index += 1
            } else if let joined = joinedEnd(at: index, runStart: start, before: limit) {
                index = joined
            } else {
                break
            }
        }
        return index
    }

    /// A word that can be part of a name by its capital.
    func isNameWord(_ index: Int, inRun: Bool = false) -> Bool {
        let token = tokens[index]
        guard token.kind == .word, token.end - token.start <= 64 else { return false }
        guard token.isCapitalised || token.shape == .mixed else { return false }
        let traits = traits(index)
        if traits.contains(.calendar) {
            return inRun && index > 0 && self.traits(index - 1).contains(.firstName)
        }
        if traits.contains(.stopWord), token.shape != .allCapitals || token.flags.contains(.abbreviation) {
            return token.flags.contains(.abbreviation) || (inRun && isSurnameLike(index))
        }
        return !(token.shape == .initial && !token.flags.contains(.abbreviation) && !inRun)
    }

    /// Function words that are surnames after a given name: `Jim Will`, `Jenny May`.
    private func isSurnameLike(_ index: Int) -> Bool {
        index > 0 && traits(index - 1).contains(.firstName) && tokens[index - 1].isCapitalised
            && tokens[index].shape == .capital
    }

    private func traits(_ index: Int) -> WordTraits { vocabulary.traits(of: tokens[index].word) }

    /// Where the run goes on after a joining word at `index`; `nil` where that word ends the run.
    private func joinedEnd(at index: Int, runStart: Int, before limit: Int) -> Int? {
        let token = tokens[index]
        let previous = traits(index - 1)
        switch token.kind {
        case .ampersand: return nameEnd(at: index + 1, before: limit)
        case .clitic:
            guard previous.contains(.possessiveHead), tokens[index - 1].isCapitalised else { return nil }
            return nameEnd(at: index + 1, before: limit)
        case .comma:
            guard index + 1 < limit, traits(index + 1).contains(.generation), tokens[index + 1].isCapitalised else {
                return nil
            }
            return index + 2
        case .word where token.shape == .lower:
            let word = vocabulary.bytes(of: token.word)
            if traits(index).contains(.particle) { return particleEnd(at: index, before: limit) }
            if word.elementsEqual(Self.of) {
                return previous.contains(.takesOf) ? nameEnd(at: afterThe(index + 1, limit), before: limit) : nil
            }
            if word.elementsEqual(Self.for) || word.elementsEqual(Self.on) {
                return previous.contains(.takesFor) ? nameEnd(at: afterThe(index + 1, limit), before: limit) : nil
            }
            if word.elementsEqual(Self.and) { return andEnd(at: index, runStart: runStart, before: limit) }
            return nil
        default: return nil
        }
    }

    private static let of = Array("of".utf8)
    private static let `for` = Array("for".utf8)
    private static let on = Array("on".utf8)
    private static let and = Array("and".utf8)
    private static let the = Array("the".utf8)

    private func nameEnd(at index: Int, before limit: Int) -> Int? {
        index < limit && isNameWord(index) && tokens[index].flags.contains(.afterSpace) ? index + 1 : nil
    }

    private func afterThe(_ index: Int, _ limit: Int) -> Int {
        guard index < limit, tokens[index].kind == .word, tokens[index].shape == .lower,
            vocabulary.bytes(of: tokens[index].word).elementsEqual(Self.the)
        else { return index }
        return index + 1
    }

    private func particleEnd(at index: Int, before limit: Int) -> Int? {
        var next = index + 1
        while next < limit, next - index < 3, tokens[next].shape == .lower, traits(next).contains(.particle) {
            next += 1
        }
        return nameEnd(at: next, before: limit)
    }

    /// `Food and Drug Administration`, `Department of Health and Human Services`; not `Trump and Congress`.
    private func andEnd(at index: Int, runStart: Int, before limit: Int) -> Int? {
        guard index + 1 < limit, isNameWord(index + 1) else { return nil }
        let opensWithDepartment =
            index - runStart >= 3 && traits(runStart).contains(.takesOf)
            && traits(runStart).contains(.organizationHead)
        if opensWithDepartment, !traits(index + 1).contains(.firstName) { return index + 2 }
        guard index - runStart == 1, !traits(runStart).contains(.firstName), !traits(runStart).contains(.title),
            !traits(runStart).contains(.demonym),
            vocabulary.lexiconWord(tokens[runStart].word) < 0
                || traits(runStart).rawValue != 0
        else { return nil }
        var last = index + 1
        while last + 1 < limit, last - index < 4, isNameWord(last + 1) { last += 1 }
        guard last > index + 1, traits(last).contains(.organizationHead) else { return nil }
        return last + 1
    }
}
