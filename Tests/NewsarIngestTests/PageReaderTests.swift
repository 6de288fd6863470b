import NewsarIngest
import NewsarModel
import Testing

/// The article that a page gives.
struct PageReaderTests {
    static let body = (1...6).map {
        "<p>Paragraph \($0) of the story tells, in a full sentence of some length, what happened in the town.</p>"
    }

    private func article(_ html: String) throws -> PageArticle {
        try PageReader().article(html: Array(html.utf8), url: nil, encodingHint: nil)
    }

    private func paragraphs(_ html: String) throws -> [String] {
        try article(html).text.split(separator: "\n\n").map(String.init)
    }

    @Test func paragraphsWithoutWhatStandsAround() throws {
        let html = """
            <html><body><nav><ul><li><a href="/">Home</a></li></ul></nav>
            <article><h1>Title</h1>\(Self.body.joined())</article>
            <div class="comments"><p>I do not believe a word of this, and neither should you, dear reader.</p></div>
            <footer><p>All rights reserved by the publisher, whoever that may be in this year.</p></footer></body></html>
            """
        let paragraphs = try paragraphs(html)
        #expect(paragraphs.suffix(6).first?.hasPrefix("Paragraph 1") == true)
        #expect(paragraphs.last?.hasPrefix("Paragraph 6") == true)
    }

    @Test func recordWithAPage() throws {
        let record =
            #"{"title":"Given","html":"<title>Own</title><meta name=author content='Ann Lee'>"#
            + Self.body.joined() + #""}"#
        let article = try ArticleDecoder().decode(Array(record.utf8))
        #expect(article.title == "Given")
        #expect(article.author == "Ann Lee")
        #expect(article.text.hasPrefix("Paragraph 1"))
    }
}
