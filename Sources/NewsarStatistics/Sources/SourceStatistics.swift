public import NewsarModel

/// What all stored articles of one outlet say together.
public struct SourceStatistics: Sendable, Equatable {
    /// A topic that the outlet covers more, or less, than the others do.
    public struct Coverage: Sendable, Equatable {
        public let topic: Topic
        /// The outlet's articles on it.
        public let articles: Int
        /// As many as there would be if it were an outlet like all together.
        public let expected: Double
        /// Standard deviations of the log-odds; negative when it covers less.
        public let score: Double

        public init(topic: Topic, articles: Int, expected: Double, score: Double) {
            self.topic = topic
            self.articles = articles
            self.expected = expected
            self.score = score
        }
    }

    public let source: String
    /// The lean of most of its articles.
    public let lean: Lean?
    public let articles: Int
    public let measures: TopicStatistics.Measures
    /// Days since 1970-01-01, UTC; `nil` when none of the articles has a date.
    public let firstSeen: Int64?
    public let lastSeen: Int64?
    /// Strongest first; `nil` in a listing.
    public var over: [Coverage]?
    public var under: [Coverage]?

    public init(
        source: String, lean: Lean?, articles: Int, measures: TopicStatistics.Measures, firstSeen: Int64?,
        lastSeen: Int64?, over: [Coverage]? = nil, under: [Coverage]? = nil
    ) {
        self.source = source
        self.lean = lean
        self.articles = articles
        self.measures = measures
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.over = over
        self.under = under
    }

    public func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("source", source)
            json.member("lean", lean?.rawValue)
            json.member("articles", articles)
            measures.writeMembers(to: &json)
            json.member("first_seen", firstSeen.map { Timestamp(seconds: $0 * 86_400).date })
            json.member("last_seen", lastSeen.map { Timestamp(seconds: $0 * 86_400).date })
            for (name, list) in [("over_covered", over), ("under_covered", under)] {
                guard let list else { continue }
                json.key(name)
                json.array(list) { json, coverage in
                    json.object { json in
                        json.member("topic", coverage.topic.name)
                        json.member("kind", coverage.topic.kind.name)
                        json.member("articles", coverage.articles)
                        json.member("expected", coverage.expected)
                        json.member("score", coverage.score)
                    }
                }
            }
        }
    }
}
