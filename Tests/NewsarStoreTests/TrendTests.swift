import NewsarModel
import NewsarStatistics
import NewsarStore
import Testing

@Suite("Trends", .bothEngines)
struct TrendTests {
    private let temporary: TemporaryStore

    init() throws { temporary = try TemporaryStore() }

    /// Twenty days with ten articles each: Daily is in half of them, Rising in one until the last day, when it is in eight.
    private func filled(lastDay: Int = 10) throws -> BriefStore {
        let store = try temporary.open()
        var parcels: [BriefParcel] = []
        for day in 1...20 {
            for number in 0..<(day == 20 ? lastDay : 10) {
                var names = number % 2 == 0 ? ["Daily"] : []
                if number < (day == 20 ? 8 : 1) { names.append("Rising") }
                let date = day < 10 ? "2024-03-0\(day)" : "2024-03-\(day)"
                parcels.append(
                    try Parcels.parcel(
                        "https://a.example/\(day)/\(number)", published: date,
                        entities: names.map { ($0, .person, 0.5) }))
            }
        }
        _ = try store.merge(parcels)
        return store
    }

    @Test func whatIsMoreThanUsualIsATrend() throws {
        let store = try filled()
        let trends = try store.trends()
        #expect(trends.map(\.topic.name) == ["Rising"])
        let rising = try #require(trends.first)
        #expect(rising.articles == 8 && abs(rising.burst.expected - 1) < 0.01 && rising.burst.chance < 1e-4)
        #expect(try store.topic(named: "Rising")?.trend ?? 0 > 1)
        #expect(try store.topic(named: "Daily")?.trend ?? 1 <= 0)
        #expect(try store.topics().map { $0.trend != nil } == [true, true])
        #expect(try store.trends(kind: .event).isEmpty && store.trends(limit: 0).isEmpty)
    }

    @Test func moreNewsIsNoTrend() throws {
        // Ten times as many articles, half of them with Daily: as ever.
        let trends = try filled(lastDay: 100).trends()
        #expect(!trends.contains { $0.topic.name == "Daily" })
    }

    @Test func aDayInThePastHasItsOwnTrends() throws {
        let before = try #require(Timestamp(iso8601: "2024-03-19")).dayNumber
        #expect(try filled().trends(until: before).isEmpty)
        #expect(try temporary.open(.readOnly).trends(until: before - 1000).isEmpty)
    }

    @Test func anEmptyStoreHasNone() throws {
        #expect(try temporary.open().trends().isEmpty)
    }

    @Test func aStrayDateFarAheadHidesNothing() throws {
        let store = try filled()
        let trends = try store.trends()
        _ = try store.merge([
            Parcels.parcel("https://a.example/stray", published: "2050-01-01", entities: [("Rising", .person, 0.5)])
        ])
        #expect(try store.trends() == trends)
        #expect(try store.topic(named: "Rising")?.trend ?? 0 > 1)
        #expect(try store.report().trends.map(\.topic.name) == ["Rising"])
        let asked = try #require(Timestamp(iso8601: "2050-01-01")).dayNumber
        #expect(try store.trends(until: asked).isEmpty)
    }

    /// Three hundred topics that come and go by chance: at 1 % each some would pass for trends.
    @Test func chanceMakesNoTrends() throws {
        let store = try temporary.open()
        var random = SplitMix(state: 3)
        var parcels: [BriefParcel] = []
        for article in 0..<900 {
            let names = (0..<12).map { _ in "Topic \(Int.random(in: 0..<300, using: &random))" }
            parcels.append(
                try Parcels.parcel(
                    "https://a.example/\(article)",
                    published: Timestamp(seconds: Int64(article / 30) * 86_400).description,
                    entities: Set(names).sorted().map { ($0, .person, 0.5) }))
        }
        _ = try store.merge(parcels)
        let days = (10..<30).map { Int64($0) }
        let found = try days.map { try store.trends(until: $0).count }
        #expect(found.reduce(0, +) <= 2)
        _ = try store.merge(
            (0..<12).map { number in
                try Parcels.parcel(
                    "https://b.example/\(number)", published: Timestamp(seconds: 29 * 86_400).description,
                    entities: [("Topic 7", .person, 0.5)])
            })
        #expect(try store.trends().map(\.topic.name) == ["Topic 7"])
    }
}
