public import NewsarModel

extension BriefStore {
    /// The topics that `query` asks for, without their days.
    ///
    /// Of all articles they come from the counters: O(limit) sorted by articles, O(topics) otherwise. Any other scope
    /// reads the facts of its articles: about 0.7 µs each.
    public func topics(_ query: TopicQuery = TopicQuery()) throws(StoreError) -> [TopicStatistics] {
        try read { db in
            if query.scope.isAll, let listing = try TopicListing(db, query) { return try listing.statistics() }
            return try TopicWindow(db, query)?.statistics() ?? []
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
            guard scope.isAll else { return try Self.statistics(of: topic, scope, db) }
            var statistics =
                try db.groups.isMember(topic) ? Self.statistics(of: topic, .all, db) : Self.counted(topic, db)
            statistics?.trend = try Self.bursts(of: [topic], db)[topic]
            return statistics
        }
    }

    private static func counted(_ row: Int64, _ db: StoreDatabase) throws -> TopicStatistics? {
        guard let sums = try db.first(TopicSQL.counters, [row]) else { return nil }
        let days = try db.all(TopicSQL.days, [row])
        return try TopicStatistics(sums, days: days.map { TopicStatistics.DayCount(day: $0[0], articles: $0[1]) })
    }

    static func statistics(of row: Int64, _ scope: ArticleScope, _ db: StoreDatabase) throws -> TopicStatistics? {
        guard let filter = try FactFilter(scope, db), let topic = try TopicRow.fetch(row, db) else { return nil }
        var tally = TopicTally(withDays: true)
        try FactScan.run(db, topic: row, filter) { scan in
            tally.add(scan, salience: scan.salience(of: row) ?? 0, try scan.measures())
        }
        return tally.statistics(of: topic.topic)
    }

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
