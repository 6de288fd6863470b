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
        var tallies = chosen.map { _ in TopicTally(withDays: false) }
        try FactScan.run(db, filter) { scan in try scan.add(to: &tallies, at: places) }
        return zip(chosen, tallies).compactMap { $1.statistics(of: $0.topic) }
    }

    /// The topics to list, in order.
    func chosen() throws -> [TopicRow] {
        let counts = try counts()
        func key(_ row: Int) -> Double {
            switch query.sort {
            case .articles: Double(counts.articles[row])
            case .sources: Double(counts.sources?[row] ?? 0)
            case .salience: Double(counts.saliences[row]) / Double(counts.articles[row])
            case .name: 0
            }
        }
        let ranked = counts.articles.indices.filter { counts.articles[$0] > 0 }.map { (key: key($0), row: Int64($0)) }
            .sorted { ($1.key, $0.row) < ($0.key, $1.row) }
        return try TopicRow.head(of: ranked, query: query, db)
    }

    /// From the blocks of all articles where the facts in question are the more to read; blocks have no saliences.
    private func counts() throws -> TopicCounts {
        var counts = try TopicCounts(db, withSources: query.sort == .sources)
        let all = Int(try db.number("SELECT articles FROM totals") ?? 0)
        let some = all / TopicBlockTable.factCost
        if query.sort != .salience, try filter.articles(db, upTo: some + 1) > some {
            try TopicBlockTable.scan(db, where: filter.admits) { counts.add($0) }
        } else {
            try FactScan.run(db, filter) { counts.add($0) }
        }
        return counts
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

    /// How often articles of the store name the topic: once each, but for groups.
    static func postings(of row: Int64, _ db: StoreDatabase) throws -> Int {
        try counters(of: db.groups.rows(of: row), db).reduce(0, +)
    }

    /// The articles of topics in all of the store. O(1) for each topic, for a group O(its articles), or O(all articles) for
    /// all groups together where that is less.
    static func articles(ofAll rows: [Int64], _ db: StoreDatabase) throws -> [Int] {
        var counts = try counters(of: rows, db)
        let groups = rows.indices.filter { db.groups.rows(of: rows[$0]).count > 1 }
        guard !groups.isEmpty else { return counts }
        let postings = try groups.map { try Self.postings(of: rows[$0], db) }.reduce(0, +)
        let all = Int(try db.number("SELECT articles FROM totals") ?? 0)
        if postings > all / postingCost {
            let found = try db.groups.articles(ofAll: groups.map { rows[$0] }, db)
            for (group, count) in zip(groups, found) { counts[group] = count }
        } else {
            for group in groups {
                let members = db.groups.rows(of: rows[group])
                let places = members.map { _ in "?" }.joined(separator: ", ")
                counts[group] = Int(
                    try db.number("SELECT count(DISTINCT article) FROM postings WHERE topic IN (\(places))", members)
                        ?? 0)
            }
        }
        return counts
    }

    /// To look a posting up costs as much as to read so many entries of blocks.
    static let postingCost = 4

    /// What the store counts for each row by itself.
    private static func counters(of rows: [Int64], _ db: StoreDatabase) throws -> [Int] {
        try db.statement("SELECT articles FROM topics WHERE id = ?").firsts(rows.map { [$0] }).map { row in
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
