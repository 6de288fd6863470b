/// What all stored articles say together about one topic.
///
/// Sums of integers only, so that the order of a merge cannot show. Unknown is `nil`, never a made-up value.
public struct TopicStatistics: Sendable, Equatable {
    /// Articles by their outlet's lean.
    public struct LeanSplit: Sendable, Equatable {
        public var left: Int
        public var centerLeft: Int
        public var center: Int
        public var centerRight: Int
        public var right: Int
        public var unrated: Int

        public init(left: Int, centerLeft: Int, center: Int, centerRight: Int, right: Int, unrated: Int) {
            self.left = left
            self.centerLeft = centerLeft
            self.center = center
            self.centerRight = centerRight
            self.right = right
            self.unrated = unrated
        }
    }

    public struct DayCount: Sendable, Equatable {
        /// Days since 1970-01-01, UTC.
        public let day: Int64
        public let articles: Int

        public init(day: Int64, articles: Int) {
            self.day = day
            self.articles = articles
        }
    }

    /// Means of tone, factuality and framing; `nil` where no article has any.
    public struct Measures: Sendable, Equatable {
        public struct FrameShare: Sendable, Equatable {
            public let frame: Frame
            /// 0…1, of the articles' mean.
            public let share: Double

            public init(frame: Frame, share: Double) {
                self.frame = frame
                self.share = share
            }
        }

        public static let unknown = Measures(alarm: nil, valence: nil, factuality: nil, frames: [])

        public let alarm: Double?
        public let valence: Double?
        public let factuality: Double?
        /// In the order of `Frame`, without those that no article has.
        public let frames: [FrameShare]

        public init(alarm: Double?, valence: Double?, factuality: Double?, frames: [FrameShare]) {
            self.alarm = alarm
            self.valence = valence
            self.factuality = factuality
            self.frames = frames
        }
    }

    public let topic: Topic
    /// Articles that name the topic; at least one.
    public let articles: Int
    /// Outlets that these articles came from; articles of no known outlet add none.
    public let sources: Int
    /// Sum over the articles, in millionths.
    public let salienceSum: Int64
    public let byLean: LeanSplit
    /// Days since 1970-01-01, UTC; `nil` when none of the articles has a date.
    public let firstSeen: Int64?
    public let lastSeen: Int64?
    public let measures: Measures
    /// Burst score against the topic's own past; `nil` where it was not asked for.
    public var trend: Double?
    /// Days with at least one article, earliest first; `nil` in a listing, which does not read them.
    public var days: [DayCount]?

    public init(
        topic: Topic, articles: Int, sources: Int, salienceSum: Int64, byLean: LeanSplit, firstSeen: Int64?,
        lastSeen: Int64?, measures: Measures = .unknown, trend: Double? = nil, days: [DayCount]? = nil
    ) {
        self.topic = topic
        self.articles = articles
        self.sources = sources
        self.salienceSum = salienceSum
        self.byLean = byLean
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.measures = measures
        self.trend = trend
        self.days = days
    }

    /// Mean over the articles, 0…1.
    public var salience: Double { articles == 0 ? 0 : Double(salienceSum) / Double(articles) / 1_000_000 }
}

extension TopicStatistics {
    /// Writes the statistics as one JSON object; `type`, where given, becomes its first member.
    public func write(to writer: inout JSONWriter, type: String? = nil) {
        writer.object { json in
            if let type { json.member("type", type) }
            json.member("topic", topic.name)
            json.member("kind", topic.kind.name)
            json.member("articles", articles)
            json.member("sources", sources)
            json.member("salience", salience)
            measures.writeToneAndFactuality(to: &json)
            json.key("by_lean")
            byLean.write(to: &json)
            measures.writeFrames(to: &json)
            json.member("first_seen", firstSeen.map(Self.date))
            json.member("last_seen", lastSeen.map(Self.date))
            json.member("trend", trend)
            guard let days else { return }
            json.key("days")
            json.array(days) { json, day in
                json.object { json in
                    json.member("date", Self.date(day.day))
                    json.member("articles", day.articles)
                }
            }
        }
    }

    private static func date(_ day: Int64) -> String { Timestamp(seconds: day * 86_400).date }
}

extension TopicStatistics.LeanSplit {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { json in
            json.member("left", left)
            json.member("center-left", centerLeft)
            json.member("center", center)
            json.member("center-right", centerRight)
            json.member("right", right)
            json.member("unrated", unrated)
        }
    }
}

extension TopicStatistics.Measures {
    /// Writes `tone`, `factuality` and `frames` as members of the object that is open.
    package func writeMembers(to writer: inout JSONWriter) {
        writeToneAndFactuality(to: &writer)
        writeFrames(to: &writer)
    }

    fileprivate func writeToneAndFactuality(to writer: inout JSONWriter) {
        writer.key("tone")
        writer.object { json in
            json.member("alarm", alarm)
            json.member("valence", valence)
        }
        writer.member("factuality", factuality)
    }

    fileprivate func writeFrames(to writer: inout JSONWriter) {
        writer.key("frames")
        writer.object { json in
            for frame in frames {
                json.key(frame.frame.name)
                json.value(frame.share)
            }
        }
    }
}
