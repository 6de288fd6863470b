internal import NewsarModel

/// Outlets' lean as the program's table has it, against a rating in three parts; each outlet weighs by its articles.
package enum LeanSet: EvaluationSet {
    package static let name = "lean"
    package static let paths = ["articles/corpus.jsonl.gz", "articles/labels.tsv"]

    package static func figures(_ data: EvaluationData) async throws -> [Figure] {
        let table = CSVTable(try data.bytes(paths[1]), of: paths[1], separator: 0x09)
        var labels: [String: String] = [:]
        for row in 0..<table.count { labels[try table.field("id", row)] = try table.field("lean", row) }
        var firsts: [Article] = []
        var weights: [String: Int] = [:]
        for article in try data.articles(paths[0]) {
            let source = article.source ?? ""
            if weights[source] == nil { firsts.append(article) }
            weights[source, default: 0] += 1
        }
        let briefs = await data.briefs(of: firsts)
        var (all, rated, right) = (0, 0, 0)
        for (article, brief) in zip(firsts, briefs) {
            let weight = weights[article.source ?? ""] ?? 0
            all += weight
            guard let lean = brief.source.lean else { continue }
            rated += weight
            if article.givenID.flatMap({ labels[$0] }) == side(of: lean) { right += weight }
        }
        return [
            Figure(name, "coverage of articles", Double(rated) / Double(max(1, all)), items: all),
            Figure(name, "agreement", Double(right) / Double(max(1, rated)), items: all),
        ]
    }

    private static func side(of lean: Lean) -> String {
        switch lean {
        case .left, .centerLeft: "left"
        case .center: "center"
        case .centerRight, .right: "right"
        }
    }
}
