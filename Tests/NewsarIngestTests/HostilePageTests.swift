import NewsarIngest
import Testing

/// Pages made to hurt: each gives an article or one clear error.
struct HostilePageTests {
    private static let story = "<html><body><article>" + PageReaderTests.body.joined() + "</article>"

    private func text(_ html: String) throws -> String {
        try PageReader().article(html: Array(html.utf8), url: nil, encodingHint: nil).text
    }

    @Test(arguments: ["<div>", "<b>", "<blockquote>", "<table><tr><td>", "<ul><li>"])
    func nesting(_ tag: String) {
        #expect(throws: IngestError(.overLimit, "the page is nested deeper than 1000 elements")) {
            try text(Self.story + String(repeating: tag, count: 100_000))
        }
    }

    @Test func tooManyElements() {
        #expect(throws: IngestError(.overLimit, "the page has more than 400000 elements")) {
            try text(Self.story + String(repeating: "<p>a", count: 300_000))
        }
    }

    @Test func tooLong() {
        #expect(throws: IngestError(.overLimit, "the page is longer than \(PageReader.maximumBytes) bytes")) {
            try text(String(repeating: "a", count: PageReader.maximumBytes + 1))
        }
    }

    @Test(arguments: [
        "\0\0\0", "<", "</", "<!--", "<![CDATA[", "<script>", "<style>", "&bogus;&#99999999999;&#xD800;&#0;&",
        "<p class='", "</article></article></body></html></p>", "<!DOCTYPE", "<?php", "<title>", "<a <b <c",
        "<svg><title>T</title></svg>", "\u{1}\u{2}\u{7F}", "<plaintext>", "<template><p>x",
    ])
    func broken(_ tail: String) throws {
        #expect(try text(Self.story + tail).hasPrefix("Paragraph 1"))
        #expect(try text(Self.story + String(repeating: tail, count: 400)).hasPrefix("Paragraph 1"))
    }

    @Test(arguments: ["a%=1 ", "a%=\"\"", "a%/", "a "])
    func attributesWithoutEnd(_ shape: String) throws {
        let attributes = (0..<100_000).map { index in
            shape.split(separator: "%", omittingEmptySubsequences: false).joined(separator: String(index))
        }
        #expect(try text(Self.story + "<div " + attributes.joined() + ">").hasPrefix("Paragraph 1"))
    }

    @Test func hugeAttribute() throws {
        let value = String(repeating: "related-comment ", count: 100_000)
        #expect(try text(Self.story + "<div class='\(value)'>x</div>").hasPrefix("Paragraph 1"))
    }

    @Test func deepLinkedData() throws {
        let json = String(repeating: "[", count: 100_000)
        #expect(
            try text("<script type='application/ld+json'>\(json)</script>" + Self.story).hasPrefix("Paragraph 1"))
    }

    @Test func everyCut() {
        let page = Array(
            ("<html><head><title>T</title><meta charset='utf-8'><script type='application/ld+json'>{\"@type\":\"Article\"}"
                + "</script></head><body class='x'><h1>T</h1><p>Wörter, die nichts sagen.</p><ul><li>a</ul></body>")
                .utf8)
        for end in page.indices {
            let article = try? PageReader().article(html: Array(page[..<end]), url: nil, encodingHint: nil)
            #expect((article?.text.utf8.count ?? 0) < page.count)
        }
    }
}
