import NewsarIngest
import NewsarModel
import Testing

/// What a page says of its article beside the text.
struct PageMetadataTests {
    private static let body = PageReaderTests.body.joined()

    private func article(_ head: String, _ body: String = body, url: String? = nil) throws -> PageArticle {
        let html = "<html><head>\(head)</head><body><article>\(body)</article></body></html>"
        return try PageReader().article(html: Array(html.utf8), url: url, encodingHint: nil)
    }

    private func linked(_ json: String) -> String { "<script type='application/ld+json'>\(json)</script>" }

    @Test func linkedData() throws {
        let article = try article(
            linked(
                """
                {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Site"},{"@type":["NewsArticle"],
                "headline":"The bridge &amp; the town","author":[{"@type":"Person","name":"Ann Lee"},{"@id":"#p"}],
                "datePublished":"2018-09-12T14:05:00+02:00","inLanguage":"en-GB","publisher":{"name":"The Paper"},
                "description":"A line\nbroken"},{"@type":"Person","@id":"#p","name":"Bo Li"}]}
                """))
        #expect(article.title == "The bridge & the town")
        #expect(article.author == "Ann Lee, Bo Li")
        #expect(article.published?.description == "2018-09-12T12:05:00Z")
        #expect(article.source == "The Paper")
        #expect(article.language == "en-GB")
        #expect(article.description == "A line broken")
    }

    @Test func metaTags() throws {
        let article = try article(
            """
            <title>The bridge - The Paper</title><meta property="og:title" content="The bridge closes - The Paper">
            <meta property="og:site_name" content="The Paper"><meta name="description" content="Short.">
            <meta name="author" content="By Ann Lee and Bo Li"><link rel="canonical" href="https://paper.example/bridge">
            <meta property="article:published_time" content="2018-09-12T14:05:00Z">
            """)
        #expect(article.title == "The bridge closes")
        #expect(article.author == "Ann Lee, Bo Li")
        #expect(article.url == "https://paper.example/bridge")
        #expect(article.description == "Short.")
        #expect(article.published?.date == "2018-09-12")
    }

    @Test func dublinCoreAndMicrodata() throws {
        let article = try article(
            "<meta name='DC.title' content='The bridge closes today'>",
            "<span itemprop='author'><span itemprop='name'>Ann Lee</span></span>"
                + "<meta itemprop='datePublished' content='2018-09-12'>" + Self.body)
        #expect(article.title == "The bridge closes today")
        #expect(article.author == "Ann Lee")
        #expect(article.published?.date == "2018-09-12")
    }

    @Test func visibleByline() throws {
        let article = try article(
            "",
            "<h1>Die Brücke wird gesperrt</h1><p>Von Anna Lehmann</p><p>12. September 2018, 14:05 Uhr</p>" + Self.body)
        #expect(article.title == "Die Brücke wird gesperrt")
        #expect(article.author == "Anna Lehmann")
        #expect(article.published?.description == "2018-09-12T14:05:00Z")
        #expect(article.text.hasPrefix("Paragraph 1"))
    }

    @Test(
        arguments: [
            ("<time datetime='2018-09-12T10:00:00Z'>Wednesday</time>", nil, "2018-09-12"),
            ("", "https://paper.example/2018/09/12/bridge.html", "2018-09-12"),
            ("", "https://paper.example/20180912/bridge.html", "2018-09-12"),
            ("<span class='published'>Published 3 March 2018</span>", nil, "2018-03-03"),
        ] as [(String, String?, String)])
    func dates(_ markup: String, _ url: String?, _ expected: String) throws {
        #expect(try article("", "<h1>The bridge</h1>" + markup + Self.body, url: url).published?.date == expected)
    }

