internal import NewsarModel

/// Loaded sentences of news: BABE (Spinde and others, EMNLP 2021), by how far they lower the factuality.
package enum OpinionSet: EvaluationSet {
    package static let name = "opinion"
    package static let paths = ["factuality/babe-sg2.csv"]

    package static func figures(_ data: EvaluationData) async throws -> [Figure] {
        let table = CSVTable(try data.bytes(paths[0]), of: paths[0])
        var texts: [String] = []
        var labels: [Bool] = []
        for row in 0..<table.count {
            let label = try table.field("label_bias", row)
            guard label == "Biased" || label == "Non-biased" else { continue }
            texts.append(try table.field("text", row))
            labels.append(label == "Biased")
        }
        let briefs = await data.briefs(of: texts.map { Article(text: $0) })
        let scored = zip(briefs, labels).map { (score: -$0.factuality.adjustment, isWanted: $1) }
        return [Figure(name, "average precision", AveragePrecision.of(scored), items: texts.count)]
    }
}
