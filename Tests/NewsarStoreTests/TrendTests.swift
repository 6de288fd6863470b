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
}
