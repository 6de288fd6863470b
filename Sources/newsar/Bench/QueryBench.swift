import NewsarModel
import NewsarStore

/// Questions to a store of so many articles, each asked several times of topics from the most common to rare ones.
struct QueryBench {
    private static let rounds = 7
    /// Places in the list of topics, most articles first.
    private static let ranks = [0, 3, 30, 100, 300]

    let articles: BenchArticles
    let count: Int

    func run(_ figures: inout BenchFigures, in folder: String) throws {
        var filling = BenchFigures()
        let store = try AggregateBench(articles: articles, count: count).filled(&filling, in: folder)
        try store.settleStories()
        let listed = try store.topics(TopicQuery(limit: 1000))
        let topics = Self.ranks.filter { $0 < listed.count }.map { listed[$0].topic }
        try time("topics", &figures) { _ = try store.topics(TopicQuery(limit: 50)) }
        for topic in topics {
            try time("topic", &figures) { _ = try store.topic(named: topic.name, kind: topic.kind) }
            try time("graph", &figures) { _ = try store.graph(of: topic.name, kind: topic.kind) }
            try time("search", &figures) { _ = try store.search(SearchQuery("\"\(topic.name)\"")) }
        }
        try time("trends", &figures) { _ = try store.trends(days: 1) }
        try time("stories", &figures) { _ = try store.stories(StoryQuery()) }
        try time("sources", &figures) { _ = try store.sources() }
    }

    private func time(_ query: String, _ figures: inout BenchFigures, _ ask: () throws -> Void) throws {
        let clock = ContinuousClock()
        for _ in 0..<Self.rounds {
            figures.add("query", "\(query)_milliseconds", "ms", try clock.measure(ask) / .milliseconds(1))
        }
    }
}
