import NewsarModel
import NewsarStatistics
import NewsarStore
import Testing

@Suite("Report", .bothEngines)
struct ReportTests {
    private let temporary: TemporaryStore

    init() throws { temporary = try TemporaryStore() }

    private func filled() throws -> BriefStore {
        let store = try temporary.open()
        _ = try store.merge(
            try (0..<12).map { number in
                try Parcels.parcel(
                    "https://\(number < 8 ? "big" : "small").example/\(number)",
                    published: "2024-03-0\(number % 4 + 1)",
                    lean: number < 8 ? .left : .right,
                    entities: [("Harbour", .location, 0.5), (number < 6 ? "Crane" : "Ferry", .event, 0.25)],
                    tone: Tone(label: .heated, alarm: 0.5, valence: 0, confidence: 1, evidence: []))
            })
        return store
    }

    @Test func itsPartsAreThoseOfTheOtherQuestions() throws {
        let store = try filled()
        let report = try store.report()
        #expect(report.articles == 12 && report.byLean.left == 8 && report.byLean.right == 4)
        #expect(report.days.map(\.articles) == [3, 3, 3, 3])
        #expect(report.topics.map(\.topic) == (try store.topics(TopicQuery(limit: 60))).map(\.topic))
        for topic in report.topics {
            let alone = try #require(try store.topic(named: topic.topic.name, kind: topic.topic.kind))
            #expect(topic.days == alone.days && topic.sources == alone.sources && topic.measures == alone.measures)
        }
        #expect(report.sources == (try store.sources()))
        #expect(report.graph == (try store.graph(ofLeading: 60)))
    }

    @Test func aScopeLeavesTheRestOut() throws {
        let report = try filled().report(ArticleScope(until: 19_783, lean: .rated(.left)))
        #expect(report.days.map(\.day) == [19_783] && report.articles == 2)
        #expect(report.sources.map(\.source) == ["big.example"] && report.sources[0].articles == 2)
        #expect(report.topics.first?.articles == 2 && report.graph.nodes.first?.articles == 2)
        let nobody = try filled().report(ArticleScope(source: "nobody.example"))
        #expect(nobody.articles == 0 && nobody.topics.isEmpty && nobody.sources.isEmpty)
    }

    @Test func anEmptyStoreHasNothingToTell() throws {
        let report = try temporary.open().report()
        #expect(report.articles == 0 && report.days.isEmpty && report.stories.isEmpty && report.trends.isEmpty)
    }
}
