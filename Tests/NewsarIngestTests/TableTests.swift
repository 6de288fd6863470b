import NewsarIngest
import NewsarModel
import Testing

/// Tables with a header, whatever separates their columns.
struct TableTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func items(
        _ content: String, limits: IngestLimits = .default, fields: FieldMap = .usual
    ) throws -> [IngestItem] {
        try ArticleStream.items(folder.file("a", content), limits: limits, fields: fields, pages: PlainPages())
    }

    @Test(arguments: [",", "\t", ";", "|"]) func separators(separator: String) throws {
        let rows = [
            ["id", "Title", "content"], ["7", "A", "Body of A"], ["8", "B", "\"Body\(separator) of \"\"B\"\"\""],
        ]
        let items = try items("\u{FEFF}" + rows.map { $0.joined(separator: separator) }.joined(separator: "\r\n"))
        #expect(items.titles == ["A", "B"])
        #expect(items.texts == ["Body of A", "Body\(separator) of \"B\""])
        #expect(items.articles.map(\.givenID) == ["7", "8"])
        #expect(items.lines == [2, 3])
    }

    @Test func lineBreaksInQuotes() throws {
        let items = try items("title,text\nA,\"one\n\ntwo\r\nthree\"\n\nB,\"\nfour\"\nC,five")
        #expect(items.titles == ["A", "B", "C"])
        #expect(items.texts == ["one\n\ntwo\r\nthree", "\nfour", "five"])
        #expect(items.lines == [2, 7, 9])
    }

    /// Columns as "All the news" has them, in its first and its second edition.
    @Test func allTheNews() throws {
        let first = try items(
            ",id,title,publication,author,date,year,month,url,content\n"
                + "0,17283,House Republicans Fret,New York Times,Carl Hulse,2016-12-31,2016.0,12.0,,WASHINGTON — Congress"
        )
        let second = try items(
            "date,year,month,day,author,title,article,url,section,publication\n"
                + "2016-12-09 18:31:00,2016,12.0,9,Lee Drutman,We should take concerns,This post,https://vox.com/1,,Vox\n"
        )
        #expect(first.articles.map(\.source) == ["New York Times"])
        #expect(first.articles.map(\.givenID) == ["17283"])
        #expect(first.articles.map(\.published?.date) == ["2016-12-31"])
        #expect(first.texts == ["WASHINGTON — Congress"])
        #expect(first.articles.map(\.url) == [nil])
        #expect(second.articles.map(\.published?.description) == ["2016-12-09T18:31:00Z"])
        #expect(second.articles.map(\.url) == ["https://vox.com/1"])
        #expect(second.articles.map(\.author) == ["Lee Drutman"])
    }

    @Test func valuesThatAreNone() throws {
        let items = try items("title,text,author,date\nA,Body,nan,None\nB,NaN,X,2020-01-01\n")
        #expect(items.articles == [Article(title: "A", text: "Body")])
        #expect(items.reasons == ["no text: none of text, content, body and the like"])
    }

    @Test(arguments: [
        ("\"['Ann Lee', 'Bo Li']\"", "Ann Lee, Bo Li"), ("\"[\"\"Pat O'Neil\"\"]\"", "Pat O'Neil"),
        ("\"[A, B]\"", "A, B"), ("Ann and Bo", "Ann and Bo"), ("[]", nil),
    ])
    func listsOfAuthors(cell: String, author: String?) throws {
        #expect(try items("text,authors\nBody,\(cell)").articles.map(\.author) == [author])
    }

    @Test func mapping() throws {
        let fields = try FieldMap("text=Inhalt, title=Überschrift")
        let content = "Überschrift;Inhalt;text\nA;Der Text;nicht dies\n"
        #expect(try items(content, fields: fields).articles == [Article(title: "A", text: "Der Text")])
        let json = #"{"Überschrift":"A","Inhalt":"Der Text","text":"nicht dies"}"#
        #expect(try items(json, fields: fields).articles == [Article(title: "A", text: "Der Text")])
        #expect(throws: IngestError(.unknownField, "text: write FIELD=COLUMN, such as text=body")) {
            try FieldMap("text")
        }
        #expect(throws: IngestError.self) { try FieldMap("txt=body") }
    }

    @Test func pagesInAColumn() throws {
        let items = try items("url,html\nhttp://a.com/1,\"<p class=\"\"x\"\">Hello\"\n")
        #expect(items.texts == ["<p class=\"x\">Hello"])
        #expect(items.articles.map(\.url) == ["http://a.com/1"])
    }

    @Test func rowsThatDoNotFit() throws {
        let items = try self.items("title,text\nno separator\nX,Body,more,still more\n,,\nB,Body\nC,Body,,\n")
        #expect(items.titles == ["B", "C"])
        #expect(
            items.reasons == [
                "the row has 1 column, the header 2", "the row has 4 columns, the header 2",
                "no text: none of text, content, body and the like",
            ])
        #expect(items.lines == [2, 3, 4, 5, 6])
        let short = try self.items("title,text,url\nA,the first half\nof it,https://a.example/\nB,Body,\n")
        #expect(short.titles == ["B"])
        #expect(short.lines == [2, 3, 4])
    }

    @Test func quotesInOddPlaces() throws {
        let items = try items("title,text\nA,5\" by \"7\"\nB,\"quoted\" tail\nC, \"not a quote\nD,Body\n")
        #expect(items.texts == ["5\" by \"7\"", "quoted tail", " \"not a quote", "Body"])
    }

    @Test func quoteThatIsNotClosed() throws {
        let rows = (0..<50).map { "T\($0),Body \($0)\n" }.joined()
        let atEnd = try items("title,text\nA,\"open\n" + rows)
        #expect(atEnd.reasons == ["a quote is not closed"])
        #expect(atEnd.titles.count == 50)
        let beyondLimit = try items("title,text\nA,\"open\n" + rows, limits: IngestLimits(recordBytes: 100))
        #expect(beyondLimit.rejections.count == 1)
        #expect(beyondLimit.titles.count == 50)
        #expect(beyondLimit.lines == (2...52).map { $0 })
    }

    /// Each row opens a quote that nothing closes: the search must not begin anew at each.
    @Test func quotesThatAreNeverClosed() throws {
        let items = try items(
            "title,text\n" + String(repeating: "A,\"x", count: 3) + String(repeating: "\nA,\"x", count: 200_000))
        #expect(items.rejections.count < 20)
    }

    @Test func textThatIsNotUTF8() throws {
        let content = Array("title,text\nA,caf".utf8) + [0xE9, 0x20, 0x93, 0x78, 0x94, 0x0A]
        let items = try ArticleStream.items(folder.file("a", content))
        #expect(items.texts == ["café “x”"])
        let mixed = Array("title,text\nA,é".utf8) + [0xE9, 0x0A]
        #expect(try ArticleStream.items(folder.file("b", mixed)).texts == ["é\u{FFFD}"])
    }

    @Test func longLine() throws {
        let content = "title,text\nA," + String(repeating: "x", count: 1 << 20) + "\nB,Body"
        let items = try items(content, limits: IngestLimits(recordBytes: 1000))
        #expect(items.titles == ["B"])
        #expect(items.rejections.count == 1)
    }
}
