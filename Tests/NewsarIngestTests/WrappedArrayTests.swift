import NewsarIngest
import NewsarModel
import Testing

/// Articles in an array that is a member of an object: answers of APIs, JSON Feed.
struct WrappedArrayTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func items(_ content: String) throws -> [IngestItem] {
        try ArticleStream.items(folder.file("a.json", content))
    }

    @Test(arguments: ["articles", "data", "items", "results", "documents"])
    func wrappers(name: String) throws {
        let items = try items(
            """
            {"status": "ok", "meta": {"articles": [1, "]}"]}, "\(name)": [
            \(line("A")),
            \(line("B"))], "next": {"page": ["x"]}}
            """)
        #expect(items.titles == ["A", "B"])
        #expect(items.lines == [2, 3])
    }

    @Test(arguments: ["[]", "[ ]", "[\n]"])
    func anEmptyArrayIsPassedOver(empty: String) throws {
        let items = try items(#"{"entries": \#(empty), "articles": [\#(line("A")), \#(line("B"))]}"#)
        #expect(items.titles == ["A", "B"])
    }

    /// One answer a line, as who pages through an API stores them; an empty one and one without articles among them.
    @Test func answersOneAfterTheOther() throws {
        let answer = #"{"articles":[\#(line("A")),\#(line("B"))],"total":2}"#
        let other = #"{"articles":[\#(line("C"))]}"#
        let items = try items(answer + "\n" + other + "\n" + #"{"error":"limit"}"# + "\n" + other)
        #expect(items.titles == ["A", "B", "C", "C"])
        #expect(items.rejections.count == 1)
        #expect(items.lines == [1, 1, 2, 3, 4])
    }

    @Test func jsonFeed() throws {
        let items = try items(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "The Paper", "home_page_url": "https://paper.example/",
             "items": [
              {"id": "1", "url": "https://paper.example/1", "title": "First",
               "content_html": "<p>The bridge is closed.</p><p>It opens on <b>Monday</b>.</p>",
               "date_published": "2018-09-12T14:05:00+02:00", "authors": [{"name": "Ann Lee"}, {"name": "Bo Li"}]},
              {"id": "2", "url": "https://paper.example/2", "title": "Second", "content_text": "The ferry runs.",
               "summary": "Short."}]}
            """)
        let articles = items.compactMap { item -> Article? in
            if case .article(let article, _) = item { article } else { nil }
        }
        #expect(items.rejections.isEmpty)
        #expect(articles.map(\.title) == ["First", "Second"])
        #expect(articles.map(\.text) == ["The bridge is closed.\n\nIt opens on Monday.", "The ferry runs."])
        #expect(articles.first?.author == "Ann Lee, Bo Li")
        #expect(articles.first?.published?.description == "2018-09-12T12:05:00Z")
        #expect(articles.map(\.url) == ["https://paper.example/1", "https://paper.example/2"])
    }

    /// Articles that carry such members are articles themselves.
    @Test(arguments: [
        #"{"text":"Body.","title":"A","items":[{"title":"x"}]}"#, #"{"title":"A","data":[1,2],"text":"Body."}"#,
        #"{"title":"A","results":[{"score":1}],"text":"Body."}"#,
        #"{"items":[{"title":"x","url":"y"}],"title":"A","text":"Body."}"#,
        #"{"title":"A","data":[{"text":"x"},{"text":"y"}],"n":{"text":"z"},"html":"<p>Body of the page."}"#,
        #"{"title":"A","items":[],"text":"Body."}"#,
    ])
    func noWrappers(_ content: String) throws {
        #expect(try items(content + "\n" + line("B")).titles == ["A", "B"])
    }

    /// A bracket too much puts the rest of an article beside the array.
    @Test func damageNearTheBeginning() throws {
        let items = try items(#"{"articles":[{"title":"X"]}],"text":"x"},\#(line("A")),\#(line("B"))],"total":3}"#)
        #expect(items.titles == ["A", "B"])
    }

    @Test func cutShort() throws {
        let items = try items(#"{"articles":[\#(line("A")),"#)
        #expect(items.titles == ["A"])
        #expect(items.rejections.map(\.reason) == ["the array is not closed; the input may be cut short"])
    }

    /// Far more than the reader may hold at a time.
    @Test func memoryIsBounded() throws {
        let titles = (0..<20_000).map { String($0) + String(repeating: "x", count: $0 % 613) }
        let path = try folder.file("a.json", "{\"data\":[" + titles.map(line).joined(separator: ",\n") + "]}")
        let items = try ArticleStream.items(path, limits: IngestLimits(recordBytes: 2000))
        #expect(items.titles == titles)
    }
}
