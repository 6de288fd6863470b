import NewsarModel
import NewsarStore
import Testing

@Suite("Merging briefs", .bothEngines)
struct MergeTests {
    /// One for each test; it lives as long as the test runs.
    private let temporary: TemporaryStore

    init() throws { temporary = try TemporaryStore() }

    @Test func aRepeatChangesNothing() throws {
        let store = try temporary.open()
        let parcel = try Parcels.parcel("https://a.example/1", entities: [("Ada Lovelace", .person, 0.5)])
        #expect(try store.merge([parcel]) == MergeOutcome(inserted: 1))
        let once = try store.exported()
        #expect(try store.merge([parcel, parcel]) == MergeOutcome(unchanged: 2))
        #expect(try store.exported() == once)
        #expect(try store.counts() == StoreCounts(articles: 1, topics: 1, stories: 0))
    }

    @Test(arguments: [
        // Later publication wins, and a date wins over none.
        ("2024-03-06", "old text", "2024-03-05", "new text"), ("2024-03-05", "some text", nil, "other text"),
        // The same date: the content decides.
        ("2024-03-05", "some text", "2024-03-05", "other text"),
        // The same content: the rest of the brief decides.
        ("2024-03-05", "some text", "2024-03-05", "some text"),
    ])
    func whichVersionWinsIsTheArticlesAffair(
        _ dateA: String?, _ textA: String, _ dateB: String?, _ textB: String
    ) throws {
        let a = try Parcels.parcel(
            "https://a.example/1", title: "A", text: textA, published: dateA, lean: .left,
            entities: [("Only In A", .event, 0.25), ("In Both", .person, 0.5)])
        let b = try Parcels.parcel(
            "https://a.example/1", title: "B", text: textB, published: dateB, lean: .right,
            entities: [("Only In B", .event, 0.75), ("In Both", .person, 1)])
        let exports = try Set([
            export(of: [[a], [b]]), export(of: [[b], [a]]), export(of: [[a, b]]), export(of: [[b, a, b]]),
            export(of: [[a], [b, a]]),
        ])
        #expect(exports.count == 1)
        if dateA != dateB { #expect(exports.first?.contains("Only In A") == true) }
        let export = try #require(exports.first)
        #expect(export.contains("Only In A") != export.contains("Only In B"))
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func noOrderAndNoBatchSizeShows(seed: UInt64) throws {
        let parcels = try Parcels.many(articles: 120, seed: seed)
        let oneByOne = try export(of: parcels.map { [$0] })
        #expect(oneByOne.contains("\"type\":\"topic\""))
        var random = SplitMix(state: seed)
        for size in [2, 7, 64, 1000] {
            let shuffled = (parcels + parcels.prefix(40)).shuffled(using: &random)
            let batches = stride(from: 0, to: shuffled.count, by: size).map { start in
                Array(shuffled[start..<min(start + size, shuffled.count)])
            }
            #expect(try export(of: batches) == oneByOne, "batches of \(size)")
        }
    }

    @Test func aTopicGoesWithItsLastArticle() throws {
        let store = try temporary.open()
        let old = try Parcels.parcel("https://a.example/1", published: "2024-03-05", entities: [("Gone", .event, 1)])
        let new = try Parcels.parcel("https://a.example/1", published: "2024-03-06", entities: [("Here", .event, 1)])
        let again = try Parcels.parcel("https://a.example/2", entities: [("Gone", .event, 1), ("New", .event, 1)])
        _ = try store.merge([old])
        #expect(try store.merge([new]) == MergeOutcome(replaced: 1))
        #expect(try store.topic(named: "Gone") == nil)
        #expect(try store.counts().topics == 1)
        _ = try store.merge([again])
        #expect(try store.topic(named: "Gone")?.articles == 1)
        #expect(try store.counts() == StoreCounts(articles: 2, topics: 3, stories: 0))
        #expect(try store.check() == [])
    }

    @Test func daysAndOutletsFollowAReplacement() throws {
        let store = try temporary.open()
        func version(_ outlet: String, _ date: String, _ names: [String]) throws -> BriefParcel {
            try Parcels.parcel(
                "https://\(outlet).example/1", published: date, entities: names.map { ($0, .person, 0.5) })
        }
        _ = try store.merge([
            version("a", "2024-03-01", ["Ada"]), version("b", "2024-03-05", ["Ada"]),
            version("c", "2024-03-09", ["Ada"]),
        ])
        _ = try store.merge([version("a", "2024-03-20", ["Bob"])])
        let ada = try #require(try store.topic(named: "Ada"))
        #expect(ada.sources == 2)
        #expect(ada.firstSeen == Timestamp(iso8601: "2024-03-05")?.dayNumber)
        #expect(ada.lastSeen == Timestamp(iso8601: "2024-03-09")?.dayNumber)
        #expect(try store.check() == [])
    }

    @Test func hostileTextIsBounded() throws {
        let store = try temporary.open()
        let long = String(repeating: "é", count: 5000)
        let mention = { (name: String, salience: Int64) in
            TopicMention(topic: Topic(kind: .event, name: name), salience: salience)
        }
        let digest = BriefDigest(
            articleID: Fingerprint(of: "x"), contentID: Fingerprint(of: "y"), givenID: long,
            published: Timestamp(seconds: .min), outlet: "a\0b", lean: nil, title: long,
            topics: [mention("nul\0a", 1), mention("nula", 7_000_000), mention(long, -5), mention(long + "x", 3)])
        _ = try store.merge([BriefParcel(digest: digest, packedBrief: [])])
        let topics = try store.topics()
        #expect(topics.map(\.topic.name.utf8.count) == [4, 512])
        #expect(topics.map(\.salienceSum) == [1_000_000, 3])
        #expect(topics.map(\.firstSeen) == [nil, nil])
        #expect(try store.check() == [])
    }
}
