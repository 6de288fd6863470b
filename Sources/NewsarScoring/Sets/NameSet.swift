internal import NewsarModel
internal import NewsarTraining

/// Names in newswire: CoNLL-2003's development part. A name counts where its place and kind are exactly as marked.
package enum NameSet: EvaluationSet {
    package static let name = "names"
    package static let paths = ["ner/conll2003/dev.conllu"]

    package static func figures(_ data: EvaluationData) async throws -> [Figure] {
        let texts = LabelledCorpus.documents(try data.text(paths[0]), .names)
        let briefs = await data.briefs(of: texts.map { Article(text: $0.text) })
        let kinds = Set(texts.flatMap { $0.names.map(\.kind) })
        var counts: [Entity.Kind: PrecisionRecall] = [:]
        for (text, brief) in zip(texts, briefs) {
            let offsets = ByteOffsets(text.text)
            let wanted = Set(text.names)
            let said = Set(
                brief.entities.filter { kinds.contains($0.kind) }.flatMap { entity in
                    entity.mentions.compactMap { mention in
                        offsets[mention.start..<max(mention.start, mention.end)]
                            .map { LabelledText.Name(range: $0, kind: entity.kind) }
                    }
                })
            for name in said { counts[name.kind, default: PrecisionRecall()].said += 1 }
            for name in wanted { counts[name.kind, default: PrecisionRecall()].wanted += 1 }
            for name in said.intersection(wanted) { counts[name.kind, default: PrecisionRecall()].right += 1 }
        }
        let all = counts.values.reduce(into: PrecisionRecall()) { $0 += $1 }
        return [
            Figure(name, "precision", all.precision, items: texts.count),
            Figure(name, "recall", all.recall, items: texts.count), Figure(name, "F1", all.f1, items: texts.count),
        ]
            + Entity.Kind.allCases.compactMap { kind in
                counts[kind].map { Figure(name, "\(kind.rawValue) F1", $0.f1, items: texts.count) }
            }
    }
}
