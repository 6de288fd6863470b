import GRDB
import NewsarModel
import NewsarStatistics

/// The graph of the topics with most articles.
enum LeadingGraph {
    private static let fewestShared = 2

    static func graph(_ limit: Int, _ db: Database) throws -> TopicGraph {
        let rows = try Row.fetchAll(
            db, sql: "SELECT id, articles FROM topics ORDER BY articles DESC, kind, name LIMIT ?", arguments: [limit])
        var places: [Int64: Int] = [:]
        var nodes: [TopicGraph.Node] = []
        for row in rows {
            guard let topic = try TopicRow.fetch(row[0], db) else { continue }
            places[row[0]] = nodes.count
            nodes.append(TopicGraph.Node(topic: topic.topic, articles: row[1]))
        }
        var counts = [Int32](repeating: 0, count: nodes.count * nodes.count)
        var total = 0
        if let all = try FactFilter(.all, db) {
            try FactScan.run(db, all) { scan in
                total += 1
                let found = scan.topics.compactMap { places[$0] }.sorted()
                for (index, a) in found.enumerated() {
                    for b in found[(index + 1)...] { counts[a * nodes.count + b] += 1 }
                }
            }
        }
        var edges: [TopicGraph.Edge] = []
        for (place, shared) in counts.enumerated() where shared >= fewestShared {
            let (a, b) = (place / nodes.count, place % nodes.count)
            let npmi = Association.npmi(
                shared: Int(shared), left: nodes[a].articles, right: nodes[b].articles, total: total)
            if npmi > 0 { edges.append(TopicGraph.Edge(a: a, b: b, articles: Int(shared), npmi: npmi)) }
        }
        return TopicGraph(nodes: nodes, edges: edges)
    }
}
