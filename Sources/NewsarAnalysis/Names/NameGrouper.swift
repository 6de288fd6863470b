internal import NewsarModel

/// Collects mentions of the same form. O(mentions).
struct NameGrouper {
    private let reading: Reading
    private let mentions: [NameMention]
    private(set) var groups: [NameGroup] = []
    /// Per mention: its group.
    private(set) var groupOfMention: [Int] = []
    private var phrases = PhraseTable()
    private var groupOfPhrase: [Int] = []
    private var groupOfKnown: [Int32: Int] = [:]

    init(_ mentions: [NameMention], _ reading: Reading) {
        self.mentions = mentions
        self.reading = reading
        groupOfMention.reserveCapacity(mentions.count)
        // The short forms that the text defines itself come first, since they stand for the full name all through it.
        for mention in mentions where mention.antecedent >= 0 && mention.known < 0 {
            let full = group(for: mentions[mention.antecedent])
            groupOfPhrase[phrase(of: words(of: mention))] = full
        }
        for index in mentions.indices { add(index) }
    }

    private mutating func add(_ index: Int) {
        let mention = mentions[index]
        let number = group(for: mention)
        groupOfMention.append(number)
        groups[number].votes += mention.votes
        groups[number].add(index, mention)
    }

    private func words(of mention: NameMention) -> [Int32] {
        mention.tokens.compactMap { index in
            let token = reading.body.tokens[index]
            return token.word >= 0 && token.kind != .clitic ? token.word : nil
        }
    }

    /// The phrase's number, with a place for its group.
    private mutating func phrase(of words: [Int32]) -> Int {
        var phrase = PhraseTable.empty
        for word in words { phrase = phrases.intern(phrase, word) }
        while groupOfPhrase.count < phrases.count { groupOfPhrase.append(-1) }
        return Int(phrase)
    }

    private mutating func group(for mention: NameMention) -> Int {
        if mention.known >= 0 {
            if let number = groupOfKnown[mention.known] {
                let words = words(of: mention)
                if words.count > groups[number].words.count { groups[number].words = words }
                return number
            }
            groupOfKnown[mention.known] = groups.count
            groups.append(NameGroup(words: words(of: mention), known: mention.known))
            return groups.count - 1
        }
        let words = words(of: mention)
        let phrase = phrase(of: words)
        if groupOfPhrase[phrase] < 0 {
            groupOfPhrase[phrase] = groups.count
            groups.append(NameGroup(words: words, known: -1))
        }
        return groupOfPhrase[phrase]
    }
}
