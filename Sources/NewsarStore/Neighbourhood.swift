import NewsarModel
import NewsarStatistics

/// Where pairs of topics are counted from.
package enum CountingWay: Sendable {
    /// The facts and postings of the articles in question, one after the other.
    case lookUps
    /// The blocks of all articles.
    case blocks
}

/// Counts what a topic shares with others.
struct Neighbourhood {
    /// Neighbours that one 64-bit mask an article can hold beside the topic itself.
    static let largest = 60
    /// Of a topic's many companions those with most shared articles are ranked; the rest shares too few to come first.
    private static let candidateLimit = 2000
    /// Fewer shared articles make no neighbour, unless the topic has no others.
    private static let fewestShared: Int32 = 2

    private let db: StoreDatabase
    private let topic: Int64
    private let filter: FactFilter
    private let shared: TopicCounts
    /// Articles of each topic within the scope; `nil` where the store's counters tell.
    private let counts: TopicCounts?
    private let total: Int
    private let articleCount: Int
    private let way: CountingWay?

    /// - Parameter way: how to count; the faster one when `nil`.
    init(
        _ db: StoreDatabase, topic: Int64, filter: FactFilter, isAll: Bool, way: CountingWay? = nil
    ) throws {
        self.db = db
        self.topic = topic
        self.filter = filter
        articleCount = Int(try db.number("SELECT articles FROM totals") ?? 0)
        self.way = way
        var shared = try TopicCounts(db)
        var counts = isAll ? nil : try TopicCounts(db)
        let asked =
            isAll
            ? try TopicRow.postings(of: topic, db)
            : try filter.articles(db, upTo: articleCount / TopicBlockTable.factCost + 1)
        if Self.chosen(way, lookUps: asked, cost: TopicBlockTable.factCost, of: articleCount) == .blocks {
            let rows = db.groups.rows(of: topic).map { UInt32(clamping: $0) }
            let all = counts != nil
            try TopicBlockTable.scan(db, where: { entry in (all || entry.has(any: rows)) && filter.admits(entry) }) {
                counts?.add($0)
                if !all || $0.has(rows[0]) { shared.add($0) }
            }
        } else if isAll {
            try FactScan.run(db, topic: topic, filter) { shared.add($0) }
        } else {
            try FactScan.run(db, filter) { scan in
                counts?.add(scan)
                if scan.topics.contains(topic) { shared.add(scan) }
            }
        }
        self.counts = counts
        total = counts?.total ?? articleCount
        self.shared = shared
    }

    private static func chosen(_ way: CountingWay?, lookUps: Int, cost: Int, of articles: Int) -> CountingWay {
        way ?? (lookUps > articles / cost ? .blocks : .lookUps)
    }

    func graph(limit: Int) throws -> TopicGraph? {
        guard shared.total > 0, let centre = try TopicRow.fetch(topic, db) else { return nil }
        let neighbours = try ranked(limit: limit)
        let nodes = [(centre, shared.total)] + neighbours.map { ($0.row, $0.articles) }
        let masks = try masks(of: nodes.map { ($0.0.row, $0.1) })
        return TopicGraph(
            nodes: nodes.map { TopicGraph.Node(topic: $0.0.topic, articles: $0.1) },
            edges: edges(between: nodes.map(\.1), masks))
    }

    private func ranked(limit: Int) throws -> [(row: TopicRow, articles: Int)] {
        let rows = shared.articles.indices.lazy.filter { shared.articles[$0] > 0 && Int64($0) != topic }
        let strong = rows.filter { shared.articles[$0] >= Self.fewestShared }
        let ordered = (strong.isEmpty ? Array(rows) : Array(strong))
            .sorted { shared.articles[$0] > shared.articles[$1] }
        // With all that tie with the last: which of them came first to the store must not show.
        let fewest = ordered.dropFirst(Self.candidateLimit - 1).first.map { shared.articles[$0] } ?? 0
        let candidates = ordered.prefix { shared.articles[$0] >= fewest }
        var scored: [(key: Double, row: Int64)] = []
        var known: [Int64: Int] = [:]
        for (row, articles) in zip(candidates, try articles(ofAll: candidates.map { Int64($0) })) {
            let rank = Association.rank(
                shared: Int(shared.articles[row]), left: shared.total, right: articles, total: total)
            scored.append((rank, Int64(row)))
            known[Int64(row)] = articles
        }
        scored.sort { ($1.key, $0.row) < ($0.key, $1.row) }
        return try TopicRow.head(of: scored, query: TopicQuery(limit: limit), db).map { ($0, known[$0.row] ?? 0) }
    }

