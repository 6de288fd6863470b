package import NewsarAnalysis
internal import NewsarModel

/// Counts names that a model tags as they are marked: same bytes, same kind.
package struct TaggerScore {
    private var counts: [Entity.Kind: (right: Int, said: Int, marked: Int)] = [:]

    package init(_ model: TaggerModel, on texts: [LabelledText]) {
        for text in texts {
            let reading = Reading(title: "", text: text.text)
            let rules = RuleLabel.labels(RuleNames(in: reading), count: reading.body.tokens.count)
            let tags = NameTagger.tags(model, reading, rules)
            var said: Set<LabelledText.Name> = []
            var start = 0
            for (index, tag) in tags.enumerated() {
                if !tag.continues { start = index }
                if tag.place == .last || tag.place == .only, let kind = tag.kind {
                    said.insert(LabelledText.Name(range: reading.body.byteRange(start..<index + 1), kind: kind))
                }
            }
            for name in said { counts[name.kind, default: (0, 0, 0)].said += 1 }
            for name in text.names { counts[name.kind, default: (0, 0, 0)].marked += 1 }
            for name in said.intersection(text.names) { counts[name.kind, default: (0, 0, 0)].right += 1 }
        }
    }

    package var description: String {
        let all = counts.values.reduce((0, 0, 0)) { ($0.0 + $1.right, $0.1 + $1.said, $0.2 + $1.marked) }
        let total =
            "p \(Self.percent(all.0, all.1)) r \(Self.percent(all.0, all.2)) f1 \(Self.percent(2 * all.0, all.1 + all.2))"
        return Entity.Kind.allCases.reduce(total) { line, kind in
            guard let count = counts[kind] else { return line }
            return line + "  \(kind.rawValue) \(Self.percent(2 * count.right, count.said + count.marked))"
        }
    }

    private static func percent(_ part: Int, _ whole: Int) -> Double {
        whole == 0 ? 0 : Double(part * 1000 / whole) / 10
    }
}
