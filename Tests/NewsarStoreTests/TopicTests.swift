import NewsarModel
import NewsarStore
import Testing

@Suite("Topic statistics", .bothEngines)
struct TopicTests {
    /// One for each test; it lives as long as the test runs.
    private let temporary: TemporaryStore

    init() throws { temporary = try TemporaryStore() }

    private func filled() throws -> BriefStore {
        let store = try temporary.open()
        _ = try store.merge([
            Parcels.parcel(
                "https://left.example/1", published: "2024-03-01", lean: .left,
                entities: [("Ada", .person, 0.5), ("Rome", .location, 0.1)]),
            Parcels.parcel(
                "https://left.example/2", published: "2024-03-01", lean: .left, entities: [("Ada", .person, 0.25)]),
            Parcels.parcel(
                "https://right.example/1", published: "2024-03-04", lean: .right,
                entities: [("Ada", .person, 0.75), ("Bob", .person, 1)]),
            Parcels.parcel("https://right.example/2", published: "2024-03-04", entities: [("ADA", .event, 0.2)]),
            Parcels.parcel(
                "https://none.example/1", published: nil, lean: nil, entities: [("Ada", .person, 0.1)],
                keywords: [("rome", 0.9)]),
        ])
        return store
    }

    private static func day(_ date: String) throws -> Int64 { try #require(Timestamp(iso8601: date)).dayNumber }

    @Test func aTopicsStatistics() throws {
        let store = try filled()
        let ada = try #require(try store.topic(named: "Ada"))
        #expect(ada.articles == 4)
        #expect(ada.sources == 3)
        #expect(ada.salienceSum == 1_600_000)
        #expect(
            ada.byLean == .init(left: 2, centerLeft: 0, center: 0, centerRight: 0, right: 1, unrated: 1))
        #expect(
            try ada.days == [
                .init(day: Self.day("2024-03-01"), articles: 2), .init(day: Self.day("2024-03-04"), articles: 1),
            ])
        // One of two articles of the last day, after two of two: (1/2 − 1) / 1.
        let trend = "-0.5"
        var writer = JSONWriter()
        ada.write(to: &writer)
        #expect(
            writer.text == """
                {"topic":"Ada","kind":"person","articles":4,"sources":3,"salience":0.4,\
                "tone":{"alarm":null,"valence":null},"factuality":null,\
                "by_lean":{"left":2,"center-left":0,"center":0,"center-right":0,"right":1,"unrated":1},"frames":{},\
                "first_seen":"2024-03-01","last_seen":"2024-03-04","trend":\(trend),\
                "days":[{"date":"2024-03-01","articles":2},{"date":"2024-03-04","articles":1}]}
                """)
    }

    @Test func aNameIsFoundWithoutItsCaseButTheExactOneFirst() throws {
        let store = try filled()
        #expect(try store.topic(named: "ADA")?.topic.kind == .event)
        #expect(try store.topic(named: "ada")?.topic.kind == .person)
        #expect(try store.topic(named: "ada", kind: .event)?.topic.name == "ADA")
        #expect(try store.topic(named: "Eve") == nil)
    }

    @Test func aListingIsOrderedToTheLastTie() throws {
        let store = try filled()
        func names(_ query: TopicQuery) throws -> [String] {
            try store.topics(query).map { $0.topic.kind.name + " " + $0.topic.name }
        }
        #expect(
            try names(TopicQuery()) == ["person Ada", "person Bob", "location Rome", "event ADA", "keyword rome"])
        #expect(try names(TopicQuery(limit: 2)) == ["person Ada", "person Bob"])
        #expect(try names(TopicQuery(limit: 1)) == ["person Ada"])
        #expect(try names(TopicQuery(limit: 0)) == [])
        #expect(try names(TopicQuery(kind: .keyword)) == ["keyword rome"])
        #expect(
            try names(TopicQuery(sort: .salience)) == [
                "person Bob", "keyword rome", "person Ada", "event ADA", "location Rome",
            ])
        #expect(
            try names(TopicQuery(sort: .name)) == [
                "event ADA", "person Ada", "person Bob", "location Rome", "keyword rome",
            ]
        )
    }

    @Test func aWindowCountsItsDaysOnly() throws {
        let store = try filled()
        let since = try Self.day("2024-03-02")
        let listed = try store.topics(TopicQuery(scope: ArticleScope(since: since)))
        #expect(listed.map(\.topic.name) == ["Ada", "Bob", "ADA"])
        let ada = try #require(listed.first)
        #expect(ada.articles == 1 && ada.sources == 1 && ada.salienceSum == 750_000 && ada.byLean.right == 1)
        #expect(ada.firstSeen == ada.lastSeen && ada.days == nil)
        let until = try store.topic(named: "Ada", scope: ArticleScope(until: since))
        #expect(until?.articles == 2)
        #expect(until?.days?.count == 1)
        #expect(try store.topic(named: "Bob", scope: ArticleScope(until: since)) == nil)
    }

    /// Both ways to a listing, off the index and off the whole table, must agree where they meet.
    @Test func aListingOffTheIndexIsTheHeadOfTheWholeOne() throws {
        let store = try temporary.open()
        _ = try store.merge(try Parcels.many(articles: 150, seed: 9))
        let all = try store.topics(TopicQuery(limit: 1000))
        #expect(all.count > 40)
        for limit in 1..<all.count {
            #expect(try store.topics(TopicQuery(limit: limit)) == Array(all.prefix(limit)))
        }
        let whole = try store.topics(TopicQuery(limit: 1000, scope: ArticleScope(since: .min, until: .max)))
        #expect(!whole.isEmpty)
        for topic in all {
            #expect(try store.topic(named: topic.topic.name)?.articles == topic.articles)
        }
    }
}
