import GRDB
public import NewsarModel

extension BriefStore {
    /// The topics that `query` asks for, without their days.
    ///
    /// All of time comes from the counters: O(limit) sorted by articles, O(topics) otherwise. A window of days reads the
    /// postings of its articles: about 1 µs each.
    public func topics(_ query: TopicQuery = TopicQuery()) throws(StoreError) -> [TopicStatistics] {
        try read { db in
            let limit = max(0, query.limit)
            guard query.since == nil, query.until == nil else {
                return try Self.fetch(
                    db, TopicSQL.window(query),
                    ["limit": limit, "since": query.since ?? .min, "until": query.until ?? .max])
            }
            if query.sort == .articles {
                let leading = try Self.fetch(db, TopicSQL.leading(query), ["limit": limit])
                if leading.count == limit { return leading }
            }
            return try Self.fetch(db, TopicSQL.listing(query), ["limit": limit])
        }
    }

    /// One topic with its days, over all articles or those of a window of days (since 1970-01-01, both included).
    ///
    /// Letter case of ASCII does not matter; where several topics answer to the name, the exact spelling wins, then the
    /// one with most articles. O(the topic's articles), about 0.2 µs each.
    /// - Returns: `nil` when no stored article in the window has such a topic.
    public func topic(
        named name: String, kind: TopicKind? = nil, since: Int64? = nil, until: Int64? = nil
    ) throws(StoreError) -> TopicStatistics? {
        try read { db in
            guard let topic = try Self.row(ofTopic: name, kind: kind, db) else { return nil }
            let window: StatementArguments = ["topic": topic, "since": since ?? .min, "until": until ?? .max]
            let sums =
                since == nil && until == nil
                ? try Row.fetchOne(db, sql: TopicSQL.counters, arguments: ["topic": topic])
                : try Row.fetchOne(db, sql: TopicSQL.counted, arguments: window)
            let days = try Row.fetchAll(db, sql: TopicSQL.days, arguments: window)
            return try sums.map { sums in
                try TopicStatistics(
                    sums, days: days.map { TopicStatistics.DayCount(day: $0[0], articles: $0[1]) })
            }
        }
    }

    private static func fetch(
        _ db: Database, _ sql: String, _ arguments: StatementArguments
    ) throws -> [TopicStatistics] {
        try Row.fetchAll(db, sql: sql, arguments: arguments).map { try TopicStatistics($0) }
    }

    private static func row(ofTopic name: String, kind: TopicKind?, _ db: Database) throws -> Int64? {
        try Int64.fetchOne(
            db,
            sql: """
                SELECT id FROM topics
                WHERE name = :name COLLATE NOCASE AND kind = coalesce(:kind, kind)
                ORDER BY name = :name DESC, articles DESC, kind, name LIMIT 1
                """,
            arguments: [
                "name": Bounds.text(name, limit: Bounds.nameBytes), "kind": kind.map { Int64($0.rawValue) },
            ])
    }
}
