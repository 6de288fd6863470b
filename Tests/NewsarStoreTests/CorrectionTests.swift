import NewsarModel
import NewsarStore
import Testing

@Suite("Corrections", .bothEngines)
struct CorrectionTests {
    private let temporary: TemporaryStore

    init() throws { temporary = try TemporaryStore() }

    @Test(arguments: [41, 42] as [UInt64])
    func whatIsRetractedWasNeverThere(seed: UInt64) throws {
        let store = try temporary.open()
        let parcels = try Parcels.many(articles: 60, seed: seed)
        _ = try store.merge(parcels)
        let ids = Array(Set(parcels.map(\.digest.articleID))).sorted()
        let gone = Set(ids.prefix(20))
        for id in gone.sorted() { #expect(try store.retract(id.description)) }
        #expect(try store.check() == [])
        #expect(try store.exported() == export(of: [parcels.filter { !gone.contains($0.digest.articleID) }]))
        #expect(try !store.retract(ids[0].description))
        // And it can come again.
        _ = try store.merge(parcels)
        #expect(try store.exported() == export(of: [parcels]))
    }

    @Test func anAmbiguousNameRetractsNothing() throws {
        let store = try temporary.open()
        _ = try store.merge([
            Parcels.parcel("https://a.example/1", givenID: "same"),
            Parcels.parcel("https://a.example/2", givenID: "same"),
        ])
        let error = #expect(throws: StoreError.self) { try store.retract("same") }
        #expect(error?.code == .ambiguous)
        #expect(try store.counts().articles == 2)
    }

    @Test func aReaderCorrectsNothing() throws {
        _ = try temporary.open().merge([Parcels.parcel("https://a.example/1", givenID: "one")])
        let reader = try temporary.open(.readOnly)
        #expect(throws: StoreError.self) { try reader.retract("one") }
        #expect(throws: StoreError.self) { try reader.rebuild() }
        #expect(throws: StoreError.self) { try reader.settleStories() }
    }

    @Test func aRebuildGivesTheSameBytes() throws {
        let store = try temporary.open()
        let parcels = try Parcels.many(articles: 120, seed: 43)
        _ = try store.merge(parcels)
        let before = try store.exported()
        try store.rebuild()
        #expect(try store.check() == [])
        #expect(try store.exported() == before)
        // Versions are ranked as before, so an old one still changes nothing and a repeat neither.
        #expect(try store.merge(parcels) == MergeOutcome(unchanged: parcels.count))
        #expect(try store.exported() == before)
    }

    @Test func aRebuildRepairsWhatWentWrong() throws {
        let store = try temporary.open()
        let parcels = try Parcels.many(articles: 50, seed: 44)
        _ = try store.merge(parcels)
        let before = try store.exported()
        try store.execute(
            """
            UPDATE topics SET articles = articles + 1, alarm = 7; DELETE FROM postings WHERE topic = 1;
            DELETE FROM totals; UPDATE outlets SET articles = 99
            """)
        #expect(try store.check() != [])
        try store.rebuild()
        #expect(try store.check() == [])
        #expect(try store.exported() == before)
    }

    @Test func aRebuildThatFailsChangesNothing() throws {
        let store = try temporary.open()
        let parcel = try Parcels.parcel("https://a.example/1", entities: [("Ada", .person, 1)])
        _ = try store.merge([parcel])
        try store.execute("UPDATE briefs SET packed = substr(packed, 1, 1)")
        let error = #expect(throws: StoreError.self) { try store.rebuild() }
        #expect(error?.code == .corrupt)
        #expect(try store.topics().map(\.topic.name) == ["Ada"])
        #expect(try store.check() == [])
    }
}
