/// A known name at a place of the text.
struct GazetteerMatch {
    /// The token after the name.
    let end: Int
    /// Index into the gazetteer's names.
    let known: Int32

    /// The longest known name that starts at `start`. O(length of the match).
    static func longest(at start: Int, end limit: Int, _ tokens: [Token], _ vocabulary: Vocabulary) -> GazetteerMatch? {
        var phrase = PhraseTable.empty
        var found: GazetteerMatch?
        var index = start
        while index < limit {
            let token = tokens[index]
            if token.kind == .comma, index > start {
                index += 1
                continue
            }
            guard index == start || isJoined(token), isNamePart(token, vocabulary, isFirst: index == start) else {
                break
            }
            let word = vocabulary.lexiconWord(token.word)
            guard word >= 0, let next = vocabulary.lexicon.known.phrases.find(phrase, word) else { break }
            phrase = next
            index += 1
            if let form = vocabulary.lexicon.known.forms[Int(next)], isWritten(form, token) {
                found = GazetteerMatch(end: index, known: form.name)
            }
        }
        return found
    }

    /// The last token is written as the form demands.
    private static func isWritten(_ form: KnownNames.Form, _ token: Token) -> Bool {
        if form.isAcronym { return token.shape == .allCapitals }
        return !form.isAbbreviation || token.flags.contains(.abbreviation)
    }

    private static func isJoined(_ token: Token) -> Bool { !token.flags.contains(.afterBreak) }

    private static func isNamePart(_ token: Token, _ vocabulary: Vocabulary, isFirst: Bool) -> Bool {
        switch token.kind {
        case .word:
            if token.isCapitalised || token.shape == .mixed { return true }
            let traits = vocabulary.traits(of: token.word)
            return !isFirst && (traits.contains(.stopWord) || traits.contains(.particle))
                || isFirst && traits.contains(.particle)
        case .clitic, .ampersand, .number: return true
        default: return false
        }
    }
}
