internal import NewsarModel

/// Which sentences of debates are worth checking: ClaimBuster (Arslan and others, ICWSM 2020).
package enum ClaimSet: EvaluationSet {
    package static let name = "claims"
    package static let paths = ["claims/claimbuster-train.json"]

    private struct Sentence: Decodable {
        var label: Int
        var text: String
    }

    package static func figures(_ data: EvaluationData) async throws -> [Figure] {
        let sentences = try data.json([Sentence].self, paths[0])
        let briefs = await data.briefs(of: sentences.map { Article(text: $0.text) })
        let scored = zip(sentences, briefs).map { sentence, brief in
            (score: brief.claims.map(\.confidence).max() ?? 0, isWanted: sentence.label == 1)
        }
        return [Figure(name, "average precision", AveragePrecision.of(scored), items: sentences.count)]
    }
}
