/// Reads what a name is from the words around it.
struct NameContext {
    private let tokens: [Token]
    private let vocabulary: Vocabulary

    init(_ tokens: [Token], _ vocabulary: Vocabulary) {
        self.tokens = tokens
        self.vocabulary = vocabulary
    }

    /// Points for an unknown name at `range` within a sentence. O(length of the name).
    func votes(_ range: Range<Int>, in sentence: Range<Int>) -> KindVotes {
        var votes = shapeVotes(range)
        before(range, sentence, &votes)
        after(range, sentence, &votes)
        return votes
    }

    private func traits(_ index: Int) -> WordTraits { vocabulary.traits(of: tokens[index].word) }

    private func shapeVotes(_ range: Range<Int>) -> KindVotes {
        var votes = KindVotes()
        let first = tokens[range.lowerBound]
        if range.count == 1 {
            votes.organization += 1
            if first.shape == .allCapitals, first.end - first.start <= 7 { votes.organization += 3 }
            if first.shape == .mixed { votes.organization += 2 }
            if hasPlaceEnding(first) { votes.location += 3 }
            let traits = traits(range.lowerBound)
            if traits.contains(.firstName) { votes.person += 4 }
            if traits.contains(.surname) { votes.person += 3 }
        } else {
            votes.person += range.count == 2 ? 3 : 2
            if range.contains(where: { tokens[$0].shape == .allCapitals && !tokens[$0].flags.contains(.abbreviation) })
            {
                votes.organization += 3
            }
            if range.contains(where: { tokens[$0].kind == .ampersand || isJoiner($0) }) { votes.organization += 8 }
            if range.contains(where: { isThing($0) }) { votes.organization += 4 }
            if traits(range.upperBound - 1).contains(.surname) { votes.person += 4 }
            if range.contains(where: { traits($0).contains(.particle) }) { votes.person += 3 }
            if range.dropFirst().contains(where: { tokens[$0].shape == .initial }) { votes.person += 4 }
        }
        return votes
    }

    /// `of`, `for`, `on` within a name.
    private func isJoiner(_ index: Int) -> Bool {
        tokens[index].shape == .lower && !traits(index).contains(.particle)
    }

    private static let thingEndings: [[UInt8]] = [
        "tion", "sion", "ment", "ments", "ance", "ence", "ity", "ism", "ship", "ness", "ings", "ics", "ists", "ers",
    ].map { Array($0.utf8) }

    /// A common noun rather than a name, by its ending or since the lexicon has it as a common word.
    private func isThing(_ index: Int) -> Bool {
        let traits = traits(index)
        if traits.contains(.firstName) || traits.contains(.surname) { return false }
        if !traits.isDisjoint(with: [.weakWord, .opener, .organizationHead, .placeHead, .eventHead]) { return true }
        let word = vocabulary.bytes(of: tokens[index].word)
        return word.count >= 7 && Self.thingEndings.contains { word.suffix($0.count).elementsEqual($0) }
    }

    private static let placeEndings: [[UInt8]] = [
        "stan", "land", "ville", "burg", "burgh", "shire", "grad", "pur", "abad", "sburg", "bury", "dorf",
    ].map { Array($0.utf8) }

    private func hasPlaceEnding(_ token: Token) -> Bool {
        let word = vocabulary.bytes(of: token.word)
        return Self.placeEndings.contains { word.count > $0.count + 2 && word.suffix($0.count).elementsEqual($0) }
    }

    private func before(_ range: Range<Int>, _ sentence: Range<Int>, _ votes: inout KindVotes) {
        guard range.lowerBound > sentence.lowerBound else { return }
        let token = tokens[range.lowerBound - 1]
        let traits = traits(range.lowerBound - 1)
        if token.kind == .word, token.shape == .lower {
            if traits.contains(.role) { votes.person += 6 }
            if traits.contains(.placePreposition) { votes.location += range.count == 1 ? 3 : 2 }
            if isThe(token), !isModifier(range, sentence) {
                votes.organization += 4
                votes.person -= 4
            }
            if traits.contains(.reportingVerb) { votes.person += 2 }
        }
        if token.kind == .comma, range.lowerBound - 2 >= sentence.lowerBound {
            if self.traits(range.lowerBound - 2).contains(.role) { votes.person += 3 }
        }
    }

    /// `the Gainesville campus`: the article belongs to the common noun.
    private func isModifier(_ range: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let next = range.upperBound
        guard next < sentence.upperBound, tokens[next].kind == .word, tokens[next].shape == .lower else { return false }
        return traits(next).isDisjoint(with: [.stopWord, .reportingVerb])
    }

    private func after(_ range: Range<Int>, _ sentence: Range<Int>, _ votes: inout KindVotes) {
        var next = range.upperBound
        guard next < sentence.upperBound else { return }
        if tokens[next].kind == .word {
            if traits(next).contains(.reportingVerb) { votes.person += range.count == 1 ? 2 : 4 }
            if isWho(tokens[next]) { votes.person += 6 }
            return
        }
        guard tokens[next].kind == .comma || tokens[next].kind == .openBracket else { return }
        next += 1
        guard next < sentence.upperBound else { return }
        let token = tokens[next]
        if isWho(token) { votes.person += 6 }
        // `Name, 45,` gives an age.
        if token.kind == .number, token.end - token.start == 2, next + 1 < sentence.upperBound,
            tokens[next + 1].kind == .comma || tokens[next + 1].kind == .closeBracket
        {
            votes.person += 6
        }
        // `Name, a lawyer at …`, `Name, director of …`
        for index in next..<min(next + 4, sentence.upperBound) {
            guard tokens[index].kind == .word, tokens[index].shape == .lower else { break }
            if traits(index).contains(.role) {
                votes.person += 4
                break
            }
        }
    }

    func isThe(_ token: Token) -> Bool { vocabulary.bytes(of: token.word).elementsEqual(Self.the) }

    private func isWho(_ token: Token) -> Bool {
        guard token.kind == .word else { return false }
        let word = vocabulary.bytes(of: token.word)
        return word.elementsEqual(Self.who) || word.elementsEqual(Self.whose)
    }

    private static let the = Array("the".utf8)
    private static let who = Array("who".utf8)
    private static let whose = Array("whose".utf8)
}