    @Test(
        arguments: [
            (
                "<time class='entry-date published' datetime='2018-09-12T10:00:00Z'>12</time>"
                    + "<time class='updated' datetime='2018-10-01T10:00:00Z'>1</time>", "2018-09-12"
            ),
            ("<abbr itemprop='datePublished' title='2018-09-12T10:00:00Z'>10:00</abbr>", "2018-09-12"),
            ("<p>28.09.1812:44</p>", "2018-09-28"),
            ("<time class='updated' datetime='2018-10-01T10:00:00Z'>1</time>", "2018-10-01"),
        ] as [(String, String)])
    func publicationBeforeChange(_ markup: String, _ expected: String) throws {
        #expect(try article("", "<h1>The bridge</h1>" + markup + Self.body).published?.date == expected)
    }

    /// Behind the text: what a line calls the day of publication, before what it calls a change, before a comment's.
    @Test(
        arguments: [
            ("<p>Veröffentlicht am 12.09.2018</p><p>Aktualisiert am 13.09.2018</p>", "2018-09-12"),
            ("<p>Der Beitrag wurde am 12. September 2018 um 23:03 Uhr gepostet</p>", "2018-09-12"),
            ("<p>Last updated 13 September 2018</p><p>Published on 12 September 2018</p>", "2018-09-12"),
            ("<p>Aktualisiert am 13.09.2018.</p>", "2018-09-13"),
            ("<p>Room 12, 13.09.2018</p>", "2018-09-13"),
            (
                "<p>Aktualisiert am 13.09.2018.</p><div class='comments'><p>Published 14.09.2018</p>"
                    + "<time datetime='2018-09-14'>14</time></div>", "2018-09-13"
            ),
        ] as [(String, String)])
    func labelledLines(_ markup: String, _ expected: String) throws {
        #expect(try article("", "<h1>The bridge</h1>" + Self.body + markup).published?.date == expected)
    }

    @Test func anEventsDayIsNotThatOfTheArticle() throws {
        let meeting = "<p>The council will meet again on 5 February 2020 in the town hall at seven o'clock.</p>"
        let page = "<h1>The bridge</h1>" + meeting + Self.body
        #expect(try article("", page + "<p>Last edited 29 January 2020</p>").published?.date == "2020-01-29")
        // Where nothing else is known.
        #expect(try article("", page).published?.date == "2020-02-05")
    }

    @Test func aTimeByTheTextBeforeATagThatMayTellAChange() throws {
        let article = try article(
            "<meta name='date' content='2018-10-01T10:00:00Z'>",
            "<h1>The bridge</h1><time datetime='2018-09-12'>12.9.2018</time>" + Self.body)
        #expect(article.published?.date == "2018-09-12")
    }

    @Test(
        arguments: [
            ("<span class='published' title='2018-09-12T10:00:00Z'></span>", "2018-09-12"),
            ("<span class='updated' title='2018-10-01T10:00:00Z'></span>", "2018-10-01"),
            (
                "<span class='updated' title='2018-10-01T10:00:00Z'></span>"
                    + "<span class='published' title='2018-09-12T10:00:00Z'></span>", "2018-09-12"
            ),
        ] as [(String, String)])
    func titledTimes(_ markup: String, _ expected: String) throws {
        #expect(try article("", "<h1>The bridge</h1>" + markup + Self.body).published?.date == expected)
    }

