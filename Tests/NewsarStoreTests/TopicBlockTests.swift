import NewsarModel
import NewsarStatistics
import NewsarStore
import Testing

@Suite("Topics in blocks")
struct TopicBlockTests {
    private let temporary: TemporaryStore

    init() throws { temporary = try TemporaryStore() }

    private static let scopes = [
        ArticleScope.all, ArticleScope(since: 19_785), ArticleScope(until: 19_786), ArticleScope(since: .min),
        ArticleScope(source: "outlet3.example"), ArticleScope(lean: .rated(.center)), ArticleScope(lean: .unrated),
        ArticleScope(since: 19_784, until: 19_787, source: "outlet4.example", lean: .rated(.right)),
    ]

    private func bothWaysAgree(_ store: BriefStore) throws {
        var neighbours = 0
        for scope in Self.scopes {
            for name in ["Person 3", "Person 17", "Jos\u{E9} Ruiz", "word 5"] {
                let lookedUp = try store.graph(of: name, scope: scope, counting: .lookUps)
                #expect(try store.graph(of: name, scope: scope, counting: .blocks) == lookedUp)
                #expect(try store.graph(of: name, scope: scope) == lookedUp)
                neighbours += (lookedUp?.nodes.count ?? 1) - 1
            }
        }
        #expect(neighbours > 100)
    }

    /// More than one block, with corrections in it, in batches of all sizes.
    @Test(.bothEngines, arguments: [51, 52] as [UInt64])
    func bothWaysToCountAgree(seed: UInt64) throws {
        let store = try temporary.open()
        let parcels = try Parcels.many(articles: 1300, seed: seed)
        var random = SplitMix(state: seed)
        var start = 0
        while start < parcels.count {
            let end = min(parcels.count, start + Int.random(in: 1...900, using: &random))
            _ = try store.merge(Array(parcels[start..<end]))
            start = end
        }
        try bothWaysAgree(store)
        for parcel in parcels.prefix(200) { _ = try store.retract(parcel.digest.articleID.description) }
        #expect(try store.check() == [])
        try bothWaysAgree(store)
        try store.rebuild()
        #expect(try store.check() == [])
        try bothWaysAgree(store)
    }

    @Test(.bothEngines) func anEmptyBlockGoes() throws {
        let store = try temporary.open()
        let parcel = try Parcels.parcel("https://a.example/1", entities: [("Ada", .person, 1)])
        _ = try store.merge([parcel])
        #expect(try store.retract(parcel.digest.articleID.description))
        #expect(try store.check() == [])
        #expect(try store.graph(of: "Ada", counting: .blocks) == nil)
    }

    @Test(arguments: [
        "DELETE FROM topic_blocks", "UPDATE topic_blocks SET packed = x''",
        "UPDATE topic_blocks SET packed = substr(packed, 1, length(packed) - 4)",
        "INSERT INTO topic_blocks VALUES (99, x'')", "UPDATE topic_blocks SET block = 5",
        "UPDATE topic_blocks SET packed = CAST(x'00000100' || substr(packed, 5) AS BLOB)",
    ])
    func damageIsFound(sql: String) throws {
        let store = try temporary.open()
        _ = try store.merge(try Parcels.many(articles: 20, seed: 53))
        #expect(try store.check() == [])
        try store.execute(sql)
        let faults = Result { try store.check() }
        #expect((try? faults.get()) != [])
        try store.rebuild()
        #expect(try store.check() == [])
    }

    @Test func aStoreWithoutBlocksGetsThem() throws {
        var store: BriefStore? = try temporary.open()
        _ = try store?.merge(try Parcels.many(articles: 1200, seed: 54))
        let before = try store?.exported()
        let graph = try store?.graph(of: "Person 3", counting: .blocks)
        try store?.execute(
            "DROP TABLE topic_blocks; DROP INDEX stories_by_sources; DELETE FROM grdb_migrations WHERE identifier > '1'; PRAGMA user_version = 1"
        )
        store = nil
        let error = #expect(throws: StoreError.self) { try temporary.open(.readOnly) }
        #expect(error?.code == .olderVersion(found: 1, known: 3))
        let migrated = try temporary.open()
        #expect(try migrated.check() == [])
        #expect(try migrated.exported() == before)
        #expect(try migrated.graph(of: "Person 3", counting: .blocks) == graph)
    }
}
