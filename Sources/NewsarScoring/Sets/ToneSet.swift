internal import NewsarModel

/// Valence and alarm of news sentences: EmoBank (Buechel and Hahn, EACL 2017). Alarm is its arousal less its valence.
package enum ToneSet: EvaluationSet {
    package static let name = "tone"
    package static let paths = ["tone/emobank-news.csv"]

    package static func figures(_ data: EvaluationData) async throws -> [Figure] {
        let table = CSVTable(try data.bytes(paths[0]), of: paths[0])
        var texts: [String] = []
        var (valence, arousal): ([Double], [Double]) = ([], [])
        for row in 0..<table.count {
            texts.append(try table.field("text", row))
            valence.append(try table.number("V", row))
            arousal.append(try table.number("A", row))
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
