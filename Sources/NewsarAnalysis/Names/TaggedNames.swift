internal import NewsarModel

/// Joins what the tagger and the rules say into one list of mentions: where a name stands and what it is says the
/// tagger; which known name it is, and what stands before it, say the rules. O(tokens).
struct TaggedNames {
    private let reading: Reading
    private let rules: [NameMention]
    private(set) var mentions: [NameMention] = []

    /// Per token: the rules' mention that starts there, or -1.
    private var ruleAt: [Int32]
    /// Per mention of the rules: its number in `mentions`, or -1.
    private var kept: [Int]

    init(_ tags: [NameTag], _ names: RuleNames, _ reading: Reading) {
        self.reading = reading
        rules = names.mentions
        ruleAt = [Int32](repeating: -1, count: tags.count)
        kept = [Int](repeating: -1, count: rules.count)
        for (number, rule) in rules.enumerated() {
            ruleAt[rule.tokens.lowerBound] = Int32(truncatingIfNeeded: number)
        }
        for (number, sentence) in reading.body.sentences.enumerated() {
            var start = sentence.tokens.lowerBound
            for index in sentence.tokens {
                let tag = tags[index]
                if !tag.continues { start = index }
                if let kind = tag.kind, !tag.isOpen, !isShoutedPhrase(start..<index + 1) {
                    append(kind == .person ? person(start..<index + 1) : start..<index + 1, kind, number)
                }
            }
        }
        addRepeated(names.verdicts)
        linkAntecedents()
    }

    /// Words of a headline in capitals that an article shows to be no name: `CATHEDRAL IN A CITY`.
    private func isShoutedPhrase(_ tokens: Range<Int>) -> Bool {
        let words = reading.body.tokens[tokens].dropFirst()
        return words.contains { $0.kind == .word && reading.vocabulary.bytes(of: $0.word).elementsEqual(Self.article) }
            && words.allSatisfy { $0.shape == .allCapitals || $0.shape == .initial }
    }

    private static let article = Array("a".utf8)

    /// Names that the tagger passed over in one place and found in another (one form, one thing), and those that it never
    /// found but that the rules prove.
    private mutating func addRepeated(_ verdicts: [RuleNames.Verdict]) {
        var phrases = PhraseTable()
        var kinds: [KindVotes] = []
        for mention in mentions {
            let phrase = phrase(of: mention.tokens, &phrases)
            guard phrase >= 0 else { continue }
            while kinds.count < phrases.count { kinds.append(KindVotes()) }
            kinds[phrase] += mention.votes
        }
        var isTaken = [Bool](repeating: false, count: ruleAt.count)
        for mention in mentions { for index in mention.tokens { isTaken[index] = true } }
        for (number, rule) in rules.enumerated() where kept[number] < 0 && !rule.tokens.contains(where: { isTaken[$0] })
        {
            let phrase = phrase(of: rule.tokens, &phrases)
            let tagged = phrase >= 0 && phrase < kinds.count ? kinds[phrase].winner : nil
            let isProven = verdicts[number].isEntity && verdicts[number].mentions > 1 && isUnheardOf(rule.tokens)
            guard let kind = tagged ?? (isProven ? verdicts[number].kind : nil) else { continue }
            append(rule.tokens, kind, rule.sentence)
        }
        mentions.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
        for (number, mention) in mentions.enumerated() {
            let rule = Int(ruleAt[mention.tokens.lowerBound])
            if rule >= 0, rules[rule].tokens == mention.tokens { kept[rule] = number }
        }
    }

    /// One word that no list has: with a capital, again and again, it is hardly anything but a name.
    private func isUnheardOf(_ tokens: Range<Int>) -> Bool {
        let token = reading.body.tokens[tokens.lowerBound]
        return tokens.count == 1 && token.shape == .capital && reading.vocabulary.traits(of: token.word).isEmpty
    }

    private func phrase(of tokens: Range<Int>, _ phrases: inout PhraseTable) -> Int {
        var phrase = PhraseTable.empty
        for index in tokens where reading.body.tokens[index].word >= 0 {
            phrase = phrases.intern(phrase, reading.body.tokens[index].word)
        }
        return Int(phrase)
    }

    private mutating func append(_ tokens: Range<Int>, _ kind: Entity.Kind, _ sentence: Int) {
        let number = Int(ruleAt[tokens.lowerBound])
        var mention: NameMention
        if number >= 0, rules[number].tokens == tokens {
            mention = rules[number]
            mention.antecedent = -1
            kept[number] = mentions.count
        } else {
            mention = NameMention(tokens: tokens, sentence: sentence, votes: KindVotes())
            if number >= 0 {
                mention.isTitled = rules[number].isTitled
                mention.isDefinite = rules[number].isDefinite
            }
            if let match = GazetteerMatch.longest(
                at: tokens.lowerBound, end: tokens.upperBound, reading.body.tokens, reading.vocabulary),
                match.end == tokens.upperBound
            {
                mention.known = match.known
            }
        }
        let kind = agreedKind(of: &mention, tagged: kind)
        mention.isWeak = false
        mention.votes = KindVotes()
        mention.votes[kind] = KindVotes.certain / 2
        mentions.append(mention)
    }

    /// A person's name without titles before it and without small words that are no part of such names.
    private func person(_ tokens: Range<Int>) -> Range<Int> {
        var start = tokens.lowerBound
        for index in tokens.dropLast() where reading.body.tokens[index].shape == .lower {
            if !traits(index).contains(.particle) { start = index + 1 }
        }
        while start + 1 < tokens.upperBound - 1,
            traits(start).contains(.title) || traits(start).contains(.titleModifier),
            !traits(start).contains(.firstName)
        {
            start += 1
        }
        return start..<tokens.upperBound
    }

    private func traits(_ index: Int) -> WordTraits {
        reading.vocabulary.traits(of: reading.body.tokens[index].word)
    }

    /// A known name of several words is what the gazetteer says; but a place may lend its name to a club or a company. Of
    /// one word the tagger knows better, and where they differ it is no known name.
    private func agreedKind(of mention: inout NameMention, tagged: Entity.Kind) -> Entity.Kind {
        guard mention.known >= 0 else { return tagged }
        let known = reading.vocabulary.lexicon.known.names[Int(mention.known)].kind
        if known == tagged { return known }
        if mention.tokens.count > 1, known != .location { return known }
        mention.known = -1
        return tagged
    }

    private mutating func linkAntecedents() {
        for (number, rule) in rules.enumerated() where rule.antecedent >= 0 && kept[number] >= 0 {
            mentions[kept[number]].antecedent = kept[rule.antecedent]
        }
    }
}
