import NewsarModel
import NewsarStore
import Testing

@Suite("Search", .bothEngines)
struct SearchTests {
    private let temporary: TemporaryStore

    init() throws { temporary = try TemporaryStore() }

    private func filled() throws -> BriefStore {
        let store = try temporary.open()
        func article(_ number: Int, _ title: String, _ summary: String, day: Int = 1, lean: Lean? = nil) throws
            -> BriefParcel
        {
            try Parcels.parcel(
                "https://outlet\(number).example/\(number)", title: title, published: "2024-03-0\(day)", lean: lean,
                givenID: "g\(number)", summary: summary)
        }
        _ = try store.merge([
            article(1, "Harbour strike", "Dockworkers stopped the cranes of Rotterdam.", lean: .left),
            article(2, "Cranes fly south", "The birds left the marsh; a strike of lightning was seen.", day: 2),
            article(3, "Élysée palace", "A palace of the republic, and no strike.", day: 3, lean: .right),
        ])
        return store
    }

    private func found(_ text: String, _ scope: ArticleScope = .all) throws -> [String] {
        try temporary.open(.readOnly).search(SearchQuery(text, scope: scope)).hits.compactMap(\.givenID)
    }

    @Test func wordsPhrasesFieldsAndDays() throws {
        let store = try filled()
        try withExtendedLifetime(store) {
            // The title counts more.
            #expect(try found("strike").first == "g1" && found("strike").count == 3)
            #expect(try found("CRANES strike").sorted() == ["g1", "g2"])
            #expect(try found("\"stopped the cranes\"") == ["g1"] && found("\"cranes the stopped\"").isEmpty)
            #expect(try found("title:cranes") == ["g2"] && found("summary:cranes") == ["g1"])
            #expect(try found("title:\"fly south\"") == ["g2"])
            #expect(try found("strike -lightning -republic") == ["g1"])
            #expect(try found("dockwork*") == ["g1"] && found("dockwork").isEmpty)
            #expect(try found("elysee") == ["g3"])
            let day = try #require(Timestamp(iso8601: "2024-03-02")).dayNumber
            #expect(try found("strike", ArticleScope(since: day)).sorted() == ["g2", "g3"])
            #expect(try found("strike", ArticleScope(source: "outlet2.example")) == ["g2"])
            #expect(try found("strike", ArticleScope(lean: .rated(.right))) == ["g3"])
            #expect(try found("strike", ArticleScope(lean: .unrated)) == ["g2"])
        }
    }

    @Test(arguments: [
        "", " ", "\"", "\"\"", "-", "*", "-strike", "title:", ":", "()", "^", "--", "'; DROP TABLE articles; --",
    ])
    func whatHasNoWordFindsNothingAndHarmsNothing(text: String) throws {
        let store = try filled()
        #expect(try found(text).isEmpty)
        #expect(try store.check() == [])
    }

    @Test(arguments: [
        "strike OR", "AND strike", "strike NOT", "NEAR(strike)", "strike\"", "(strike", "strike^2", "title : strike",
        "rowid:1 strike", "{title}: strike", String(repeating: "strike ", count: 200), "\u{0}strike",
    ])
    func operatorsAreWordsLikeAnyOther(text: String) throws {
        let store = try filled()
        _ = try found(text)
        #expect(try store.counts().articles == 3)
    }

    @Test func theIndexFollowsReplacementAndRetraction() throws {
        let store = try filled()
        _ = try store.merge([
            Parcels.parcel(
                "https://outlet1.example/1", title: "Harbour opens", published: "2024-03-04", givenID: "g1",
                summary: "Ships again.")
        ])
        #expect(try found("rotterdam").isEmpty && found("ships") == ["g1"])
        #expect(try store.retract("g1"))
        #expect(try found("ships").isEmpty && found("strike").count == 2)
        #expect(try store.check() == [])
    }

    @Test func ofTooManyTheLastOnesAreRanked() throws {
        let store = try filled()
        let some = try store.search(SearchQuery("strike"), ranking: 2)
        #expect(some.isPartial && Set(some.hits.compactMap(\.givenID)) == ["g2", "g3"])
        let left = ArticleScope(lean: .rated(.left))
        let scoped = try store.search(SearchQuery("strike", scope: left), ranking: 2)
        #expect(!scoped.isPartial && scoped.hits.map(\.givenID) == ["g1"])
        #expect(try store.search(SearchQuery("strike"), ranking: 3).isPartial == false)
        #expect(try store.search(SearchQuery("nothing")).isPartial == false)
    }

    @Test func whatFitsEquallyGoesByID() throws {
        let store = try temporary.open()
        _ = try store.merge(
            (0..<30).map { try Parcels.parcel("https://a.example/\($0)", title: "Strike", summary: "Again.") })
        let hits = try store.search(SearchQuery("strike", limit: 7)).hits
        let all = try store.search(SearchQuery("strike", limit: 1000)).hits
        #expect(all.count == 30 && all.map(\.id) == all.map(\.id).sorted() && hits == Array(all.prefix(7)))
        #expect(try store.search(SearchQuery("strike", limit: 0)).hits.isEmpty)
    }

    @Test func theLastWordOfAPhraseCanBeABeginning() throws {
        let store = try filled()
        try withExtendedLifetime(store) { () throws in
            #expect(try found("harbour-str*") == ["g1"] && found("strike-harb*").isEmpty)
            #expect(try found("title:crane*") == ["g2"] && found("summary:CRANE*") == ["g1"])
            #expect(try found("elys* -roman*") == ["g3"] && found("strike -lightn*").sorted() == ["g1", "g3"])
            #expect(try found("x* strike").isEmpty)
            #expect(try found("strike -x*").count == 3)
        }
    }

    @Test func aliasesAreLookedForToo() throws {
        let store = try filled()
        let aliases = try TopicAliases("Dockworkers|Longshoremen|The Birds\tkeyword\n")
        try withExtendedLifetime(store) { () throws in
            let reader = try temporary.open(.readOnly, aliases: aliases)
            func found(_ text: String) throws -> [String] {
                try reader.search(SearchQuery(text)).hits.compactMap(\.givenID).sorted()
            }
            #expect(try found("longshoremen") == ["g1", "g2"] && found("\"the birds\"") == ["g1", "g2"])
            #expect(try found("summary:Longshoremen rotterdam") == ["g1"] && found("title:longshoremen").isEmpty)
            #expect(try found("strike -longshoremen") == ["g3"])
            // No name as a whole, and a beginning is none.
            #expect(try found("birds") == ["g2"] && found("longshore*").isEmpty)
        }
    }

    @Test func anExcerptShowsTheWords() throws {
        let store = try filled()
        let hit = try #require(try store.search(SearchQuery("cranes", limit: 2)).hits.last)
        #expect(hit.title == "Harbour strike" && hit.excerpt.contains("cranes") && hit.source == "outlet1.example")
        #expect(hit.score > 0)
    }
}
