internal import NewsarModel

/// All mentions of one form of a name, and after resolution of one named thing.
struct NameGroup {
    /// The words of the form, in small letters.
    var words: [Int32]
    var votes = KindVotes()
    /// Index into the gazetteer's names, or -1.
    var known: Int32
    /// Indices into the list of mentions, in text order.
    var mentions: [Int] = []
    /// Some mention proves by itself that this is a name.
    var isProven = false
    var isTitled = false

    /// The kind with most evidence.
    var kind: Entity.Kind? { votes.winner }

    mutating func add(_ index: Int, _ mention: NameMention) {
        mentions.append(index)
        if !mention.isWeak { isProven = true }
        if mention.isTitled { isTitled = true }
    }

    var isCertain: Bool { kind.map { votes[$0] >= KindVotes.certain / 2 } ?? false }

    /// Whether the evidence is enough for an entity: not where the article has the one word in small letters, or where
    /// it is a common word with a capital.
    func isEntity(in reading: Reading) -> Bool {
        guard let kind, isProven else { return false }
        guard known < 0 else { return true }
        guard words.count == 1 else { return (reading.language != .german || isCertain) && votes[kind] > 0 }
        let word = words[0]
        if !isTitled, !reading.vocabulary.traits(of: word).isDisjoint(with: .noNameAlone) { return false }
        if reading.smallCount(of: word) >= mentions.count || reading.vocabulary.byteCount(of: word) < 2 { return false }
        if reading.language != .english, reading.language != nil, !isTitled {
            return mentions.count > 1 && reading.language != .german
        }
        return votes[kind] > 0
    }

    /// One word that is no name by itself and that nothing else makes one; of persons only function words are not.
    func isCommonWord(in reading: Reading) -> Bool {
        guard words.count == 1, known < 0, !isTitled else { return false }
        let traits = reading.vocabulary.traits(of: words[0])
        return !traits.isDisjoint(with: kind == .person ? [.stopWord, .notName] : .noNameAlone)
    }
}
