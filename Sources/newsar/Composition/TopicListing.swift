import NewsarModel
import NewsarStore

/// Topics as people and programs read them.
struct TopicListing {
    private let topics: [TopicStatistics]

    init(_ topics: [TopicStatistics]) { self.topics = topics }

    func printJSON() {
        var writer = JSONWriter()
        writer.array(topics) { $1.write(to: &$0) }
        Terminal.output(line: writer.text)
    }

    func printTable() {
        var table = Table(
            ("topic", .left), ("kind", .left), ("articles", .right), ("sources", .right), ("salience", .right),
            ("first seen", .left), ("last seen", .left))
        for topic in topics {
            table.add(
                topic.topic.name, topic.topic.kind.name, topic.articles.grouped, topic.sources.grouped,
                topic.salience.fixed(2), TopicStatistics.date(topic.firstSeen), TopicStatistics.date(topic.lastSeen))
        }
        table.print()
    }
}

extension TopicStatistics {
    /// A day as `2018-09-12`; `–` for none.
    static func date(_ day: Int64?) -> String { day.map { Timestamp(seconds: $0 * 86_400).date } ?? "–" }
}
