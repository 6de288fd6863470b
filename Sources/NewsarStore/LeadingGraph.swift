import NewsarModel
import NewsarStatistics

/// The graph of the topics with most articles: counts, article by article, which of them come together.
struct LeadingGraph {
    private static let fewestShared = 2

    private let topics: [TopicRow]
    private let places: TopicPlaces
    /// Shared articles of `a` and `b` at `a` · topics + `b`, `a` ≤ `b`; of a topic with itself: its articles.
    private var counts: [Int32]
    private var total = 0

    /// O(topics²) memory.
    init(_ topics: [TopicRow]) {
        self.topics = topics
        places = TopicPlaces(topics.map(\.row))
        counts = [Int32](repeating: 0, count: topics.count * topics.count)
    }

    /// The graph of all articles.
    static func graph(_ limit: Int, _ db: StoreDatabase) throws -> TopicGraph {
        let rows = try db.numbers("SELECT id FROM topics ORDER BY articles DESC, kind, name LIMIT ?", [limit])
        let leading = rows.enumerated().filter { place, row in
            rows.firstIndex { db.groups.leader(of: $0) == db.groups.leader(of: row) } == place
        }.map { db.groups.leader(of: $0.element) }
        var graph = LeadingGraph(try leading.compactMap { try TopicRow.fetch($0, db) })
        if let all = try FactFilter(.all, db) { try FactScan.run(db, all) { graph.add($0) } }
        return graph.graph()
    }

    func place(of topic: Int64) -> Int? { places[topic] }

    mutating func add(_ scan: FactScan) {
        total += 1
        let found = scan.topics.compactMap { places[$0] }.sorted()
        for (index, a) in found.enumerated() {
            for b in found[index...] { counts[a * topics.count + b] += 1 }
        }
    }

    func graph() -> TopicGraph {
        let nodes = topics.enumerated().map { place, topic in
            TopicGraph.Node(topic: topic.topic, articles: Int(counts[place * (topics.count + 1)]))
        }
        var edges: [TopicGraph.Edge] = []
        for (place, shared) in counts.enumerated() where shared >= Self.fewestShared {
            let (a, b) = place.quotientAndRemainder(dividingBy: topics.count)
            guard a < b else { continue }
            let npmi = Association.npmi(
                shared: Int(shared), left: nodes[a].articles, right: nodes[b].articles, total: total)
            if npmi > 0 { edges.append(TopicGraph.Edge(a: a, b: b, articles: Int(shared), npmi: npmi)) }
        }
        return TopicGraph(nodes: nodes, edges: edges)
    }
}
