internal import NewsarAnalysis
internal import NewsarModel

/// Articles whose names another program marked, corrected by the rules and by the vote of the whole corpus over what a
/// form names. Nothing is learned of what stays in doubt.
struct SilverCorpus {
    struct Text {
        var reading: Reading
        var names: RuleNames
        var marked: [LabelledText.Name]
    }

    private(set) var texts: [Text] = []
    private var votes: [String: [Entity.Kind: Int]] = [:]

    /// Adds a text. Articles, possessives and line ends that the other program keeps in a name are cut off.
    mutating func add(_ text: String, _ names: [LabelledText.Name]) {
        let reading = Reading(title: "", text: text)
        let marked = names.compactMap { Self.trimmed($0, reading) }
        for name in marked { votes[reading.body.text(name.range), default: [:]][name.kind, default: 0] += 1 }
        texts.append(Text(reading: reading, names: RuleNames(in: reading), marked: marked))
    }

    private static func trimmed(_ name: LabelledText.Name, _ reading: Reading) -> LabelledText.Name? {
        let document = reading.body
        var tokens = Alignment.tokens(in: name.range, document)
        while let first = tokens.first, isArticle(first, document) { tokens = first + 1..<tokens.upperBound }
        while let last = tokens.last, document.tokens[last].kind != .word, document.tokens[last].kind != .number {
            tokens = tokens.lowerBound..<last
        }
        guard let first = tokens.first, let last = tokens.last,
            tokens.dropFirst().allSatisfy({ !document.tokens[$0].flags.contains(.afterBreak) }),
            document.tokens[first].kind == .word, document.tokens[first].shape != .lower
        else { return nil }
        if tokens.count == 1,
            !reading.vocabulary.traits(of: document.tokens[first].word).isDisjoint(with: .noNameAlone)
        {
            return nil
        }
        return LabelledText.Name(range: document.tokens[first].start..<document.tokens[last].end, kind: name.kind)
    }

    private static func isArticle(_ index: Int, _ document: Document) -> Bool {
        ["the", "The", "a", "an"].contains(document.text(document.tokens[index].start..<document.tokens[index].end))
    }

    /// The kind that four fifths of the corpus give a form, where there are enough of it.
    private func majority(of form: String) -> Entity.Kind? {
        guard let counts = votes[form] else { return nil }
        let total = counts.values.reduce(0, +)
        return Entity.Kind.allCases.first { kind in
            guard let count = counts[kind] else { return false }
            return count >= 4 && count * 5 >= total * 4
        }
    }

    /// The tags of what is known to be a name or to be none. Known is a name that the rules and the other program mark
    /// alike, one that the gazetteer has, and one whose form the corpus gives one kind.
    func alignment(of text: Text) -> Alignment {
        let document = text.reading.body
        var result = Alignment(count: document.tokens.count)
        var owner = [Int](repeating: -1, count: document.tokens.count)
        var isMarked = [Bool](repeating: false, count: text.names.mentions.count)
        for (number, mention) in text.names.mentions.enumerated() {
            for token in mention.tokens { owner[token] = number }
        }
        for name in text.marked {
            let tokens = Alignment.tokens(in: name.range, document)
            var touched: [Int] = []
            for token in tokens where owner[token] >= 0 && touched.last != owner[token] { touched.append(owner[token]) }
            for number in touched { isMarked[number] = true }
            let kind: Entity.Kind?
            if touched.isEmpty {
                kind = majority(of: document.text(name.range))
            } else if touched.count == 1, text.names.mentions[touched[0]].tokens == tokens {
                kind = agreed(name, text.names, touched[0], document)
            } else {
                kind = nil
                for number in touched { result.mask(text.names.mentions[number].tokens) }
            }
            result.set(tokens, kind)
        }
        for (number, mention) in text.names.mentions.enumerated() where !isMarked[number] {
            guard text.names.verdicts[number].isEntity, let kind = text.names.verdicts[number].kind else { continue }
            let form = document.text(document.byteRange(mention.tokens))
            result.set(mention.tokens, mention.known >= 0 || majority(of: form) == kind ? kind : nil)
        }
        return result
    }

    /// The kind of a name that both found in one place.
    private func agreed(_ name: LabelledText.Name, _ names: RuleNames, _ number: Int, _ document: Document)
        -> Entity.Kind?
    {
        let verdict = names.verdicts[number]
        let voted = majority(of: document.text(name.range))
        if verdict.isEntity, let kind = verdict.kind,
            names.mentions[number].known >= 0 || kind == name.kind || kind == voted
        {
            return kind
        }
        return voted == name.kind || !verdict.isEntity ? voted : nil
    }
}
