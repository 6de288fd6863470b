import NewsarIngest
import NewsarModel
import Testing

/// Plain text and whole pages as files.
struct PlainTextTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func items(_ content: [UInt8], limits: IngestLimits = .default) throws -> [IngestItem] {
        try ArticleStream.items(folder.file("a", content), limits: limits, pages: PlainPages())
    }

    private func items(_ content: String) throws -> [IngestItem] { try items(Array(content.utf8)) }

    @Test func firstLineIsTheTitle() throws {
        let items = try items("\n  Markets fall \r\n\r\nStocks fell.\n\nBonds rose.\n")
        #expect(items.articles == [Article(title: "Markets fall", text: "Stocks fell.\n\nBonds rose.\n")])
        guard case .article(_, let origin) = items.first else { return }
        #expect(origin.place == .whole)
    }

    @Test func oneLineIsText() throws {
        #expect(try items("Stocks fell.").articles == [Article(text: "Stocks fell.")])
        let long = String(repeating: "word ", count: 100) + "\nNext."
        #expect(try items(long).articles == [Article(text: long)])
    }

    @Test(arguments: ["[Reuters] Stocks fell\nOn Monday.", "Title: {x}\n{not JSON}\nText"])
    func textThatLooksLikeJSON(content: String) throws {
        #expect(try items(content).titles == [String(content.prefix { $0 != "\n" })])
    }

    @Test func legacyEncodings() throws {
        #expect(try items(Array("Caf".utf8) + [0xE9, 0x0A] + Array("Text".utf8)).titles == ["Café"])
        let content = "Überschrift 𝄞\nText"
        let little = content.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        let big = content.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        #expect(try items([0xFF, 0xFE] + little).titles == ["Überschrift 𝄞"])
        #expect(try items([0xFE, 0xFF] + big).titles == ["Überschrift 𝄞"])
        #expect(try items([0xFE, 0xFF] + big + [0]).texts == ["Text\u{FFFD}"])
        #expect(try items([0xFF, 0xFE] + little + [0, 0xD8]).texts == ["Text\u{FFFD}"])
        let json = line("B").utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        #expect(try items([0xFF, 0xFE] + json).titles == ["B"])
    }

    @Test func longWideText() throws {
        let content = String(repeating: "x𝄞", count: 150_000) + "\n" + String(repeating: "é", count: 200_000)
        let big = content.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        #expect(try items([0xFE, 0xFF] + big).texts == [content])
    }

    @Test(arguments: ["<!DOCTYPE html><p>A", "<html>", "\n<!-- c --> <div>A", "<?xml version='1.0'?><html xmlns='x'>"])
    func pages(content: String) throws {
        #expect(try items(content).texts == [content])
    }

    @Test func limit() throws {
        let content = Array("<p>".utf8) + [UInt8](repeating: 0x61, count: 1 << 20)
        #expect(try items(content, limits: IngestLimits(recordBytes: 1000)).reasons == ["it is longer than 1000 bytes"])
        #expect(try items(content, limits: IngestLimits(recordBytes: content.count)).texts.count == 1)
    }

    @Test func pageThatIsRead() throws {
        let paragraph = String(repeating: "Stocks fell on Monday as traders weighed the news. ", count: 5)
        let page =
            "<html><head><title>Markets</title></head><body><article><h1>Markets</h1><p>\(paragraph)</p><p>\(paragraph)</p></article></body></html>"
        let items = try ArticleStream.items(folder.file("a.html", page))
        #expect(items.titles == ["Markets"])
        #expect(items.texts.first?.hasPrefix("Stocks fell on Monday") == true)
    }
}
