public import NewsarModel
public import NewsarStatistics

extension BriefStore {
    /// Fewer articles in the window are no trend.
    private static let fewestArticles = 3
    /// Bursts that chance explains as well as this are left out.
    private static let likeliestChance = 0.01
    private static let trendArticles = 40_000
    private static let listingArticles = 8_000

    /// Topics that are named more than their own past makes one expect, strongest burst first.
    ///
    /// - Parameters:
    ///   - days: length of the window, 1…366.
    ///   - until: its last day, since 1970-01-01; the last day with an article when `nil`.
    public func trends(
        days: Int = 1, until: Int64? = nil, kind: TopicKind? = nil, limit: Int = 50
    ) throws(StoreError) -> [TopicTrend] {
        try read { db in
            let length = Int64(min(max(days, 1), 366))
            guard
                let window = try TrendWindow(db, last: until, length: length, articleLimit: Self.trendArticles),
                let filter = try FactFilter(
                    ArticleScope(since: window.days.lowerBound, until: window.days.upperBound), db)
            else { return [] }
            var now = try TopicCounts(db)
            try FactScan.run(db, filter) { now.add($0) }
            let candidates = now.articles.indices.filter { now.articles[$0] >= Self.fewestArticles }
            let bursts = try window.counts(of: Set(candidates.map { Int64($0) }), db).mapValues(window.burst)
                .filter { $0.value.score > 0 && $0.value.chance <= Self.likeliestChance }
            let ranked = bursts.map { (key: $0.value.score, row: $0.key) }
                .sorted { ($1.key, $0.row) < ($0.key, $1.row) }
            return try TopicRow.head(of: ranked, query: TopicQuery(limit: limit, kind: kind), db).compactMap { found in
                bursts[found.row].map {
                    TopicTrend(topic: found.topic, articles: now[found.row], burst: $0, days: window.days)
                }
            }
        }
    }

    /// Burst scores of some topics on the last day with an article, against fewer days than `trends` takes.
    static func bursts(of topics: Set<Int64>, _ db: StoreDatabase) throws -> [Int64: Double] {
        guard let window = try TrendWindow(db, last: nil, length: 1, articleLimit: listingArticles) else { return [:] }
        return try window.counts(of: topics, db).mapValues { window.burst(of: $0).score }
    }
}
