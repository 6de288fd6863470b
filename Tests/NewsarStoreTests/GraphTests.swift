import NewsarModel
import NewsarStatistics
import NewsarStore
import Testing

@Suite("Topic graph", .bothEngines)
struct GraphTests {
    private let temporary: TemporaryStore

    init() throws { temporary = try TemporaryStore() }

    private func filled() throws -> BriefStore {
        let store = try temporary.open()
        var parcels: [BriefParcel] = []
        func article(_ names: [String], outlet: String = "a", day: Int = 1, lean: Lean? = .left) throws {
            parcels.append(
                try Parcels.parcel(
                    "https://\(outlet).example/\(parcels.count)", published: "2024-03-0\(day)", lean: lean,
                    entities: names.map { ($0, .person, 0.5) }))
        }
        for day in 1...3 { try article(["Ada", "Bob", "Everybody"], day: day) }
        try article(["Ada", "Cleo", "Everybody"], outlet: "b", day: 4, lean: .right)
        try article(["Ada", "Cleo"], outlet: "b", day: 5, lean: nil)
        try article(["Bob", "Cleo"], day: 5)
        for _ in 0..<20 { try article(["Everybody"], day: 6) }
        _ = try store.merge(parcels)
        return store
    }

    /// By names, for reading: (a, b, shared articles).
    private func edges(_ graph: TopicGraph?) -> Set<String> {
        guard let graph else { return [] }
        return Set(
            graph.edges.map {
                "\(graph.nodes[$0.a].topic.name)-\(graph.nodes[$0.b].topic.name) \($0.articles)"
            })
    }

    @Test func sharedArticlesAreCountedExactly() throws {
        let graph = try #require(try filled().graph(of: "ada"))
        #expect(graph.nodes.map(\.topic.name) == ["Ada", "Bob", "Cleo", "Everybody"])
        #expect(graph.nodes.map(\.articles) == [5, 4, 3, 24])
        // Bob and Cleo share one article without Ada, too few to draw; Everybody is with nobody more than chance has it.
        #expect(edges(graph) == ["Ada-Bob 3", "Ada-Cleo 2", "Ada-Everybody 4"])
    }

    @Test func aScopeCountsItsArticlesOnly() throws {
        let store = try filled()
        let day = try #require(Timestamp(iso8601: "2024-03-04")).dayNumber
        #expect(try edges(store.graph(of: "Ada", scope: ArticleScope(until: day))).contains("Ada-Bob 3"))
        let later = try #require(try store.graph(of: "Ada", scope: ArticleScope(since: day)))
        #expect(later.nodes.map(\.topic.name) == ["Ada", "Cleo"] && later.nodes.map(\.articles) == [2, 3])
        #expect(edges(later) == ["Ada-Cleo 2"])
        let right = try #require(try store.graph(of: "Ada", scope: ArticleScope(lean: .rated(.right))))
        #expect(edges(right) == ["Ada-Cleo 1", "Ada-Everybody 1"])
        let unrated = try #require(try store.graph(of: "Ada", scope: ArticleScope(source: "b.example", lean: .unrated)))
        #expect(edges(unrated) == ["Ada-Cleo 1"])
        #expect(try store.graph(of: "Ada", scope: ArticleScope(source: "nobody")) == nil)
        #expect(try store.graph(of: "Bob", scope: ArticleScope(since: day + 2)) == nil)
        #expect(try store.graph(of: "Dora") == nil)
    }

    @Test func theSharedCountsAreThoseOfTheExportedTopics() throws {
        let store = try temporary.open()
        _ = try store.merge(try Parcels.many(articles: 200, seed: 21))
        let whole = try #require(try store.graph(of: "Person 3"))
        let scoped = try #require(try store.graph(of: "Person 3", scope: ArticleScope(since: .min)))
        #expect(whole.nodes.count > 20)
        // Both ways to count, off the counters and off all articles, where they can be compared: dated articles alone.
        for (place, node) in scoped.nodes.enumerated().dropFirst() {
            let shared = try #require(scoped.edges.first { $0.a == 0 && $0.b == place }).articles
            #expect(shared <= node.articles)
            let statistics = try #require(try store.topic(named: node.topic.name, scope: ArticleScope(since: .min)))
            #expect(statistics.articles == node.articles)
        }
    }

    @Test func theLimitHolds() throws {
        let store = try temporary.open()
        _ = try store.merge(try Parcels.many(articles: 200, seed: 22))
        #expect(try store.graph(of: "Person 3", limit: 5)?.nodes.count == 6)
        #expect(try store.graph(of: "Person 3", limit: -5)?.nodes.count == 2)
        #expect(try store.graph(of: "Person 3", limit: .max)?.nodes.count ?? 0 <= 61)
    }
}
