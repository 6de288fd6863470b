public import NewsarModel

extension BriefStore {
    /// The topics that `query` asks for, without their days.
    ///
    /// Of all articles they come from the counters: O(limit) sorted by articles, O(topics) otherwise. Any other scope
    /// reads the facts of its articles: about 2 µs each.
    public func topics(_ query: TopicQuery = TopicQuery()) throws(StoreError) -> [TopicStatistics] {
        try read { db in
            guard query.scope.isAll, db.groups.isEmpty else { return try TopicWindow(db, query)?.statistics() ?? [] }
            if query.sort == .articles {
                let leading = try Self.fetch(db, TopicSQL.leading(query), limit: query.limit)
                if leading.count == query.limit { return leading }
            }
            return try Self.fetch(db, TopicSQL.listing(query), limit: query.limit)
        }
    }

    /// One topic with its days, over all articles or some of them.
    ///
    /// Letter case of ASCII does not matter; where several topics answer to the name, the exact spelling wins, then the
    /// one with most articles. O(the topic's articles): about 0.2 µs each, 2 µs within a scope.
    /// - Returns: `nil` when no article in the scope has such a topic.
    public func topic(
        named name: String, kind: TopicKind? = nil, scope: ArticleScope = .all
    ) throws(StoreError) -> TopicStatistics? {
        try read { db in
            guard let topic = try Self.row(ofTopic: name, kind: kind, db) else { return nil }
            guard scope.isAll, db.groups.topic(of: topic) == nil else {
                return try Self.statistics(of: topic, scope, db)
            }
            guard let sums = try db.first(TopicSQL.counters, [topic]) else {
                return nil
            }
            let days = try db.all(TopicSQL.days, [topic])
            var statistics = try TopicStatistics(
                sums, days: days.map { TopicStatistics.DayCount(day: $0[0], articles: $0[1]) })
            statistics.trend = try Self.bursts(of: [topic], db)[topic]
            return statistics
        }
    }

    static func statistics(of row: Int64, _ scope: ArticleScope, _ db: StoreDatabase) throws -> TopicStatistics? {
        guard let filter = try FactFilter(scope, db), let topic = try TopicRow.fetch(row, db) else { return nil }
        var tally = TopicTally(withDays: true)
        try FactScan.run(db, topic: row, filter) { scan in
            tally.add(scan, salience: scan.salience(of: row) ?? 0, try scan.measures())
        }
        return tally.statistics(of: topic.topic)
    }

    private static func fetch(_ db: StoreDatabase, _ sql: String, limit: Int) throws -> [TopicStatistics] {
        let rows = try db.all(sql, [limit])
        let bursts = try rows.count > trendLimit ? [:] : bursts(of: Set(rows.map { $0[TopicSQL.rowColumn] }), db)
        return try rows.map { row in
            var statistics = try TopicStatistics(row)
            statistics.trend = bursts[row[TopicSQL.rowColumn] as Int64]
            return statistics
        }
    }

    /// Longer listings come without trends.
    private static let trendLimit = 1000

    /// The row of the topic that `name` stands for.
    static func row(ofTopic name: String, kind: TopicKind?, _ db: StoreDatabase) throws -> Int64? {
        if let row = db.groups.row(named: name, kind: kind) { return row }
        return try db.number(
            """
            SELECT id FROM topics
            WHERE \(db.dialect.sameName("name", "?1")) AND kind = coalesce(?2, kind)
            ORDER BY name = ?1 DESC, articles DESC, kind, name LIMIT 1
            """,
            [
                Bounds.text(name, limit: Bounds.nameBytes), kind.map { Int64($0.rawValue) },
            ]
        ).map(db.groups.leader)
    }
}
