public import NewsarModel

/// A topic that is in the news more than it used to be.
public struct TopicTrend: Sendable, Equatable {
    public let topic: Topic
    /// Articles in the window.
    public let articles: Int
    public let burst: Burst
    /// First and last day of the window, since 1970-01-01, UTC.
    public let days: ClosedRange<Int64>

    public init(topic: Topic, articles: Int, burst: Burst, days: ClosedRange<Int64>) {
        self.topic = topic
        self.articles = articles
        self.burst = burst
        self.days = days
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("topic", topic.name)
            json.member("kind", topic.kind.name)
            json.member("articles", articles)
            json.member("expected", burst.expected)
            json.member("trend", burst.score)
            json.member("chance", burst.chance, places: 9)
            json.member("since", Timestamp(seconds: days.lowerBound * 86_400).date)
            json.member("until", Timestamp(seconds: days.upperBound * 86_400).date)
        }
    }
}
