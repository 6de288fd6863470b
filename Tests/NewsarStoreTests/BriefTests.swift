import FoundationEssentials
import NewsarModel
import NewsarStore
import Testing

@Suite("Stored briefs", .bothEngines)
struct BriefTests {
    /// One for each test; it lives as long as the test runs.
    private let temporary: TemporaryStore

    init() throws { temporary = try TemporaryStore() }

    @Test func aBriefAnswersToItsNames() throws {
        let store = try temporary.open()
        let first = try Parcels.parcel("https://a.example/1", title: "First", givenID: "story/1")
        let undated = try Parcels.parcel("https://a.example/2", title: "Second", published: nil, givenID: "shared")
        let third = try Parcels.parcel("https://a.example/3", title: "Third", givenID: "shared")
        _ = try store.merge([first, undated, third])
        for (parcel, title) in [(first, "First"), (undated, "Second"), (third, "Third")] {
            let id = parcel.digest.articleID
            let briefID = Brief.id(for: id, published: parcel.digest.published)
            for name in [id.description, id.description.uppercased(), briefID, String(id.description.prefix(6))] {
                let json = try #require(try store.brief(name), "\(name)")
                let brief = try JSONDecoder().decode(Brief.self, from: Data(json))
                #expect(brief.article.title == title)
                #expect(brief.json == json)
            }
            #expect(try store.brief(String(id.description.prefix(5))) == nil)
        }
        #expect(try store.brief("story/1") == store.brief(first.digest.articleID.description))
        #expect(try store.brief("story/2") == nil)
        #expect(try store.brief("NSR-2024-0305-0000000000") == nil)
        #expect(try store.brief("") == nil)
        let error = #expect(throws: StoreError.self) { try store.brief("shared") }
        #expect(error?.code == .ambiguous)
        #expect(error?.description.contains(third.digest.articleID.description) == true)
    }

    @Test func storedVersionsTellWhatNeedNotBeAnalysedAgain() throws {
        let store = try temporary.open()
        _ = try store.merge([try Parcels.parcel("https://a.example/1", title: "One", text: "Body.")])
        func article(_ title: String, _ text: String, _ date: String?, _ address: String = "https://a.example/1")
            -> Article
        {
            Article(
                url: address, title: title, text: text, source: "Outlet",
                published: date.flatMap(Timestamp.init(iso8601:)))
        }
        let same = article("One", "Body.", "2024-03-05T10:00:00Z")
        let unknown = article("One", "Body.", nil, "https://a.example/2")
        let versions = try store.storedVersions(of: [same.id, unknown.id])
        #expect(Set(versions.keys) == [same.id])
        let version = try #require(versions[same.id])
        #expect(version.isVersion(of: same))
        #expect(!version.isVersion(of: article("Two", "Body.", "2024-03-05T10:00:00Z")))
        #expect(!version.isVersion(of: article("One", "Another body.", "2024-03-05T10:00:00Z")))
        #expect(!version.isVersion(of: article("One", "Body.", nil)))
    }

    @Test func theExportIsSortedAndTyped() throws {
        let store = try temporary.open()
        _ = try store.merge(try Parcels.many(articles: 20, seed: 4))
        let lines = try store.exported().split(separator: "\n")
        let briefs = lines.prefix { $0.hasPrefix(#"{"type":"brief","schema":"newsar.brief/1","#) }
        let topics = lines.dropFirst(briefs.count).prefix { $0.hasPrefix(#"{"type":"topic","topic":""#) }
        let stories = lines.dropFirst(briefs.count + topics.count)
        #expect(!stories.isEmpty && stories.allSatisfy { $0.hasPrefix(#"{"type":"story","story":"story-"#) })
        #expect(briefs.count == 20)
        #expect(topics.count == (try store.counts().topics))
        let ids = briefs.compactMap { $0.firstRange(of: #""article":{"id":""#).map { $0.upperBound } }
            .enumerated().map { briefs[$0.offset][$0.element...].prefix(32) }
        #expect(ids.count == 20 && ids == ids.sorted())
    }

    @Test func anExportStopsWhereItsReaderDoes() throws {
        struct Stopped: Error {}
        let store = try temporary.open()
        _ = try store.merge(try Parcels.many(articles: 5, seed: 5))
        var lines = 0
        #expect(throws: Stopped.self) {
            try store.export { _ in
                lines += 1
                if lines == 2 { throw Stopped() }
            }
        }
        #expect(lines == 2)
    }

    @Test func aDamagedBriefIsNamed() throws {
        let store = try temporary.open()
        let parcel = try Parcels.parcel("https://a.example/1")
        let damaged = BriefParcel(digest: parcel.digest, packedBrief: Array(parcel.packedBrief.dropLast(5)))
        _ = try store.merge([damaged])
        let error = #expect(throws: StoreError.self) { try store.exported() }
        #expect(error?.code == .corrupt)
        #expect(error?.description.contains(parcel.digest.articleID.description) == true)
    }
}
