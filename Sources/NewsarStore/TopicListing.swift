import NewsarModel

/// A listing of topics over all articles, off the store's counters.
struct TopicListing {
    /// Longer listings come without trends.
    private static let trendLimit = 1000
    /// To count a group's article by itself costs as much as to read so many in a row.
    private static let groupCost = 4

    private let db: StoreDatabase
    private let query: TopicQuery

    /// - Returns: `nil` when groups have a good part of all articles: to count them anew is then less work (`TopicWindow`).
    init?(_ db: StoreDatabase, _ query: TopicQuery) throws {
        let postings = try db.groups.leading.map { try TopicRow.postings(of: $0, db) }.reduce(0, +)
        let all = Int(try db.number("SELECT articles FROM totals") ?? 0)
        guard postings <= all / Self.groupCost else { return nil }
        (self.db, self.query) = (db, query)
    }

    func statistics() throws -> [TopicStatistics] {
        // Members of groups take places that others are to have.
        let asked = min(query.limit, .max / 2) + db.groups.memberCount
        var listed = try counted(limit: asked)
        if !db.groups.isEmpty {
            listed.removeAll { db.groups.isMember($0.row) }
            listed += try groups()
            listed.sort(by: comesFirst)
        }
        listed.removeLast(max(0, listed.count - query.limit))
        let bursts = listed.count > Self.trendLimit ? [:] : try BriefStore.bursts(of: Set(listed.map(\.row)), db)
        return listed.map { row, statistics in
            var statistics = statistics
            statistics.trend = bursts[row]
            return statistics
        }
    }

    private typealias Listed = (row: Int64, statistics: TopicStatistics)

    private func counted(limit: Int) throws -> [Listed] {
        func fetch(_ sql: String) throws -> [Listed] {
            try db.all(sql, [limit]).map { ($0[TopicSQL.rowColumn], try TopicStatistics($0)) }
        }
        if query.sort == .articles {
            let leading = try fetch(TopicSQL.leading(query, db.dialect))
            if leading.count == limit { return leading }
        }
        return try fetch(TopicSQL.listing(query))
    }

    private func groups() throws -> [Listed] {
        try db.groups.leading.compactMap { row in
            guard query.kind == nil || db.groups.topic(of: row)?.kind == query.kind,
                var statistics = try BriefStore.statistics(of: row, .all, db)
            else { return nil }
            statistics.days = nil
            return (row, statistics)
        }
    }

    /// As `TopicSQL` sorts.
    private func comesFirst(_ left: Listed, _ right: Listed) -> Bool {
        let (left, right) = (left.statistics, right.statistics)
        func key(_ topic: TopicStatistics) -> Double {
            switch query.sort {
            case .articles: Double(topic.articles)
            case .sources: Double(topic.sources)
            case .salience: Double(topic.salienceSum) / Double(topic.articles)
            case .name: 0
            }
        }
        let names = (ByteOrder(left.topic.name), ByteOrder(right.topic.name))
        let kinds = (left.topic.kind.rawValue, right.topic.kind.rawValue)
        if query.sort == .name { return (names.0, kinds.0) < (names.1, kinds.1) }
        return (key(right), kinds.0, names.0) < (key(left), kinds.1, names.1)
    }
}
