import NewsarModel
import NewsarStatistics

/// The sums of a report, in one pass over the facts of a scope's articles.
struct PanelScan {
    private(set) var articles = 0
    private(set) var topics: [TopicStatistics] = []
    private(set) var graph = TopicGraph(nodes: [], edges: [])
    /// Most articles first, then by name.
    private(set) var sources: [SourceStatistics] = []
    private var leanCounts: InlineArray<6, Int> = .init(repeating: 0)
    private var dayCounts: [Int64: Int] = [:]

    /// - Parameter topicLimit: topics with most articles that are looked at.
    init(_ db: StoreDatabase, _ scope: ArticleScope, topicLimit: Int) throws {
        guard let filter = try FactFilter(scope, db),
            let leading = try TopicWindow(db, TopicQuery(limit: topicLimit, scope: scope))?.chosen()
        else { return }
        var tallies = leading.map { _ in TopicTally(withDays: true) }
        let places = TopicPlaces(leading.map(\.row))
        var shared = LeadingGraph(leading)
        var outlets: [Int64: OutletTally] = [:]
        try FactScan.run(db, filter) { scan in
            articles += 1
            leanCounts[Int(min(max(scan.lean, 0), 5))] += 1
            if let day = scan.day { dayCounts[day, default: 0] += 1 }
            if scan.outlet != 0 { try outlets[scan.outlet, default: OutletTally()].add(scan) }
            try scan.add(to: &tallies, at: places)
            shared.add(scan.topics)
        }
        topics = zip(leading, tallies).compactMap { $1.statistics(of: $0.topic) }
        graph = shared.graph()
        let name = try db.statement("SELECT name FROM outlets WHERE id = ?")
        sources = try outlets.compactMap { row, tally in
            try name.text([row]).map(tally.statistics)
        }.sorted { ($1.articles, ByteOrder($0.source)) < ($0.articles, ByteOrder($1.source)) }
    }

    var leans: TopicStatistics.LeanSplit {
        .init(
            left: leanCounts[1], centerLeft: leanCounts[2], center: leanCounts[3], centerRight: leanCounts[4],
            right: leanCounts[5], unrated: leanCounts[0])
    }

    var days: [TopicStatistics.DayCount] {
        dayCounts.sorted { $0.key < $1.key }.map { TopicStatistics.DayCount(day: $0.key, articles: $0.value) }
    }
}

/// The sums of one outlet over the articles of a question.
private struct OutletTally {
    private var articles = 0
    private var leans: InlineArray<6, Int> = .init(repeating: 0)
    private var measures = MeasureSums()
    private var days: ClosedRange<Int64>?

    mutating func add(_ scan: FactScan) throws {
        articles += 1
        leans[Int(min(max(scan.lean, 0), 5))] += 1
        measures.add(try scan.measures())
        if let day = scan.day { days = min(day, days?.lowerBound ?? day)...max(day, days?.upperBound ?? day) }
    }

    func statistics(of source: String) -> SourceStatistics {
        // The first of the most frequent, left to right.
        let most = (1...5).max { (leans[$0], -$0) < (leans[$1], -$1) }
        return SourceStatistics(
            source: source, lean: most.flatMap { leans[$0] > 0 ? StoredArticle.lean(of: Int64($0)) : nil },
            articles: articles, measures: measures.means(articles: articles), firstSeen: days?.lowerBound,
            lastSeen: days?.upperBound)
    }
}
