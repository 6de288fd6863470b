import NewsarIngest
import NewsarModel
import Testing

/// Inputs are recognised by their content; what is not understood is turned away once.
struct RecordFormatTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: [
        (
            "\u{FEFF}\n <?xml version='1.0'?><!-- > --><!DOCTYPE a [<!ENTITY b 'c'>]><n:urlset>",
            "XML whose root is <n:urlset>"
        ),
        ("%PDF-1.7\n{}", "a PDF document"), ("filedesc://a.arc 0.0.0.0", "an ARC archive, the forerunner of WARC,"),
        ("id,title,url\n1,A,B\n", "a table no column of which is known to hold text"),
        ("20200101\t5\tA\tB\tC\n", "a table without a header"),
        ("\u{1}\u{0}\u{2}\n{}", "binary data"), ("\u{1}\u{2}\u{3} and so on", "binary data"),
    ])
    func text(_ content: String, _ name: String) throws { try expect(Array(content.utf8), name) }

    @Test(
        arguments: [
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG image"),
            ([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1], "a program"),
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
                    reason: "\(name) is not understood")
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
