internal import NewsarModel

/// Loaded sentences of news: BABE (Spinde and others, EMNLP 2021), by how far they lower the factuality.
package enum OpinionSet: EvaluationSet {
    package static let name = "opinion"
    package static let paths = ["factuality/babe-sg2.csv"]

    package static func figures(_ data: EvaluationData) async throws -> [Figure] {
        let table = CSVTable(try data.text(paths[0]))
        var texts: [String] = []
        var labels: [Bool] = []
        for row in 0..<table.count {
            guard let text = table.field("text", row), let label = table.field("label_bias", row) else {
                throw ScoringError(paths[0], "row \(row + 1) lacks text or label_bias")
            }
            guard label == "Biased" || label == "Non-biased" else { continue }
            texts.append(text)
            labels.append(label == "Biased")
        }
        let briefs = await data.briefs(of: texts.map { Article(text: $0) })
        let scored = zip(briefs, labels).map { (score: -$0.factuality.adjustment, isWanted: $1) }
        return [Figure(name, "average precision", AveragePrecision.of(scored), items: texts.count)]
    }
}
