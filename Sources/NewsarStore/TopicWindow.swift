import NewsarModel

/// A listing of topics over some of the articles: one pass counts, a second sums what the listed topics need.
struct TopicWindow {
    private let db: StoreDatabase
    private let query: TopicQuery
    private let filter: FactFilter

    init?(_ db: StoreDatabase, _ query: TopicQuery) throws {
        guard let filter = try FactFilter(query.scope, db) else { return nil }
        self.db = db
        self.query = query
        self.filter = filter
    }

    func statistics() throws -> [TopicStatistics] {
        let chosen = try self.chosen()
        let places = TopicPlaces(chosen.map(\.row))
        var tallies = chosen.map { _ in TopicTally() }
        try FactScan.run(db, filter) { scan in
            for (mention, topic) in scan.topics.enumerated() {
                if let place = places[topic] { try tallies[place].add(scan, salience: scan.saliences[mention]) }
            }
        }
        return zip(chosen, tallies).compactMap { $1.statistics(of: $0.topic, withDays: false) }
    }

    /// The topics to list, in order.
    func chosen() throws -> [TopicRow] {
        var counts = try TopicCounts(db)
        var pairs: Set<UInt64> = []
        try FactScan.run(db, filter) { scan in
            counts.add(scan)
            guard query.sort == .sources, scan.outlet != 0 else { return }
            for topic in scan.topics {
                pairs.insert(UInt64(truncatingIfNeeded: topic) << 32 | UInt64(truncatingIfNeeded: scan.outlet))
            }
        }
        var sources: [Int64: Int] = [:]
        for pair in pairs { sources[Int64(pair >> 32), default: 0] += 1 }
        func key(_ row: Int) -> Double {
            switch query.sort {
            case .articles: Double(counts.articles[row])
            case .sources: Double(sources[Int64(row)] ?? 0)
            case .salience: Double(counts.saliences[row]) / Double(counts.articles[row])
            case .name: 0
            }
        }
        let ranked = counts.articles.indices.filter { counts.articles[$0] > 0 }.map { (key: key($0), row: Int64($0)) }
            .sorted { ($1.key, $0.row) < ($0.key, $1.row) }
        return try TopicRow.head(of: ranked, query: query, db)
    }
}

/// A topic and its row.
struct TopicRow {
    let row: Int64
    let topic: Topic

    static func fetch(_ row: Int64, _ db: StoreDatabase) throws -> TopicRow? {
        if let topic = db.groups.topic(of: row) { return TopicRow(row: row, topic: topic) }
        let statement = try db.statement("SELECT kind, name FROM topics WHERE id = ?")
        guard let found = try statement.first([row]) else { return nil }
        let kind: Int64 = found[0]
        guard let kind = TopicKind(rawValue: UInt8(clamping: kind)) else {
            throw Damage("topic \(row) has the unknown kind \(kind)")
        }
        return TopicRow(row: row, topic: Topic(kind: kind, name: found[1]))
    }

    /// The first topics of a ranking, ties by kind and name: reads no more names than the last tie needs.
    static func head(
        of ranked: [(key: Double, row: Int64)], query: TopicQuery, _ db: StoreDatabase
    ) throws -> [TopicRow] {
        var head: [TopicRow] = []
        var start = 0
        while start < ranked.count, head.count < query.limit {
            var end = start
            while end < ranked.count, ranked[end].key == ranked[start].key { end += 1 }
            let tied = try ranked[start..<end].compactMap { try fetch($0.row, db) }
                .filter { query.kind == nil || $0.topic.kind == query.kind }
            head += tied.sorted { query.sort == .name ? $0.nameFirst < $1.nameFirst : $0.kindFirst < $1.kindFirst }
            start = end
        }
        return Array(head.prefix(query.limit))
    }

    /// The topic's articles in all of the store. O(1), of a group O(its articles).
    static func articles(of row: Int64, _ db: StoreDatabase) throws -> Int {
        let members = db.groups.rows(of: row)
        guard members.count > 1 else {
            return Int(try db.statement("SELECT articles FROM topics WHERE id = ?").number([members[0]]) ?? 0)
        }
        let places = members.map { _ in "?" }.joined(separator: ", ")
        return Int(
            try db.number("SELECT count(DISTINCT article) FROM postings WHERE topic IN (\(places))", members) ?? 0)
    }

    /// The same for several, asked for at once.
    static func articles(ofAll rows: [Int64], _ db: StoreDatabase) throws -> [Int] {
        guard db.groups.isEmpty else { return try rows.map { try articles(of: $0, db) } }
        return try db.statement("SELECT articles FROM topics WHERE id = ?").firsts(rows.map { [$0] }).map { row in
            row.map { $0[0] } ?? 0
        }
    }

    // Names in byte order, as SQLite sorts them.
    private var kindFirst: (UInt8, ByteOrder) { (topic.kind.rawValue, ByteOrder(topic.name)) }
    private var nameFirst: (ByteOrder, UInt8) { (ByteOrder(topic.name), topic.kind.rawValue) }
}

/// A text that compares by its UTF-8 bytes.
struct ByteOrder: Comparable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: ByteOrder, right: ByteOrder) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    static func < (left: ByteOrder, right: ByteOrder) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}