    private func articles(ofAll rows: [Int64]) throws -> [Int] {
        if let counts { return rows.map { counts[$0] } }
        return try TopicRow.articles(ofAll: rows, db)
    }

    /// For each article with several of the topics, which of them it has.
    private func masks(of topics: [(row: Int64, articles: Int)]) throws -> [UInt64] {
        let postings = topics.reduce(0) { $0 + $1.articles }
        let rows = topics.map(\.row)
        let masks =
            switch Self.chosen(way, lookUps: postings, cost: TopicRow.postingCost, of: articleCount) {
            case .blocks: try masksByBlocks(of: rows)
            case .lookUps: try masksByPostings(of: rows)
            }
        return masks.filter { $0 & ($0 &- 1) != 0 }
    }

    private func masksByBlocks(of topics: [Int64]) throws -> [UInt64] {
        // A byte each, so that all of them stay in the processor's cache.
        var bits = [UInt8](repeating: 0xFF, count: shared.articles.count)
        for (place, topic) in topics.enumerated() {
            for row in db.groups.rows(of: topic) { bits[Int(row)] = UInt8(clamping: place) }
        }
        var masks: [UInt64] = []
        try TopicBlockTable.eachEntry(db) { entry in
            var mask: UInt64 = 0
            for place in 0..<entry.topicCount {
                let topic = Int(entry.topic(place))
                // A shift by 255 gives 0.
                if topic < bits.count { mask |= 1 << bits[topic] }
            }
            if mask & (mask &- 1) != 0, filter.admits(entry) { masks.append(mask) }
        }
        return masks
    }

    private func masksByPostings(of topics: [Int64]) throws -> [UInt64] {
        var masks = [UInt64](
            repeating: 0, count: Int(try db.number("SELECT max(id) FROM articles") ?? 0) + 1)
        let statement = try db.statement("SELECT article, day, outlet, lean FROM postings WHERE topic = ?")
        for (place, topic) in topics.enumerated().flatMap({ place, row in
            db.groups.rows(of: row).map { (place, $0) }
        }) {
            let rows = try statement.rows([topic])
            while let row = try rows.next() {
                let article: Int = row[0]
                guard masks.indices.contains(article), filter.admits(day: row[1], outlet: row[2], lean: row[3]) else {
                    continue
                }
                masks[article] |= 1 << UInt64(place)
            }
        }
        return masks
    }

    private func edges(between articles: [Int], _ masks: [UInt64]) -> [TopicGraph.Edge] {
        let width = articles.count
        var counts = [Int](repeating: 0, count: width * width)
        for mask in masks {
            var left = mask
            while left != 0 {
                let a = left.trailingZeroBitCount
                left &= left &- 1
                var right = left
                while right != 0 {
                    counts[a * width + right.trailingZeroBitCount] += 1
                    right &= right &- 1
                }
            }
        }
        var edges: [TopicGraph.Edge] = []
        for a in 0..<width {
            for b in a + 1..<max(width, a + 1) {
                let shared = counts[a * width + b]
                let npmi = Association.npmi(shared: shared, left: articles[a], right: articles[b], total: total)
                guard shared > 0, a == 0 || (npmi > 0 && shared >= Int(Self.fewestShared)) else { continue }
                edges.append(TopicGraph.Edge(a: a, b: b, articles: shared, npmi: npmi))
            }
        }
        return edges
    }
}
