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
}
