import NewsarIngest
import NewsarModel
import Testing

/// RSS and Atom, as they should be.
struct FeedTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func items(_ content: String) throws -> [IngestItem] {
        try ArticleStream.items(folder.file("a", content))
    }

    @Test func rss2() throws {
        let items = try items(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>The Daily &amp; Sunday</title><link>http://a.com/</link><language>en-gb</language>
            <image><title>Logo</title><link>http://a.com/logo</link></image>
            <item>
              <title><![CDATA[Markets <b>fall</b>]]></title><link> http://a.com/1?a=1&amp;b=2 </link>
              <guid isPermaLink="false">tag-1</guid><pubDate>Wed, 12 Sep 2018 14:05:00 GMT</pubDate>
              <dc:creator>Ann Lee</dc:creator><author>desk@a.com (The Desk)</author>
              <description>&lt;p&gt;Stocks fell.&lt;/p&gt;</description>
              <content:encoded><![CDATA[<p>Stocks fell on&nbsp;Monday &mdash; again.</p><script>x()</script><p>Bonds<br/>rose.</p>]]></content:encoded>
            </item>
            <item><title>Rain</title><guid>http://a.com/2</guid><description>It rained.</description>
              <author>desk@a.com (The Desk)</author><source url="http://w.com/rss">The Wire</source></item>
            </channel></rss>
            """)
        #expect(
            items.articles == [
                Article(
                    givenID: "tag-1", url: "http://a.com/1?a=1&b=2", title: "Markets fall", description: "Stocks fell.",
                    text: "Stocks fell on Monday — again.\n\nBonds\nrose.", source: "The Daily & Sunday",
                    author: "Ann Lee", published: Timestamp(iso8601: "2018-09-12T14:05:00Z"), language: "en-gb"),
                Article(
                    givenID: "http://a.com/2", url: "http://a.com/2", title: "Rain", text: "It rained.",
                    source: "The Wire", author: "The Desk", language: "en-gb"),
            ])
        #expect(items.lines == [5, 12])
    }

    @Test func atom() throws {
        let items = try items(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="http://a.com/news/">
            <title type="html">Der &lt;em&gt;Tag&lt;/em&gt;</title><link rel="self" href="http://a.com/feed"/>
            <author><name>Feed</name></author>
            <entry><title>Eins</title><link rel="enclosure" href="/x.mp3"/><link href="1.html"/><id>urn:1</id>
            <published>2020-01-02T03:04:05+01:00</published><updated>2021-01-01T00:00:00Z</updated>
            <author><name>Ann Lee</name><email>a@b.c</email></author><author><name>Bo Li</name></author>
            <contributor><name>Nobody</name></contributor>
            <summary>Kurz</summary>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A &lt; B</p><ul><li>C</li></ul></div></content>
            </entry>
            <entry><title>Zwei</title><source><id>urn:s</id><title>Quelle</title></source>
            <link href="http://a.com/2"/><id>urn:2</id><updated>2021-01-01T00:00:00Z</updated><summary>Text</summary></entry>
            </feed>
            """)
        #expect(
            items.articles == [
                Article(
                    givenID: "urn:1", url: "http://a.com/news/1.html", title: "Eins", description: "Kurz",
                    text: "A < B\n\nC", source: "Der Tag", author: "Ann Lee, Bo Li",
                    published: Timestamp(iso8601: "2020-01-02T02:04:05Z"), language: "de"),
                Article(
                    givenID: "urn:2", url: "http://a.com/2", title: "Zwei", text: "Text", source: "Quelle",
                    published: Timestamp(iso8601: "2021-01-01T00:00:00Z"), language: "de"),
            ])
    }

    @Test func rss1() throws {
        let items = try items(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:r="http://purl.org/rss/1.0/">
            <r:channel rdf:about="http://a.com"><r:title>A</r:title></r:channel>
            <r:item rdf:about="http://a.com/1"><r:title>One</r:title><dc:title>Other</dc:title>
            <dc:date>2004-01-01</dc:date><r:description>Body</r:description></r:item></rdf:RDF>
            """)
        #expect(
            items.articles == [
                Article(
                    givenID: "http://a.com/1", url: "http://a.com/1", title: "One", text: "Body", source: "A",
                    published: Timestamp(iso8601: "2004-01-01"))
            ])
    }

    @Test(arguments: [
        ("a &lt; b &amp; c", "a < b & c"), ("1 &lt;2", "1 <2"),
        ("&amp;#8220;Hi&amp;#8221; &#x2013; &eacute;", "“Hi” – é"),
        ("<b>bold</b> <i>it</i>", "bold it"), ("AT&T; R&D &unknown; &", "AT&T; R&D &unknown; &"),
        ("x<br/><br>y", "x\n\ny"), ("<p>one</p><p>two", "one\n\ntwo"), ("<pre>a\n  b</pre>", "a\nb"),
        ("&lt;style&gt;p{}&lt;/style&gt;shown", "shown"), ("&#150;&#0;", "–&#0;"),
        ("<b>&nbsp;x&nbsp;&nbsp;y</b>", "x y"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a b"),
        ("<![CDATA[a]]><![CDATA[ &amp; b]]>", "a & b"), ("<![CDATA[<p>a]]><![CDATA[b</p>]]>", "ab"),
    ])
    func text(markup: String, text: String) throws {
        #expect(try items("<rss><item><description>\(markup)</description></item></rss>").texts == [text])
    }

    @Test func encodings() throws {
        let legacy =
            Array(#"<?xml version="1.0" encoding="ISO-8859-1"?><rss><item><title>Caf"#.utf8) + [0xE9]
            + Array("</title><description>".utf8) + [0x93] + Array("x</description></item></rss>".utf8)
        #expect(try ArticleStream.items(folder.file("a", legacy)).titles == ["Café"])
        #expect(try ArticleStream.items(folder.file("a", legacy)).texts == ["“x"])
        let wide = #"<?xml version="1.0" encoding="utf-16"?><rss><item><description>é𝄞</description></item></rss>"#
        for mark in [[], [0xFF, 0xFE]] as [[UInt8]] {
            let content = mark + wide.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
            #expect(try ArticleStream.items(folder.file("b", content)).texts == ["é𝄞"])
        }
        let cyrillic =
            Array(#"<?xml version="1.0" encoding="koi8-r"?><rss><item><description>"#.utf8)
            + [0xF0, 0xD2, 0xC9] + Array("</description></item></rss>".utf8)
        #expect(try ArticleStream.items(folder.file("c", cyrillic)).texts == ["При"])
        let unknown = #"<?xml version="1.0" encoding="x-none"?><rss><item><description>é</description></item></rss>"#
        #expect(try items(unknown).texts == ["é"])
    }

    @Test func itemsWithoutText() throws {
        let items = try items("<rss><item><title>A</title></item><item><description> </description></item></rss>")
        #expect(items.reasons == Array(repeating: "no text: the item has neither content nor description", count: 2))
        #expect(items.rejections.first?.record == "<item><title>A</title></item>")
        #expect(try self.items("<feed><title>None</title></feed>").isEmpty)
    }
}
