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
    /// Of one article; kept for its memory.
    private var found: [Int] = []

    /// O(topics²) memory.
    init(_ topics: [TopicRow]) {
        self.topics = topics
        places = TopicPlaces(topics.map(\.row))
        counts = [Int32](repeating: 0, count: topics.count * topics.count)
    }

    /// The graph of all articles.
    static func graph(_ limit: Int, _ db: StoreDatabase) throws -> TopicGraph {
        var graph = LeadingGraph(try leading(limit, db))
        try TopicBlockTable.scan(db, where: { _ in true }) { entry in
            graph.add((0..<entry.topicCount).lazy.map { Int64(entry.topic($0)) })
        }
        return graph.graph()
    }

    /// The topics with most articles. Of a group more than its first row counts, so all of them are looked at.
    private static func leading(_ limit: Int, _ db: StoreDatabase) throws -> [TopicRow] {
        let rows = try db.numbers(
            "SELECT id FROM topics ORDER BY articles DESC, kind, name LIMIT ?", [limit + db.groups.memberCount])
        guard !db.groups.isEmpty else { return try rows.compactMap { try TopicRow.fetch($0, db) } }
        let candidates = rows.filter { !db.groups.isMember($0) } + db.groups.leading
        let ranked = zip(candidates, try TopicRow.articles(ofAll: candidates, db)).map { (key: Double($1), row: $0) }
            .sorted { ($1.key, $0.row) < ($0.key, $1.row) }
        return try TopicRow.head(of: ranked, query: TopicQuery(limit: limit), db)
    }

    /// - Parameter rows: of an article's topics.
    mutating func add(_ rows: some Sequence<Int64>) {
        total += 1
        found.removeAll(keepingCapacity: true)
        for row in rows { if let place = places[row] { found.append(place) } }
        found.sort()
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
