import NewsarIngest
import NewsarModel
import Testing

/// Web archives, packed or not, whole and damaged.
struct WARCTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func items(_ content: [UInt8], limits: IngestLimits = .default) throws -> [IngestItem] {
        try ArticleStream.items(folder.file("a", content), limits: limits, pages: PlainPages())
    }

    private static let first = WARCFixture.response("<p>One", url: "http://a.com/1")
    private static let second = WARCFixture.response("<p>Two", url: "<http://a.com/2>")
    private static let information = WARCFixture.record("warcinfo", Array("software: x\r\n".utf8), url: nil)

    @Test func pagesWithTheirAddress() throws {
        let items = try items(Self.information + Self.first + Self.second)
        #expect(items.texts == ["<p>One", "<p>Two"])
        #expect(items.articles.map(\.url) == ["http://a.com/1", "http://a.com/2"])
        #expect(items.articles.map(\.title) == ["ISO-8859-1", "ISO-8859-1"])
        #expect(items.offsets == [Self.information.count, Self.information.count + Self.first.count])
    }

    @Test func aMemberPerRecord() throws {
        let members = [Self.information, Self.first, Self.second].map { GzipFixture.member($0) }
        let items = try items(members.flatMap { $0 })
        #expect(items.texts == ["<p>One", "<p>Two"])
        #expect(items.offsets == [members[0].count, members[0].count + members[1].count])
        #expect(try self.items(GzipFixture.member(Self.information + Self.first + Self.second)).texts == items.texts)
    }

    @Test(arguments: ["request", "revisit", "metadata", "warcinfo", "continuation"])
    func recordsPassedOver(type: String) throws {
        let other = WARCFixture.record(type, Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>No".utf8))
        #expect(try items(other + Self.first).texts == ["<p>One"])
        #expect(try items(other + Self.first).reasons == [])
    }

    @Test(arguments: [
        ("404 Not Found", "text/html"), ("301 Moved", "text/html"), ("200 OK", "image/png"),
        ("200 OK", "application/json"), ("x", "text/html"), ("", "text/html"),
    ])
    func responsesThatAreNoPages(status: String, type: String) throws {
        let other = WARCFixture.response(Array("<p>No".utf8), status: status, headers: ["Content-Type: \(type)"])
        let items = try items(other + Self.first)
        #expect(items.texts == ["<p>One"])
        #expect(items.reasons == [])
    }

    @Test func typesThatAreMissing() throws {
        let page = WARCFixture.response(Array(" <p>A".utf8), headers: [])
        let image = WARCFixture.response([0x89, 0x50], headers: [])
        #expect(try items(page + image + Self.first).texts == [" <p>A", "<p>One"])
    }

    @Test func documentsWithoutHTTP() throws {
        let text = WARCFixture.record(
            "conversion", Array("The title\nThe text.".utf8), contentType: "text/plain", version: "1.1")
        let page = WARCFixture.record("resource", Array("<p>R".utf8), contentType: "text/html; charset=utf-8")
        let log = WARCFixture.record(
            "resource", Array("a log\nof it".utf8), url: "metadata://x/wget.log", contentType: "text/plain")
        let items = try items(text + page + log)
        #expect(items.titles == ["The title", "utf-8"])
        #expect(items.texts == ["The text.", "<p>R"])
        #expect(items.articles.map(\.url) == ["http://a.com/1", "http://a.com/1"])
    }

    @Test(arguments: [
        "\n", "junk\r\nWARC is no record\r\n\r\n", "WARC/1.0\r\nWARC-Type: response\r\n\r\nno length\r\n",
        "WARC/1.0\r\nContent-Length: -5\r\n\r\n", "WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\n",
    ])
    func theRestGoesOnBehindDamage(junk: String) throws {
        let items = try items(Self.first + Array(junk.utf8) + Array("\r\n".utf8) + Self.second)
        #expect(items.texts == ["<p>One", "<p>Two"])
        #expect(items.rejections.count == (junk == "\n" ? 0 : 1))
    }

    @Test(arguments: [-3, 7]) func wrongLength(by error: Int) throws {
        let block = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Wrong".utf8)
        let wrong = WARCFixture.record("response", block, length: block.count + error)
        let items = try items(wrong + Self.first + Self.second)
        #expect(items.texts.last == "<p>Two")
        #expect(items.rejections.count == 1)
    }

    @Test func cutAnywhere() throws {
        for length in 5..<Self.first.count - 4 {
            let items = try items(Array(Self.first[..<length]))
            #expect(items.count == 1 && items.rejections.count == 1, "cut at \(length)")
        }
    }

    @Test func damagedMember() throws {
        var damaged = GzipFixture.member(Self.second)
        damaged[GzipFixture.headerBytes] = 0x07
        let items = try items(GzipFixture.member(Self.first) + damaged + GzipFixture.member(Self.second))
        #expect(items.texts == ["<p>One", "<p>Two"])
        #expect(items.reasons == ["gzip stream is damaged"])
    }

    @Test func memberThatIsCutShort() throws {
        let member = GzipFixture.member(Self.first)
        for length in [12, 40, member.count - 9, member.count - 1] {
            let items = try items(Array(member[..<length]) + GzipFixture.member(Self.second))
            #expect(items.texts.last == "<p>Two", "cut at \(length)")
            #expect(items.rejections.count == 1, "cut at \(length)")
        }
    }

    @Test func pagesThatAreNone() throws {
        let items = try items(WARCFixture.response("<nothing>") + Self.first)
        #expect(items.texts == ["<p>One"])
        #expect(items.reasons == ["the page holds no article"])
        #expect(items.rejections.first?.record?.hasPrefix("WARC/1.0\r\nWARC-Type: response") == true)
    }

    @Test func recordsOverTheLimit() throws {
        let long = WARCFixture.response("<p>" + String(repeating: "x", count: 5000))
        let image = WARCFixture.response(
            [UInt8](repeating: 7, count: 5000), headers: ["Content-Type: image/png"])
        let items = try items(long + image + Self.first, limits: IngestLimits(recordBytes: 1000))
        #expect(items.texts == ["<p>One"])
        #expect(items.reasons == ["the WARC record is longer than 1000 bytes"])
    }

    @Test func headerWithoutEnd() throws {
        let header = Array("WARC/1.0\r\n".utf8) + [UInt8](repeating: 0x61, count: 200_000)
        let items = try items(header + Array("\r\n".utf8) + Self.first)
        #expect(items.texts == ["<p>One"])
        #expect(items.reasons == ["the WARC record's header has no end"])
    }
}
