import NewsarModel
import NewsarStatistics
import NewsarStore
import Testing

@Suite("Sources", .bothEngines)
struct SourceTests {
    private let temporary: TemporaryStore

    init() throws { temporary = try TemporaryStore() }

    @Test func anOutletsSumsAndItsHobbyHorse() throws {
        let store = try temporary.open()
        var parcels: [BriefParcel] = []
        for number in 0..<40 {
            let isLoud = number < 10
            parcels.append(
                try Parcels.parcel(
                    "https://\(isLoud ? "loud" : "calm\(number % 3)").example/\(number)",
                    published: "2024-03-0\(number % 9 + 1)",
                    lean: isLoud ? .right : .left,
                    entities: [(isLoud ? "Caravan" : "Weather", .event, 0.5), ("Everybody", .person, 0.5)],
                    tone: Tone(
                        label: .heated, alarm: isLoud ? 0.75 : 0.25, valence: isLoud ? -0.5 : 0, confidence: 1,
                        evidence: []),
                    framing: isLoud ? [Framing(frame: "security-defense", label: "", score: 0.5, evidence: [])] : [],
                    factuality: isLoud ? 0.25 : nil))
        }
        _ = try store.merge(parcels)
        let sources = try store.sources()
        #expect(sources.map(\.source) == ["calm0.example", "calm1.example", "calm2.example", "loud.example"])
        #expect(sources.map(\.articles) == [10, 10, 10, 10])
        let loud = try #require(try store.source(named: "loud.example"))
        #expect(loud.lean == .right && loud.measures.alarm == 0.75 && loud.measures.valence == -0.5)
        #expect(loud.measures.factuality == 0.25)
        #expect(loud.measures.frames == [.init(frame: .securityDefense, share: 0.5)])
        #expect(loud.over?.map(\.topic.name) == ["Caravan"] && loud.under?.map(\.topic.name) == ["Weather"])
        #expect(sources[0].measures.factuality == nil && sources[0].measures.frames.isEmpty)
        #expect(try store.source(named: "nobody") == nil)
        let topic = try #require(try store.topic(named: "Everybody"))
        #expect(topic.measures.alarm == 0.375 && topic.measures.factuality == 0.25)
        #expect(topic.measures.frames == [.init(frame: .securityDefense, share: 0.125)])
        #expect(
            try store.topic(named: "Everybody", scope: ArticleScope(source: "loud.example"))?.measures.alarm == 0.75)
        #expect(
            try store.topics(TopicQuery(scope: ArticleScope(lean: .rated(.left)))).map(\.measures.alarm) == [
                0.25, 0.25,
            ])
        #expect(
            try store.topics(TopicQuery(scope: ArticleScope(lean: .rated(.left)), sort: .sources)).map(\.sources) == [
                3, 3,
            ])
    }
}
