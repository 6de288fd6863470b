import NewsarIngest
import NewsarModel
import Testing

/// Feeds whose XML is broken, hostile or huge.
struct BrokenFeedTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func items(_ content: String, limit: Int = 1 << 20) throws -> [IngestItem] {
        try ArticleStream.items(folder.file("a", content), limits: IngestLimits(recordBytes: limit))
    }

    private static func item(_ title: String) -> String {
        "<item><title>\(title)</title><description>Body of \(title).</description></item>"
    }

    @Test(arguments: [
        "</b></channel></rss>", "<b>", "<item><title>lost", "&nbsp;& <x y=\">", "<!-- no end", "<![CDATA[ no end",
        "<item></item></item></item>", "<?php <x> ", "]]>", "\u{1}\u{2}",
    ])
    func junkBetweenItems(junk: String) throws {
        let items = try items("<rss><channel>\(Self.item("A"))\(junk)\(Self.item("B"))</channel></rss>")
        #expect(items.titles.first == "A")
        #expect(items.titles.last == "B")
    }

    @Test func missingEndTags() throws {
        let items = try items(
            "<rss><item><title>A<link>http://a.com/1<description>Body A<item><title>B</title><description>Body B</channel>"
        )
        #expect(items.titles == ["A", "B"])
        #expect(items.texts == ["Body A", "Body B"])
        #expect(items.articles.map(\.url) == ["http://a.com/1", nil])
    }

    @Test func cutAnywhere() throws {
        let content = "<rss>\n" + Self.item("A") + Self.item("B")
        for length in 6..<content.utf8.count - 1 {
            let items = try items(String(decoding: content.utf8.prefix(length), as: UTF8.self))
            #expect(items.titles.count <= 1 && items.count <= 2, "cut at \(length)")
        }
        #expect(try items(String(content.dropLast())).reasons == ["the item is cut short"])
    }

    /// Ten entities, each ten of the one before: expanded, it would be 10 GB.
    @Test func entitiesAreNotExpanded() throws {
        let entities = (1..<10).map { "<!ENTITY e\($0) \"" + String(repeating: "&e\($0 - 1);", count: 10) + "\">" }
        let items = try items(
            "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY e0 \"ha\"><!ENTITY f SYSTEM \"file:///etc/passwd\">"
                + entities.joined() + "]><rss><item><description>x &e9; &f;</description></item></rss>")
        #expect(items.texts == ["x &e9; &f;"])
    }

    @Test func depth() throws {
        let deep = String(repeating: "<div>", count: 200_000)
        let items = try items(
            "<rss><item><description>\(deep)x</description></item>\(deep)\(Self.item("B"))</rss>", limit: 4 << 20)
        #expect(items.texts == ["x", "Body of B."])
    }

    @Test func itemsOverTheLimit() throws {
        let long = "<item><description>" + String(repeating: "long ", count: 10_000) + "</description></item>"
        let items = try items("<rss>\(Self.item("A"))\n\(long)\n\(Self.item("B"))</rss>", limit: 1000)
        #expect(items.titles == ["A", "B"])
        #expect(items.reasons == ["the item is longer than 1000 bytes"])
        #expect(items.lines == [1, 2, 3])
    }

    /// Each of these once made a search begin anew for every byte.
    @Test(arguments: [
        "<![CDATA[", "<!--", "<a b=\"", "<title>", "<source><title>", "<", "</", "<item><title>", "&lt;a",
    ])
    func openSections(mark: String) throws {
        let many = String(repeating: mark, count: 300_000)
        let items = try items("<rss>\(Self.item("A"))<item><description>\(many)</description></item>", limit: 8 << 20)
        #expect(items.titles.first == "A")
    }

    @Test func longFeed() throws {
        let titles = (0..<5000).map(String.init)
        let items = try items("<rss><channel>" + titles.map { Self.item($0) + "\n" }.joined() + "</channel></rss>")
        #expect(items.titles == titles)
        #expect(items.lines == (1...5000).map { $0 })
    }

    @Test func longHead() throws {
        let head = "<rss><channel><title>T</title>" + String(repeating: "<x>y</x>", count: 300_000)
        let items = try items(head + Self.item("A"))
        #expect(items.articles.map(\.source) == ["T"])
    }
}
