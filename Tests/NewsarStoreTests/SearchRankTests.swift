import GRDB
import NewsarModel
import NewsarStore
import Testing

@Suite("Ranking of a search in SQLite")
struct SearchRankTests {
    private let temporary: TemporaryStore

    init() throws { temporary = try TemporaryStore(.sqlite) }

    private func filled(words: Int) throws -> BriefStore {
        var random = SplitMix(state: 71)
        let store = try temporary.open()
        _ = try store.merge(
            (0..<300).map { number in
                // Small numbers are the most common words.
                let words = (0..<Int.random(in: 5...40, using: &random)).map { _ in
                    "w\(Int.random(in: 0...Int.random(in: 0..<words, using: &random), using: &random))"
                }
                return try Parcels.parcel(
                    "https://a.example/\(number)", title: words.prefix(4).joined(separator: " "),
                    givenID: "\(number)", summary: words.dropFirst(4).joined(separator: " "))
            })
        return store
    }

    @Test(arguments: [
        ("w3 w11", "w3 AND w11"), ("\"w1 w2\" w5", "\"w1 w2\" AND w5"), ("title:w2 w7 -w9", "title:w2 AND w7 NOT w9"),
        ("w1 w2 w4 w6", "w1 AND w2 AND w4 AND w6"),
    ])
    func itIsThatOfFTS5(text: String, fts5: String) throws {
        let store = try filled(words: 40)
        let expected = try DatabaseQueue(path: temporary.path).read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT a.given_id, -bm25(search, 5.0, 1.0) AS score FROM search JOIN articles AS a ON a.id = search.rowid
                    WHERE search MATCH ? ORDER BY bm25(search, 5.0, 1.0), a.fingerprint
                    """, arguments: [fts5])
        }
        let hits = try store.search(SearchQuery(text, limit: 1000)).hits
        #expect(hits.count > 2 && hits.map(\.givenID) == expected.map { $0[0] as String? })
        for (hit, row) in zip(hits, expected) { #expect(abs(hit.score - (row[1] as Double)) < 1e-9) }
    }

    @Test func aBeginningIsItsMostFrequentWords() throws {
        let store = try filled(words: 200)
        let some = try store.search(SearchQuery("w*", limit: 1000))
        #expect(some.isPartial && some.hits.count > 290)
        let few = try store.search(SearchQuery("w19*", limit: 1000))
        let each = try Set(
            ([19] + Array(190...199)).flatMap { try store.search(SearchQuery("w\($0)", limit: 1000)).hits.map(\.id) })
        #expect(!few.isPartial && !each.isEmpty && Set(few.hits.map(\.id)) == each)
    }
}
