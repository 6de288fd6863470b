import NewsarModel
import NewsarStatistics

/// The days that a trend looks at: a window, and spans of the same length before it.
struct TrendWindow {
    /// Spans of background, where there are not too many articles in them.
    private static let spanCount = Int(LatestNews.spans)
    private static let fewestSpans = 7

    let days: ClosedRange<Int64>
    /// Articles in each span, earliest first; the window is the last.
    let totals: [Int]

    /// - Parameters:
    ///   - last: the window's last day; where the news ends (`LatestNews`) when `nil`.
    ///   - length: days in the window.
    ///   - articleLimit: articles read; the background is shorter where there are more.
    /// - Returns: `nil` when no article has a date.
    init?(_ db: StoreDatabase, last: Int64?, length: Int64, articleLimit: Int) throws {
        guard let last = try last ?? Self.latestDay(length: length, db) else { return nil }
        var totals: [Int] = []
        var read = 0
        for span in 0...Self.spanCount {
            let end = last - Int64(span) * length
            let count = Int(
                try db.number(
                    "SELECT count(*) FROM articles WHERE day BETWEEN ? AND ?", [end - length + 1, end]) ?? 0)
            read += count
            if span > Self.fewestSpans, read > articleLimit { break }
            totals.append(count)
        }
        days = last - length + 1...last
        self.totals = totals.reversed()
    }

    private static func latestDay(length: Int64, _ db: StoreDatabase) throws -> Int64? {
        let total = Int(try db.number("SELECT articles FROM totals") ?? 0)
        let days = try db.rows(
            "SELECT day, count(*) FROM articles WHERE day IS NOT NULL GROUP BY day ORDER BY day DESC")
        return try LatestNews.day(length: length, total: total) {
            try days.next().map { TopicStatistics.DayCount(day: $0[0], articles: $0[1]) }
        }
    }

    private var length: Int64 { days.upperBound - days.lowerBound + 1 }
    var since: Int64 { days.upperBound - Int64(totals.count) * length + 1 }

    func span(of day: Int64) -> Int? {
        let span = (day - since) / length
        return day >= since && span < totals.count ? Int(span) : nil
    }

    /// - Parameter counts: a topic's articles in each span.
    func burst(of counts: [Int]) -> Burst {
        let spans = zip(counts, totals).map { Burst.Span(articles: $0, total: $1) }
        return Burst(window: spans[spans.count - 1], background: Array(spans.dropLast()))
    }

    /// For each of the topics its articles in each span. About 2 µs an article.
    func counts(of topics: Set<Int64>, _ db: StoreDatabase) throws -> [Int64: [Int]] {
        var counts: [Int64: [Int]] = [:]
        for topic in topics { counts[topic] = Array(repeating: 0, count: totals.count) }
        try scan(db) { scan, span in
            for topic in scan.topics { counts[topic]?[span] += 1 }
        }
        return counts
    }

    /// Hands each article of window and background to `body`, with its span.
    func scan(_ db: StoreDatabase, _ body: (inout FactScan, Int) throws -> Void) throws {
        guard let filter = try FactFilter(ArticleScope(since: since, until: days.upperBound), db) else { return }
        try FactScan.run(db, filter) { scan in
            if let day = scan.day, let span = span(of: day) { try body(&scan, span) }
        }
    }
}
