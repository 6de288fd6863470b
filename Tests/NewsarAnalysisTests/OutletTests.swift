import NewsarAnalysis
import NewsarModel
import Testing

@Suite struct OutletTests {
    private func rating(_ source: String?, _ url: String? = nil, in table: OutletTable = .shipped) -> SourceRating {
        table.rating(of: Article(url: url, text: "x", source: source))
    }

    @Test func theShippedTableIsRead() {
        #expect(OutletTable.shipped.count >= 500)
        for rating in rating("Reuters").ratings {
            #expect(rating.provider == "newsar editors")
            #expect(rating.asOf == "2026-11")
        }
    }

    @Test(arguments: [
        ("New York Times", Lean.centerLeft), ("The New York Times", .centerLeft), ("NEW YORK  TIMES", .centerLeft),
        ("New York Times - News", .centerLeft), ("NYT (Opinion)", .left), ("Fox News", .right),
        ("Fox News (Online)", .right), ("Reuters", .center), ("www.reuters.com", .center), ("reuters.com", .center),
        ("Wall Street Journal – Weekend", .center), ("Investor\u{2019}s Business Daily", .centerRight),
    ])
    func findsByName(_ name: String, _ lean: Lean) { #expect(rating(name).lean == lean) }

    @Test(arguments: [
        ("https://www.foxnews.com/politics/a", Lean.right), ("https://politicalticker.blogs.cnn.com/x", .centerLeft),
        ("https://uk.reuters.com/article/a", .center), ("https://www.nytimes.com/2020/01/02/us/a.html", .centerLeft),
        ("https://www.nytimes.com/2020/01/02/opinion/a.html", .left),
    ])
    func findsByAddress(_ url: String, _ lean: Lean) {
        #expect(rating(nil, url).lean == lean)
        #expect(rating("A Guest Writer", url).lean == lean)
    }

    @Test(arguments: [
        (nil, nil), ("", nil), ("The Example Gazette", "https://gazette.example/a"),
        (nil, "https://foxnews.com.evil.example/"),
        (nil, "https://notreuters.com/a"), ("co.uk", "https://co.uk/"), ("(Opinion)", nil), (" - News", nil),
    ])
    func unknownIsUnrated(_ source: String?, _ url: String?) { #expect(rating(source, url) == .unrated) }

    @Test func stateMediaHaveReliabilityWithoutLean() {
        #expect(rating("Xinhua").lean == nil)
        #expect(rating("Xinhua").reliability != nil)
    }

    private func table(_ rows: String) throws -> OutletTable {
        try OutletTable(csv: Array("domain,names,lean,reliability,provider,as_of\n\(rows)".utf8))
    }

    @Test func aFileGoesBeforeTheShippedTable() throws {
        let table = try table(
            """
            # our own view

            reuters.com,Reuters,left,0.5,desk,2025
            gazette.example|gazette.test,"The ""Gazette"", Example|Gazette",center-right,,desk,2025-03-01\r
            """)
        #expect(rating("Reuters", in: table).lean == .left)
        #expect(rating("Reuters", in: table).ratings.map(\.provider) == ["desk", "newsar editors"])
        #expect(rating("the gazette", in: table).lean == .centerRight)
        #expect(rating("\"Gazette\", Example", in: table).reliability == nil)
        #expect(rating(nil, "https://gazette.test/", in: table).lean == .centerRight)
        #expect(rating("Fox News", in: table).lean == .right)
    }

    @Test func severalProvidersShow() throws {
        let table = try table("gazette.example,,left,0.5,one,2025\ngazette.example,,right,0.9,two,2026\n")
        let rating = rating(nil, "https://gazette.example/", in: table)
        #expect(rating.lean == .left)
        #expect(rating.reliability == 0.5)
        #expect(rating.ratings.map(\.provider) == ["one", "two"])
    }

    @Test(arguments: [
        ("reuters.com,,far-left,0.5,desk,2025", "far-left"), ("reuters.com,,left,1.5,desk,2025", "1.5"),
        ("reuters.com,,left,nan,desk,2025", "nan"), ("reuters.com,,left,0.5,,2025", "provider"),
        ("reuters.com,,left,0.5,desk,yesterday", "yesterday"), ("reuters,,left,0.5,desk,2025", "reuters"),
        ("reuters.com,left,0.5,desk,2025", "5 fields"), ("reuters.com,\"x,left,0.5,desk,2025", "quotation mark"),
        (",,left,0.5,desk,2025", "domain"),
    ])
    func badRowsSayWhereAndWhy(_ row: String, _ reason: String) {
        let error = #expect(throws: OutletTableError.self) { try table("afp.com,,center,0.9,desk,2025\n\(row)\n") }
        #expect(error?.line == 3)
        #expect(error?.code == .badRow)
        #expect(error?.description.contains(reason) == true)
    }

    @Test func aHeaderIsNeeded() {
        let error = #expect(throws: OutletTableError.self) { try OutletTable(csv: Array("domain,lean\n".utf8)) }
        #expect(error?.code == .badHeader)
        #expect(throws: OutletTableError.self) { try OutletTable(csv: []) }
    }
}
