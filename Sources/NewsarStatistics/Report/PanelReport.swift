public import NewsarModel

/// All that the outlets of a store wrote, at a glance.
public struct PanelReport: Sendable, Equatable {
    public let articles: Int
    /// The articles by their outlet's lean.
    public let byLean: TopicStatistics.LeanSplit
    /// Days with at least one article, earliest first; articles without a date are in none.
    public let days: [TopicStatistics.DayCount]
    /// Most articles first, with their days.
    public let topics: [TopicStatistics]
    /// Strongest burst first.
    public let trends: [TopicTrend]
    /// The leading topics and what they share.
    public let graph: TopicGraph
    /// Most outlets first, with claims and words.
    public let stories: [NewsStory]
    /// Most articles first.
    public let sources: [SourceStatistics]

    public init(
        articles: Int, byLean: TopicStatistics.LeanSplit, days: [TopicStatistics.DayCount],
        topics: [TopicStatistics] = [], trends: [TopicTrend] = [], graph: TopicGraph = TopicGraph(nodes: [], edges: []),
        stories: [NewsStory] = [], sources: [SourceStatistics] = []
    ) {
        self.articles = articles
        self.byLean = byLean
        self.days = days
        self.topics = topics
        self.trends = trends
        self.graph = graph
        self.stories = stories
        self.sources = sources
    }

    /// Fewer articles in a window tell no trend.
    private static let windowArticles = 20.0

    /// The days that trends look at: a day, a week or four, the shortest that holds enough articles as a rule.
    ///
    /// The window ends with the news (`LatestNews`).
    /// - Returns: `nil` when no article has a date.
    public static func trendWindow(over days: [TopicStatistics.DayCount]) -> (length: Int, last: Int64)? {
        guard let newest = days.last?.day else { return nil }
        let total = days.reduce(0) { $0 + $1.articles }
        // Four fifths of the articles lie between.
        let middle = quantile(0.9, of: days, total) - quantile(0.1, of: days, total) + 1
        let daily = 0.8 * Double(total) / Double(middle)
        let length: Int64 = [1, 7].first { daily * Double($0) >= windowArticles } ?? 28
        var rest = days
        let last = LatestNews.day(length: length, total: total) { rest.popLast() }
        return (Int(length), last ?? newest)
    }

    /// The day up to which so much of all articles had appeared.
    private static func quantile(_ part: Double, of days: [TopicStatistics.DayCount], _ total: Int) -> Int64 {
        var seen = 0
        for day in days {
            seen += day.articles
            if Double(seen) >= part * Double(total) { return day.day }
        }
        return days.last?.day ?? 0
    }
}