    @Test(
        arguments: [
            (#"{"vendor":"Paper","published_at":"2018-09-12T06:22:28+02:00"}"#, "2018-09-12"),
            (#"window.state = "{\"publishedAt\": \"2018-09-12\"}""#, "2018-09-12"),
            (#"var page = {datePublished: '2018-09-12'}"#, "2018-09-12"),
            (#"{"publisher":"2018-09-12","unpublished_at":"2018-09-12","published":true}"#, nil),
            (#"{"published_at":"soon"}"#, nil), ("publi", nil), ("ubli", nil), (#"{"publishedAt":"#, nil),
        ] as [(String, String?)])
    func stateOfScripts(_ script: String, _ expected: String?) throws {
        let page = "<h1>The bridge</h1><script>\(script)</script>" + Self.body
        #expect(try article("", page).published?.date == expected)
        let shown = try article("", "<time datetime='2018-09-01'>1.9.2018</time>" + page)
        #expect(shown.published?.date == "2018-09-01")
    }

    /// Midnight in a zone of its own is a day without a time; any other moment is that moment.
    @Test(
        arguments: [
            ("2018-09-12T00:00:00+02:00", "2018-09-12T00:00:00Z"), ("2018-09-12T00:00-05:00", "2018-09-12T00:00:00Z"),
            ("2018-09-12T00:01:00+02:00", "2018-09-11T22:01:00Z"), ("2018-09-12T00:00:00Z", "2018-09-12T00:00:00Z"),
        ] as [(String, String)])
    func midnight(_ content: String, _ expected: String) throws {
        let article = try article("<meta property='article:published_time' content='\(content)'>")
        #expect(article.published?.description == expected)
    }

    @Test func microdataBeforeWhatMayBeAChange() throws {
        let article = try article(
            "<meta name='date' content='2018-10-01T10:00:00Z'>",
            "<meta itemprop='datePublished' content='2018-09-12'>" + Self.body)
        #expect(article.published?.date == "2018-09-12")
    }

    @Test func dateline() throws {
        #expect(
            try article(
                "", Self.body + "<p>12.9.2018 - \(String(repeating: "The bridge is closed now. ", count: 9))</p>"
            )
            .published == nil)
        let opening = "<p>\(String(repeating: "The bridge is closed. ", count: 9))</p>"
        let article = try article("", opening + "<p>12.9.2018 - \(opening.dropFirst(3))" + Self.body)
        #expect(article.published?.date == "2018-09-12")
    }

    @Test func dateInTheTab() throws {
        #expect(try article("<title>The bridge | Paper | 12.09.2018</title>").published?.date == "2018-09-12")
        #expect(try article("<title>The bridge | Paper 12</title>").published == nil)
    }

    /// What stands in one place for itself was written for itself.
    @Test func headlineApart() throws {
        let head = "<title>Bridge closed for good</title><meta property='og:title' content='Bridge closed for good'>"
        let heading = "<h1>Bridge closed for good</h1>" + Self.body
        func title(_ json: String) throws -> String? { try article(head + linked(json), heading).title }
        #expect(
            try title(#"{"@type":"NewsArticle","headline":"A town loses its only crossing"}"#)
                == "A town loses its only crossing")
        #expect(try title(#"{"@type":"NewsArticle","headline":"Bridge closed for"}"#) == "Bridge closed for good")
        #expect(try title(#"{"@type":"VideoObject","name":"A town loses its crossing"}"#) == "Bridge closed for good")
    }

    @Test func headingWhereTheOthersDisagree() throws {
        let article = try article(
            "<meta property='og:title' content='Why the old bridge had to go'>"
                + linked(#"{"@type":"NewsArticle","headline":"Town council and bridge: the long quarrel"}"#),
            "<h1>Town without a bridge: what comes now</h1>" + Self.body)
        #expect(article.title == "Town without a bridge: what comes now")
    }

    @Test func relativeAddressIsNone() throws {
        let article = try article(
            "<link rel='canonical' href='/bridge'><meta property='og:url' content='https://paper.example/bridge'>")
        #expect(article.url == "https://paper.example/bridge")
    }

    @Test func nothingSaid() throws {
        let article = try article("")
        #expect(article.author == nil && article.published == nil && article.title == nil && article.source == nil)
    }

    @Test(arguments: [
        "https://www.facebook.com/paper", "@paper", "ann@paper.example", "{{author}}", "By", "12",
    ])
    func noName(_ author: String) throws {
        #expect(try article("<meta name='author' content='\(author)'>").author == nil)
    }

    @Test(arguments: ["{", #"{"@type":"NewsArticle","headline":}"#, "[[[[[[[[", "null", #""x""#, "{\u{0}}"])
    func brokenLinkedData(_ json: String) throws {
        #expect(try article("<title>The bridge</title>" + linked(json)).title == "The bridge")
    }
}
