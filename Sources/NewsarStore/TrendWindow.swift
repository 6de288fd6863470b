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
        let all = try SpanCounts(of: self, db)
        return topics.reduce(into: [:]) { $0[$1] = all.spans(of: $1) }
    }
}

/// The articles of every topic in each span of a trend. Memory is 4 bytes a topic of the store and span.
struct SpanCounts {
    private let width: Int
    private var counts: [Int32]

    /// Reads facts, 2 µs an article, or the blocks of all articles where these are the fewer words.
    init(of window: TrendWindow, _ db: StoreDatabase) throws {
        width = window.totals.count
        let topics = Int(try db.number("SELECT max(id) FROM topics") ?? 0) + 1
        counts = [Int32](repeating: 0, count: topics * width)
        let articles = window.totals.reduce(0, +)
        let all = Int(try db.number("SELECT articles FROM totals") ?? 0)
        if articles > all / TopicBlockTable.factCost {
            try TopicBlockTable.scan(db, where: { $0.day.flatMap(window.span) != nil }) { entry in
                guard let day = entry.day, let span = window.span(of: day) else { return }
                for place in 0..<entry.topicCount { add(Int64(entry.topic(place)), span) }
            }
        } else if let filter = try FactFilter(ArticleScope(since: window.since, until: window.days.upperBound), db) {
            try FactScan.run(db, filter) { scan in
                guard let day = scan.day, let span = window.span(of: day) else { return }
                for topic in scan.topics { add(topic, span) }
            }
        }
    }

    private mutating func add(_ topic: Int64, _ span: Int) {
        let place = Int(topic) * width + span
        if counts.indices.contains(place) { counts[place] += 1 }
    }

    /// Rows that topics can have.
    var rows: Range<Int64> { 0..<Int64(counts.count / width) }

    /// A topic's articles in the last span.
    func window(of topic: Int64) -> Int { Int(counts[(Int(topic) + 1) * width - 1]) }

    /// A topic's articles in all spans together.
    func total(of topic: Int64) -> Int {
        var total = 0
        for place in Int(topic) * width..<(Int(topic) + 1) * width { total += Int(counts[place]) }
        return total
    }

    func spans(of topic: Int64) -> [Int] {
        guard rows.contains(topic) else { return Array(repeating: 0, count: width) }
        return counts[Int(topic) * width..<(Int(topic) + 1) * width].map { Int($0) }
    }
}
