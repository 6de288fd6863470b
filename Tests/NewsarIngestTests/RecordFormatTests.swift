import NewsarIngest
import NewsarModel
import Testing

/// Inputs are recognised by their content; what is not understood is turned away once.
struct RecordFormatTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: [
        ("<html>\n{}\n</html>", "HTML, XML or a feed"), ("\n\u{FEFF} <rss>", "text in which no line is a JSON object"),
        ("\u{FEFF}\n <?xml version='1.0'?>", "HTML, XML or a feed"), ("%PDF-1.7\n{}", "a PDF document"),
        ("PK\u{3}\u{4}…", "a zip archive"), ("BZh91AY", "packed with bzip2"),
        ("id,title,text\n1,A,B\n", "text in which no line is a JSON object"),
        ("\u{1}\u{0}\u{2}\n{}", "binary data"), ("x", "text in which no line is a JSON object"),
    ])
    func text(_ content: String, _ name: String) throws { try expect(Array(content.utf8), name) }

    @Test(
        arguments: [
            ([0x28, 0xB5, 0x2F, 0xFD, 0x24], "packed with zstd"),
            ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "packed with xz"),
            ([0xFF, 0xFE, 0x7B, 0], "UTF-16 text"), ([0xFE, 0xFF, 0, 0x7B], "UTF-16 text"),
            (GzipFixture.member(GzipFixture.member("{}")), "packed with gzip twice"),
        ] as [([UInt8], String)])
    func binary(_ content: [UInt8], _ name: String) throws { try expect(content, name) }

    private func expect(_ content: [UInt8], _ name: String) throws {
        let path = try folder.file("a.jsonl", content)
        let next = try folder.file("b.jsonl", line("B"))
        let items = try ArticleStream.items(path, next)
        #expect(items.titles == ["B"])
        #expect(
            items.rejections == [
                Rejection(
                    origin: Origin(input: path, place: .whole),
                    reason: "\(name) is not understood; give articles as JSON Lines, plain or gzip")
            ])
    }

    @Test func badLinesBeforeTheFirstObject() throws {
        let path = try folder.file("a.jsonl", "tail of a line\"}\n17\n\(line("A"))\n")
        let items = try ArticleStream.items(path)
        #expect(items.titles == ["A"])
        #expect(items.rejections.count == 2)
    }

    @Test func nameDoesNotCount() throws {
        #expect(try ArticleStream.items(folder.file("a.html", line("A"))).titles == ["A"])
        #expect(try ArticleStream.items(folder.file("a.jsonl", GzipFixture.member(line("A")))).titles == ["A"])
        #expect(try ArticleStream.items(folder.file("a.gz", line("A"))).titles == ["A"])
    }
}
