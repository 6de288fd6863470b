public import NewsarModel
public import NewsarStatistics

extension BriefStore {
    /// Fewer articles in the window are no trend; fewer in window and background together are not even tested.
    private static let fewestArticles = 3
    private static let trendArticles = 40_000
    private static let listingArticles = 8_000

    /// Topics that are named more than their own past makes one expect, strongest burst first; of those listed, 5 % at most
    /// are chance on average (`FalseDiscovery`, over all topics with three articles in window and background: a choice that
    /// does not favour the window, as Bourgon, Gentleman and Huber 2010 ask for).
    ///
    /// - Parameters:
    ///   - days: length of the window, 1…366.
    ///   - until: its last day, since 1970-01-01; where the news ends (`LatestNews`) when `nil`.
    public func trends(
        days: Int = 1, until: Int64? = nil, kind: TopicKind? = nil, limit: Int = 50
    ) throws(StoreError) -> [TopicTrend] {
        try read { db in
            let length = Int64(min(max(days, 1), 366))
            guard let window = try TrendWindow(db, last: until, length: length, articleLimit: Self.trendArticles) else {
                return []
            }
            let bursts = try Self.bursts(in: window, db)
            let ranked = bursts.map { (key: $0.value.burst.score, row: $0.key) }
                .sorted { ($1.key, $0.row) < ($0.key, $1.row) }
            return try TopicRow.head(of: ranked, query: TopicQuery(limit: limit, kind: kind), db).compactMap { found in
                bursts[found.row].map {
                    TopicTrend(topic: found.topic, articles: $0.articles, burst: $0.burst, days: window.days)
                }
            }
        }
    }

    /// The topics that are named more than chance explains, by row.
    private static func bursts(
        in window: TrendWindow, _ db: StoreDatabase
    ) throws -> [Int64: (articles: Int, burst: Burst)] {
        let counts = try SpanCounts(of: window, db)
        var bursts: [Int64: (articles: Int, burst: Burst)] = [:]
        var tests = 0
        for topic in counts.rows where counts.total(of: topic) >= fewestArticles {
            tests += 1
            guard counts.window(of: topic) >= fewestArticles else { continue }
            let burst = window.burst(of: counts.spans(of: topic))
            if burst.score > 0 { bursts[topic] = (counts.window(of: topic), burst) }
        }
        let believed = FalseDiscovery.largest(of: bursts.values.map(\.burst.chance), tests: tests)
        return bursts.filter { $0.value.burst.chance <= believed ?? -1 }
    }

    /// Burst scores of some topics where the news ends, against fewer days than `trends` takes.
    static func bursts(of topics: Set<Int64>, _ db: StoreDatabase) throws -> [Int64: Double] {
        guard let window = try TrendWindow(db, last: nil, length: 1, articleLimit: listingArticles) else { return [:] }
        return try window.counts(of: topics, db).mapValues { window.burst(of: $0).score }
    }
}
