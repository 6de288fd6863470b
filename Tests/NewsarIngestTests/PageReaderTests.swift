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

    /// Six paragraphs of a story with `inside` between the third and the fourth.
    private func story(_ inside: String) -> String {
        "<html><body><main><article><h1>Title of it all</h1>" + Self.body[..<3].joined() + inside
            + Self.body[3...].joined() + "</article></main></body></html>"
    }

    @Test func paragraphsWithoutWhatStandsAround() throws {
        let html = """
            <html><body><nav><ul><li><a href="/">Home</a></li></ul></nav>
            <article><h1>Title</h1>\(Self.body.joined())</article>
            <div class="comments"><p>I do not believe a word of this, and neither should you, dear reader.</p></div>
            <footer><p>All rights reserved by the publisher, whoever that may be in this year.</p></footer></body></html>
            """
        let article = try article(html)
        let paragraphs = article.text.split(separator: "\n\n")
        #expect(paragraphs.count == 6)
        #expect(paragraphs.first?.hasPrefix("Paragraph 1") == true && paragraphs.last?.hasPrefix("Paragraph 6") == true)
        #expect(
            article.removed.map(\.reason)
                == ["navigation", "comments", "navigation"].reduce(into: []) { all, reason in
                    if !all.contains(reason) { all.append(reason) }
                } || article.removed.map(\.reason) == ["navigation, 2 blocks", "comments"])
    }

    @Test(arguments: [
        "<figure><img src='a.jpg'><figcaption>The bridge on Monday, seen from the river.</figcaption></figure>",
        "<aside><h3>Background</h3><p>The bridge was built in 1901, and rebuilt after the war, in 1950.</p></aside>",
        "<div class='related-articles'><h3>More</h3><p>The town looks for money, and finds none at all, again.</p></div>",
        "<div class='newsletter-signup'><p>Get our letter each morning, free of charge, in your inbox.</p></div>",
        "<div id='cookie-banner'><p>We use cookies, and so do our partners, to show you what you like.</p></div>",
        "<div class='share-buttons'>Share this story on all the networks that you know, please.</div>",
        "<blockquote class='twitter-tweet'><p>So sad about the bridge, really, so very sad!</p></blockquote>",
        "<script>var text = 'This is no text, it is a program.';</script>",
        "<p>Read more: <a href='/x'>The bridge</a></p>",
        "<p><a href='/x'>Why the bridge had to close, and what comes next</a></p>", "<p>Photo: Ann Lee</p>",
        "<p style='display: none'>Hidden words, that nobody sees, stand here in a row.</p>",
        "<form><label>Your name</label><input><p>Write to us, we answer all letters, sooner or later.</p></form>",
    ])
    func leftOut(_ markup: String) throws {
        let paragraphs = try paragraphs(story(markup))
        #expect(paragraphs.count == 6)
        #expect(paragraphs.allSatisfy { $0.hasPrefix("Paragraph") })
    }

    @Test(arguments: [
        ("<h2>What comes next</h2>", "What comes next"),
        ("<ul><li>The bridge stays closed for two weeks.</li></ul>", "The bridge stays closed for two weeks."),
        ("<blockquote>“We had no choice,” the mayor said.</blockquote>", "“We had no choice,” the mayor said."),
        ("<p>A <a href='/x'>link</a> and <b>bold</b>&nbsp;words &amp; more.</p>", "A link and bold words & more."),
        (
            "<div>Text that stands in a box of its own, without a paragraph.</div>",
            "Text that stands in a box of its own, without a paragraph."
        ),
    ])
    func kept(_ markup: String, _ expected: String) throws {
        let paragraphs = try paragraphs(story(markup))
        #expect(paragraphs.count == 7)
        #expect(paragraphs.dropFirst(3).first == expected)
    }

    @Test func lineBreaksSplitParagraphs() throws {
        let line = "This line of the story is long enough to be taken for a paragraph of its own, it is said."
        let html = "<html><body><div>\(line)<br><br>\n\(line)<br>\n<br>\(line)</div></body></html>"
        #expect(try paragraphs(html) == [line, line, line])
    }

    @Test func leadBeforeTheText() throws {
        let html = """
            <html><body><main><header><h1>The bridge closes</h1><p class="lead">For two weeks nobody crosses the river here.</p>
            </header><div class="article-body">\(Self.body.joined())</div></main></body></html>
            """
        let paragraphs = try paragraphs(html)
        #expect(paragraphs.first == "For two weeks nobody crosses the river here.")
        #expect(paragraphs.count == 7)
    }

    @Test func linkedDataWhereThePageShowsLess() throws {
        let text = (1...8).map { "Sentence \($0) of the text that the page hides from its readers, for now." }
        let html = """
            <html><head><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"\(text.joined(separator: "\\n"))"}
            </script></head><body><article><p>Sentence 1 of the text that the page hides from its readers, for now.</p></article>
            """
        #expect(try paragraphs(html) == text)
    }

    @Test func listOfArticles() {
        let items = (1...8).map {
            "<article><h2><a href='/\($0)'>Headline number \($0) of the day</a></h2><p>The council met, and closed bridge \($0).</p></article>"
        }
        #expect(throws: IngestError(.noText, "the page is a list of articles")) {
            try article("<html><body><h1>News</h1><main>" + items.joined() + "</main></body></html>")
        }
    }

    @Test(arguments: ["", "<html></html>", "<html><body><nav><a href='/'>Home</a></nav></body></html>", "<p></p>"])
    func noArticle(_ html: String) {
        #expect(throws: IngestError(.noText, "the page has no article")) { try article(html) }
    }

    @Test func recordWithAPage() throws {
        let record =
            #"{"title":"Given","html":"<title>Own</title><meta name=author content='Ann Lee'>"# + Self.body.joined()
            + #""}"#
        let article = try ArticleDecoder().decode(Array(record.utf8))
        #expect(article.title == "Given")
        #expect(article.author == "Ann Lee")
        #expect(article.text.hasPrefix("Paragraph 1"))
    }

    @Test func recordWithTextAndAPage() throws {
        let record = #"{"text":"Given text","html":"<title>Own</title>"# + Self.body.joined() + #""}"#
        let article = try ArticleDecoder().decode(Array(record.utf8))
        #expect(article.text == "Given text")
        #expect(article.title == "")
    }
}
