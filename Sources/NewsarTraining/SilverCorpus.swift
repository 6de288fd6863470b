internal import NewsarAnalysis
internal import NewsarModel

/// Corrects names that another program marked: by the vote of the whole corpus over what a form names, and by the rules
/// where they are certain. What stays in doubt is marked as not known.
struct SilverCorpus {
    struct Text {
        var reading: Reading
        var names: RuleNames
        var marked: [LabelledText.Name]
    }

    private var votes: [String: [Entity.Kind: Int]] = [:]

    /// Counts a text's names. Articles, possessives and line ends that the other program keeps in a name are cut off.
    mutating func read(_ text: String, _ names: [LabelledText.Name]) -> Text {
        let reading = Reading(title: "", text: text)
        let marked = names.compactMap { Self.trimmed($0, reading.body) }
        for name in marked { votes[reading.body.text(name.range), default: [:]][name.kind, default: 0] += 1 }
        return Text(reading: reading, names: RuleNames(in: reading), marked: marked)
    }

    private static func trimmed(_ name: LabelledText.Name, _ document: Document) -> LabelledText.Name? {
        var tokens = Alignment.tokens(in: name.range, document)
        while let first = tokens.first, document.tokens[first].word >= 0, isArticle(first, document) {
            tokens = first + 1..<tokens.upperBound
        }
        while let last = tokens.last, document.tokens[last].kind != .word, document.tokens[last].kind != .number {
            tokens = tokens.lowerBound..<last
        }
        guard let first = tokens.first, let last = tokens.last,
            tokens.dropFirst().allSatisfy({ !document.tokens[$0].flags.contains(.afterBreak) }),
            document.tokens[first].kind == .word, document.tokens[first].shape != .lower
        else { return nil }
        return LabelledText.Name(range: document.tokens[first].start..<document.tokens[last].end, kind: name.kind)
    }

    private static func isArticle(_ index: Int, _ document: Document) -> Bool {
        let text = document.text(document.tokens[index].start..<document.tokens[index].end)
        return text == "the" || text == "The" || text == "a" || text == "an"
    }

    /// The kind that most of the corpus gives a form, where enough of it agrees.
    private func majority(of form: String, least: Int) -> Entity.Kind? {
        guard let counts = votes[form] else { return nil }
        let total = counts.values.reduce(0, +)
        for kind in Entity.Kind.allCases {
            if let count = counts[kind], count >= least, count * 10 >= total * 8 { return kind }
        }
        return nil
    }

    func labelled(_ text: Text) -> LabelledText {
        let document = text.reading.body
        var result = LabelledText(text: "", names: [], unknown: [])
        var owner = [Int](repeating: -1, count: document.tokens.count)
        var isRuleCovered = [Bool](repeating: false, count: text.names.mentions.count)
        for (number, mention) in text.names.mentions.enumerated() {
            for token in mention.tokens { owner[token] = number }
        }
        for name in text.marked {
            let tokens = Alignment.tokens(in: name.range, document)
            guard let first = tokens.first else { continue }
            let covers = Set(tokens.map { owner[$0] }).subtracting([-1])
            for number in covers { isRuleCovered[number] = true }
            let form = document.text(name.range)
            if covers.isEmpty {
                if tokens.count == 1,
                    !text.reading.vocabulary.traits(of: document.tokens[first].word).isDisjoint(with: .noNameAlone)
                {
                    continue
                }
                if let kind = majority(of: form, least: 4) {
                    result.names.append(LabelledText.Name(range: name.range, kind: kind))
                } else {
                    result.unknown.append(name.range)
                }
                continue
            }
            guard covers.count == 1, let number = covers.first, text.names.mentions[number].tokens == tokens else {
                result.unknown.append(name.range)
                for number in covers { result.unknown.append(document.byteRange(text.names.mentions[number].tokens)) }
                continue
            }
            let verdict = text.names.verdicts[number]
            let voted = majority(of: form, least: 4)
            if verdict.isEntity, let kind = verdict.kind,
                text.names.mentions[number].known >= 0 || kind == name.kind || kind == voted
            {
                result.names.append(LabelledText.Name(range: name.range, kind: kind))
            } else if let voted, voted == name.kind || !verdict.isEntity {
                result.names.append(LabelledText.Name(range: name.range, kind: voted))
            } else {
                result.unknown.append(name.range)
            }
        }
        for (number, mention) in text.names.mentions.enumerated() where !isRuleCovered[number] {
            guard text.names.verdicts[number].isEntity, let kind = text.names.verdicts[number].kind else { continue }
            let range = document.byteRange(mention.tokens)
            if mention.known >= 0 || majority(of: document.text(range), least: 4) == kind {
                result.names.append(LabelledText.Name(range: range, kind: kind))
            } else {
                result.unknown.append(range)
            }
        }
        return result
    }
}
