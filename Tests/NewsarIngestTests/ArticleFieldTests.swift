import NewsarIngest
import NewsarModel
import Testing

/// The names under which an article's members are understood.
struct ArticleFieldTests {
    private func decode(_ json: String) throws -> Article { try ArticleDecoder().decode(Array(json.utf8)) }

    @Test func canonicalMembers() throws {
        let article = try decode(
            """
            {"id":"a1","url":"https://example.org/a","title":"T","description":"D","text":"Body","source":"Herald",\
            "author":"Ann Lee","published":"2018-09-12T14:05:00Z","language":"en-US"}
            """)
        #expect(
            article
                == Article(
                    givenID: "a1", url: "https://example.org/a", title: "T", description: "D", text: "Body",
                    source: "Herald", author: "Ann Lee", published: Timestamp(iso8601: "2018-09-12T14:05:00Z"),
                    language: "en-US"))
    }

    @Test(arguments: [
        "text", "content", "body", "maintext", "articleBody", "article_text", "full_text", "CONTENT", "Full-Text",
    ])
    func text(_ name: String) throws {
        #expect(try decode(#"{"\#(name)":"Body"}"#).text == "Body")
    }

    /// A field under another name makes the same article as under its own.
    @Test(arguments: [
        ("title", ["headline", "name", "Headline", "TITLE"]),
        ("description", ["summary", "abstract", "excerpt", "lead"]),
        (
            "source",
            [
                "outlet", "publisher", "publication", "site", "site_name", "siteName", "source_domain", "domain",
                "newspaper",
            ]
        ),
        ("author", ["authors", "Authors"]), ("url", ["link", "canonical_url", "source_url", "URL"]),
        ("id", ["uuid", "guid", "article_id", "articleId", "_id", "ID"]), ("language", ["lang", "LANG"]),
    ])
    func aliases(_ name: String, _ aliases: [String]) throws {
        let expected = try decode(#"{"text":"Body","\#(name)":"Value"}"#)
        #expect(expected != Article(text: "Body"))
        for alias in aliases { #expect(try decode(#"{"text":"Body","\#(alias)":"Value"}"#) == expected) }
    }

    @Test(arguments: [
        "published", "date", "date_publish", "pubDate", "publish_date", "published_at", "publishedAt", "datePublished",
        "date_published", "timestamp",
    ])
    func published(_ name: String) throws {
        #expect(try decode(#"{"text":"Body","\#(name)":"2018-09-12"}"#).published?.date == "2018-09-12")
    }

    @Test(arguments: [
        (#"{"content":"B","text":"A"}"#, "A"), (#"{"text":"A","content":"B"}"#, "A"),
        (#"{"body":"B","content":"A"}"#, "A"), (#"{"TEXT":"B","text":"A"}"#, "A"),
        (#"{"text":"A","Text":"B"}"#, "A"), (#"{"text":"B","text":"A"}"#, "A"), (#"{"text":"","body":"A"}"#, "A"),
        (#"{"body":"A","text":null}"#, "A"), (#"{"text":" \n","body":"A"}"#, "A"),
        (#"{"text":["B"],"body":"A"}"#, "A"), (#"{"text":{"text":"B"},"body":"A"}"#, "A"),
        (#"{"te\u0078t":"A"}"#, "A"), (#"{"x":{"text":"B"},"text":"A"}"#, "A"),
    ])
    func precedence(_ json: String, _ text: String) throws {
        #expect(try decode(json).text == text)
    }

    /// A record as each crawler and data set writes it.
    @Test(arguments: [
        #"{"authors":["Ann Lee"],"date_download":"2020-01-01 00:00:00","date_publish":"2018-09-12 14:05:00","maintext":"Body","source_domain":"a.com","title":"T","title_page":null,"url":"http://a.com/1","language":"en"}"#,
        #"{"title":"T","plaintext":"Body","authors":["Ann Lee"],"publishing_date":"2018-09-12 14:05:00+00:00","topics":[],"lang":"en","source":"a.com","url":"http://a.com/1"}"#,
        #"{"title":"T","body":{"summary":[],"sections":[{"headline":[],"paragraphs":["Body"]}]},"authors":["Ann Lee"],"publishing_date":"2018-09-12 14:05:00+00:00","lang":"en","publisher":"a.com","url":"http://a.com/1"}"#,
        #"{"url":"http://a.com/1","source_url":"http://a.com","title":"T","text":"Body","authors":["Ann Lee"],"publish_date":"2018-09-12T14:05:00","meta_lang":"en","source":"a.com"}"#,
        #"{"DocumentIdentifier":"http://a.com/1","SourceCommonName":"a.com","title":"T","seendate":"20180912T140500Z","text":"Body","author":"Ann Lee","language":"en"}"#,
        #"{"date":"2018-09-12 14:05:00","author":"Ann Lee","title":"T","article":"Body","url":"http://a.com/1","section":"","publication":"a.com","lang":"en"}"#,
    ])
    func crawlers(_ json: String) throws {
        #expect(
            try decode(json)
                == Article(
                    url: "http://a.com/1", title: "T", text: "Body", source: "a.com", author: "Ann Lee",
                    published: Timestamp(iso8601: "2018-09-12T14:05:00Z"), language: "en"))
    }

    @Test(arguments: [
        (#"["A"," ","B"]"#, "A\n\nB"),
        (#"{"sections":[{"headline":["A"],"paragraphs":["B","C"],"id":"x"}]}"#, "A\n\nB\n\nC"),
        (#"[["A"],{"text":"B","type":"p"},7,null]"#, "A\n\nB"),
    ])
    func textInParts(_ json: String, _ text: String) throws {
        #expect(try decode(#"{"body":\#(json)}"#).text == text)
    }

    @Test func pageInAnObject() throws {
        let paragraph = String(repeating: "Stocks fell on Monday as traders weighed the news. ", count: 5)
        let html = "<article><h1>T</h1><p>\(paragraph)</p><p>\(paragraph)</p></article>"
        #expect(try decode(#"{"html":{"requested_url":"x","content":"\#(html)"}}"#).text.hasPrefix("Stocks fell"))
    }

    @Test(
        arguments: [
            (#""Ann Lee""#, "Ann Lee"), (#"["Ann Lee","Bo Wu"]"#, "Ann Lee, Bo Wu"),
            (#"[{"name":"Ann Lee","id":1},{"@type":"Person","name":"Bo Wu"}]"#, "Ann Lee, Bo Wu"),
            (#"{"name":"Ann Lee"}"#, "Ann Lee"), (#"["",null,7,"Ann Lee",{"id":1},[]]"#, "Ann Lee"), ("[]", nil),
            ("null", nil), ("7", nil), (#"" ""#, nil),
        ] as [(String, String?)])
    func authors(_ json: String, _ author: String?) throws {
        #expect(try decode(#"{"text":"Body","authors":\#(json)}"#).author == author)
    }

    @Test func sourceAsObject() throws {
        let article = try decode(#"{"text":"Body","source":{"id":null,"name":"Herald"}}"#)
        #expect(article.source == "Herald")
        #expect(try decode(#"{"text":"Body","source":{"id":1},"domain":"herald.example"}"#).source == "herald.example")
    }

    @Test(
        arguments: [
            (#"17"#, "17"), (#"-1.5e3"#, "-1.5e3"), (#"" x ""#, "x"), ("true", nil), ("null", nil),
            (#"{"$oid":"x"}"#, nil),
            ("[1]", nil),
        ] as [(String, String?)])
    func identifiers(_ json: String, _ id: String?) throws {
        #expect(try decode(#"{"text":"Body","id":\#(json)}"#).givenID == id)
    }

    @Test func metadataIsTrimmedAndBounded() throws {
        func decoded(_ name: String) throws -> Article {
            try decode(#"{"text":" Body\n","\#(name)":"\t \#(String(repeating: "é", count: 20_000)) "}"#)
        }
        #expect(try decoded("title").title == String(repeating: "é", count: 2048))
        #expect(try decoded("description").description?.unicodeScalars.count == 16_384)
        #expect(try decoded("author").author?.unicodeScalars.count == 512)
        #expect(try decoded("source").source?.unicodeScalars.count == 256)
        #expect(try decoded("url").url?.unicodeScalars.count == 4096)
        #expect(try decoded("id").givenID?.unicodeScalars.count == 256)
        #expect(try decoded("language").language?.unicodeScalars.count == 35)
        #expect(try decoded("x").text == " Body\n")
    }
}
