internal import NewsarModel

/// Makes entities of resolved names: drops what is none, picks the name to show, measures salience. O(mentions).
struct EntityBuilder {
    private static let aliasLimit = 12

    private let reading: Reading
    private let mentions: [NameMention]
    private var titleWords: Set<Int32> = []

    private init(_ mentions: [NameMention], _ reading: Reading) {
        self.reading = reading
        self.mentions = mentions
        for token in reading.title.tokens where token.word >= 0 { titleWords.insert(token.word) }
    }

    /// Most salient first; of equals the one named first.
    static func entities(in reading: Reading) -> [NamedEntity] {
        let mentions = mentions(in: reading)
        let builder = EntityBuilder(mentions, reading)
        var rated: [(score: Double, first: Int, entity: NamedEntity)] = []
        for group in NameResolver.groups(of: mentions, reading) {
            guard let kind = group.kind,
                reading.isTagged ? !group.isCommonWord(in: reading) : group.isEntity(in: reading)
            else { continue }
            let isInTitle = builder.isInTitle(group)
            let entity = NamedEntity(
                entity: builder.entity(group, kind), tokens: group.mentions.map { mentions[$0].tokens },
                isInTitle: isInTitle)
            rated.append((builder.score(group, isInTitle), group.mentions[0], entity))
        }
        rated.sort { $0.score != $1.score ? $0.score > $1.score : $0.first < $1.first }
        let top = rated.first?.score ?? 1
        return rated.map { item in
            var entity = item.entity
            entity.entity.salience = item.score / top
            return entity
        }
    }

    private static func mentions(in reading: Reading) -> [NameMention] {
        guard reading.isTagged else { return NameFinder.mentions(in: reading) }
        let rules = RuleNames(in: reading)
        var tags = NameTagger.tags(reading, RuleLabel.labels(rules, count: reading.body.tokens.count))
        OwnNames.mark(in: reading, &tags)
        return TaggedNames(tags, rules, reading).mentions
    }

    private func entity(_ group: NameGroup, _ kind: Entity.Kind) -> Entity {
        let name =
            group.known >= 0 ? reading.vocabulary.lexicon.known.names[Int(group.known)].name : fullestForm(group, kind)
        var aliases: [String] = []
        let spans = group.mentions.map { reading.body.span(byteRange(mentions[$0])) }
        for span in spans where span.text != name && aliases.count < Self.aliasLimit && !aliases.contains(span.text) {
            aliases.append(span.text)
        }
        return Entity(name: name, kind: kind, salience: 0, aliases: aliases, mentions: spans)
    }

    /// Without the stop that ends the sentence and not the name: `of Norwest Corp.`
    private func byteRange(_ mention: NameMention) -> Range<Int> {
        let range = reading.body.byteRange(mention.tokens)
        let last = mention.tokens.upperBound - 1
        guard last + 1 == reading.body.sentences[mention.sentence].tokens.upperBound,
            reading.body.tokens[last].flags.contains(.abbreviation), reading.body.tokens[last].shape == .capital,
            range.count > 1
        else { return range }
        return range.lowerBound..<range.upperBound - 1
    }

    /// The form with most words; of equals one that is not all capitals, then the first. A person's middle initials are
    /// left out, so that articles with and without them mean the same person.
    private func fullestForm(_ group: NameGroup, _ kind: Entity.Kind) -> String {
        var best = group.mentions[0]
        for mention in group.mentions where rank(mention) > rank(best) { best = mention }
        let tokens = mentions[best].tokens
        guard kind == .person, tokens.count > 2 else { return joined(tokens) }
        let last = tokens.upperBound - 1
        let kept = tokens.filter { index in
            index == tokens.lowerBound || index == last || reading.body.tokens[index].shape != .initial
        }
        guard kept.count < tokens.count, reading.body.tokens[tokens.lowerBound].shape == .capital else {
            return joined(tokens)
        }
        return kept.map { reading.body.text(reading.body.byteRange($0..<$0 + 1)) }.joined(separator: " ")
    }

    private func rank(_ mention: Int) -> Int {
        let tokens = mentions[mention].tokens
        let shouts = tokens.allSatisfy { reading.body.tokens[$0].shape == .allCapitals }
        return tokens.count * 2 + (shouts ? 0 : 1)
    }

    /// The tokens' text with white space made one space.
    private func joined(_ tokens: Range<Int>) -> String {
        var text = ""
        for index in tokens {
            let token = reading.body.tokens[index]
            if index > tokens.lowerBound, token.flags.contains(.afterSpace) { text += " " }
            text += reading.body.text(token.start..<token.end)
        }
        return text
    }

    private func isInTitle(_ group: NameGroup) -> Bool {
        group.mentions.contains { mention in
            mentions[mention].tokens.allSatisfy { index in
                let word = reading.body.tokens[index].word
                return word < 0 || titleWords.contains(word)
            }
        }
    }

    /// Grows with the root of the mentions, for names in the title by half, and the earlier the name comes.
    private func score(_ group: NameGroup, _ isInTitle: Bool) -> Double {
        let position = Double(mentions[group.mentions[0]].sentence) / Double(max(1, reading.body.sentences.count))
        return Double(group.mentions.count).squareRoot() * (1 - 0.4 * position) * (isInTitle ? 1.5 : 1)
    }
}

extension Reading {
    /// The tagger knows English; names of other languages are found by the rules alone.
    fileprivate var isTagged: Bool { (language == .english || language == nil) && !TaggerModel.shipped.isEmpty }
}
