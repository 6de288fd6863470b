import NewsarIngest
import NewsarModel
import Testing

/// Bodies of responses in web archives, with chunks and content codings.
struct HTTPBodyTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let page = "<html><body><p>Body of the page, the page, the page.</p></body></html>"
    private static let brotli = bytes(
        "1b450000444f96aa7523147b909a8d895ec1061cb8648dba4f3e6cc079208f6b6349084c0f8d20f2fa65a71e6b47193b3b4a4cef00")
    private static let zstd = bytes(
        "28b52ffd2446bd0100d4023c68746d6c3e3c626f64793e3c703e426f6479206f662074686520706167652c2e3c2f703e3c2f2f68746d6c3e"
            + "0200560d064dca137e56ee14")
    private static let zlib = bytes(
        "789cb3c928c9cdb1b349ca4fa9b4b329b07302d20af9690a2519a90a0589e9a93a58587a36fa057636fa102dfa60fd004d331773")
    private static let deflate = Array(zlib.dropFirst(2).dropLast(4))

    private func items(_ body: [UInt8], _ headers: String..., limit: Int = 1 << 20) throws -> [IngestItem] {
        let record = WARCFixture.response(body, headers: ["Content-Type: text/html"] + headers)
        return try ArticleStream.items(
            folder.file("a.warc", record), limits: IngestLimits(recordBytes: limit), pages: PlainPages())
    }

    private func chunked(_ body: [UInt8], size: Int = 7) -> [UInt8] {
        var bytes: [UInt8] = []
        for start in stride(from: 0, to: body.count, by: size) {
            let chunk = body[start..<min(start + size, body.count)]
            bytes += Array("\(String(chunk.count, radix: 16));x=y\r\n".utf8) + chunk + [0x0D, 0x0A]
        }
        return bytes + Array("0\r\n\r\n".utf8)
    }

    @Test(arguments: [
        ("gzip", GzipFixture.member(page)), ("x-gzip", GzipFixture.member(page)), ("br", brotli), ("zstd", zstd),
        ("deflate", zlib), ("deflate", deflate), ("identity", Array(page.utf8)),
        ("br, gzip", GzipFixture.member(brotli)),
    ])
    func codings(name: String, body: [UInt8]) throws {
        #expect(try items(body, "Content-Encoding: \(name)").texts == [Self.page])
        let items = try items(chunked(body), "Transfer-Encoding: chunked", "Content-Encoding: \(name)")
        #expect(items.texts == [Self.page])
    }

    /// Crawlers take codings and chunks off and leave the header as it was.
    @Test(arguments: ["gzip", "br", "zstd", "deflate"]) func codingsThatAreOff(name: String) throws {
        let items = try items(Array(Self.page.utf8), "Transfer-Encoding: chunked", "Content-Encoding: \(name)")
        #expect(items.texts == [Self.page])
    }

    @Test(arguments: [
        ("gzip", Array(GzipFixture.member(page).dropLast(20)), "cut short"),
        ("br", Array(brotli.dropLast(9)), "cut short"), ("zstd", Array(zstd.dropLast(9)), "cut short"),
        ("deflate", Array(zlib.dropLast(9)), "cut short"), ("zstd", [1, 2, 3, 4, 5, 6], "damaged"),
        ("br", [0xFF, 0xFF, 0xFF, 0xFF], "damaged"), ("compress", [1, 2, 3], "not understood"),
        ("gzip,gzip,gzip,gzip,gzip", [1, 2, 3], "more than 4 times"),
    ])
    func faults(name: String, body: [UInt8], reason: String) throws {
        let items = try items(body, "Content-Encoding: \(name)")
        #expect(items.texts == [])
        #expect(items.reasons.count == 1 && items.reasons[0].contains(reason), "\(items.reasons)")
    }

    @Test func chunksThatAreDamaged() throws {
        let whole = chunked(Array(Self.page.utf8))
        #expect(try items(Array(whole.dropLast(5)), "Transfer-Encoding: chunked").texts == [Self.page])
        #expect(
            try items(Array(whole.dropLast(12)), "Transfer-Encoding: chunked").reasons
                == ["the page's last chunk is cut short"])
        let reasons = try items(Array("3\r\n<p>\r\nzz\r\n".utf8), "Transfer-Encoding: chunked").reasons
        #expect(reasons == ["the page's chunks are damaged at byte 9"])
    }

    @Test func bombs() throws {
        let body = GzipFixture.member(String(repeating: "x", count: 2000))
        #expect(
            try items(body, "Content-Encoding: gzip", limit: 4000).texts == [String(repeating: "x", count: 2000)])
        let twice = GzipFixture.member(String(repeating: "x", count: 200_000))
        let reasons = try items(twice, "Content-Encoding: gzip", limit: 100_000).reasons
        #expect(reasons == ["the WARC record is longer than 100000 bytes"])
        let bomb = try items(Self.repetition, "Content-Encoding: br", limit: 100_000).reasons
        #expect(bomb == ["the page is packed with br: it unpacks to more than 100000 bytes"])
    }

    /// 1,000,000 letters as brotli packs them.
    private static let repetition = bytes("5b3f420f40022f1e0b243fe701")
}
