internal import NewsarModel

/// Valence and alarm of news sentences: EmoBank (Buechel and Hahn, EACL 2017). Alarm is its arousal less its valence.
package enum ToneSet: EvaluationSet {
    package static let name = "tone"
    package static let paths = ["tone/emobank-news.csv"]

    package static func figures(_ data: EvaluationData) async throws -> [Figure] {
        let table = CSVTable(try data.text(paths[0]))
        var texts: [String] = []
        var (valence, arousal): ([Double], [Double]) = ([], [])
        for row in 0..<table.count {
            guard let text = table.field("text", row), let v = table.field("V", row).flatMap(Double.init),
                let a = table.field("A", row).flatMap(Double.init)
            else { throw ScoringError(paths[0], "row \(row + 1) lacks V, A or text") }
            texts.append(text)
            valence.append(v)
            arousal.append(a)
        }
        let briefs = await data.briefs(of: texts.map { Article(text: $0) })
        return [
            Figure(
                name, "valence correlation", RankCorrelation.of(briefs.map(\.tone.valence), valence),
                items: texts.count),
            Figure(
                name, "alarm correlation",
                RankCorrelation.of(briefs.map(\.tone.alarm), zip(arousal, valence).map(-)), items: texts.count),
        ]
    }
}
