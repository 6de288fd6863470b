import NewsarIngest
import NewsarModel
import Testing

/// Packed inputs, whole and damaged.
struct GzipTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func items(_ content: [UInt8]) throws -> [IngestItem] {
        try ArticleStream.items(folder.file("a.gz", content))
    }

    @Test func severalMembers() throws {
        let first = GzipFixture.member("\(line("A"))\n\(line("B").prefix(9))")
        let second = GzipFixture.member("\(line("B").dropFirst(9))\n\(line("C"))")
        #expect(try items(first + second).titles == ["A", "B", "C"])
        #expect(try items(GzipFixture.member("") + first + GzipFixture.member("") + second).titles == ["A", "B", "C"])
        #expect(try items(GzipFixture.member("")).isEmpty)
    }

    @Test func manyBlocks() throws {
        let titles = (0..<5000).map { String($0) + String(repeating: "x", count: $0 % 97) }
        #expect(try items(GzipFixture.member(titles.map(line).joined(separator: "\n"))).titles == titles)
    }

    /// `printf '{"text":"aaaa…"}\n' | gzip -9n`, with 1,000 letters: a member with compressed blocks.
    @Test func compressedBlock() throws {
        let packed: [UInt8] = [
            0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xAB, 0x56, 0x2A, 0x49, 0xAD, 0x28, 0x51, 0xB2,
            0x52, 0x4A, 0x1C, 0x05, 0xA3, 0x60, 0x14, 0x0C, 0x7B, 0xA0, 0x54, 0xCB, 0x05, 0x00, 0x5F, 0x91, 0x71, 0xCC,
            0xF4, 0x03, 0x00, 0x00,
        ]
        guard case .article(let article, _) = try items(packed).first else {
            Issue.record("no article")
            return
        }
        #expect(article.text == String(repeating: "a", count: 1000))
    }

    /// Cut at each byte, a member gives the lines that were whole and one rejection that shows the rest.
    @Test func cutAnywhere() throws {
        let lines = [line("A"), line("B")]
        let content = lines.joined(separator: "\n") + "\n"
        let packed = GzipFixture.member(content)
        let overhead = GzipFixture.headerBytes + GzipFixture.blockHeaderBytes
        for length in 3..<packed.count {
            let items = try items(Array(packed[..<length]))
            let there = content.utf8.prefix(max(0, length - overhead))
            let whole = lines.indices.filter { there.count >= (lines[$0].utf8.count + 1) * ($0 + 1) - 1 }
            #expect(items.titles == whole.map { ["A", "B"][$0] })
            #expect(items.count == whole.count + 1)
            let rest = String(there.dropFirst(whole.count * (lines[0].utf8.count + 1))) ?? ""
            #expect(
                items.last
                    == .rejected(
                        Rejection(
                            origin: Origin(input: folder.path + "/a.gz", place: .byte(length)),
                            reason: "gzip stream ends in the middle of a member", record: rest.isEmpty ? nil : rest)))
        }
    }

    @Test func damage() throws {
        let content = (0..<20_000).map { line(String($0)) }.joined(separator: "\n")
        var packed = GzipFixture.member(content)
        // The second block's header no longer agrees with its own complement.
        packed[GzipFixture.headerBytes + GzipFixture.blockHeaderBytes + 65_535 + 1] ^= 0x55
        let items = try items(packed)
        let whole = content.utf8.prefix(65_535).split(separator: 0x0A).count - 1
        #expect(items.titles == (0..<whole).map(String.init))
        #expect(items.rejections.map(\.reason) == ["gzip stream is damaged"])
        #expect(items.rejections.first?.record?.hasPrefix("{\"title\":\"\(whole)") == true)
    }

    /// Members packed apart, as parallel packers and log rotators leave them: what stands before the damage and behind the member that
    /// has it is read, the line that the damage cut is told of once, and the rest of it behind is passed over.
    @Test func damageInTheMiddle() throws {
        let lines = (0..<6).map { line(String($0)) + "\n" }
        let first = GzipFixture.member(lines[0] + lines[1])
        var second = GzipFixture.member(lines[2] + lines[3].prefix(9))
        let third = GzipFixture.member(lines[3].dropFirst(9) + lines[4])
        second[GzipFixture.headerBytes] = 0x07
        let items = try items(first + second + third + GzipFixture.member(lines[5]))
        #expect(items.titles == ["0", "1", "4", "5"])
        #expect(items.rejections.map(\.reason) == ["gzip stream is damaged"])
        #expect(items.rejections.first?.origin.input == folder.path + "/a.gz")
    }

    @Test func wholeLineBehindTheDamage() throws {
        var second = GzipFixture.member(line("B") + "\n")
        second[second.count - 8] ^= 1
        let items = try items(
            GzipFixture.member(line("A") + "\n") + second + GzipFixture.member(line("C") + "\n\(line("D"))\n"))
        #expect(items.titles == ["A", "B", "C", "D"])
        #expect(items.rejections.count == 1)
    }

    @Test func wrongChecksum() throws {
        var packed = GzipFixture.member(line("A"))
        packed[packed.count - 8] ^= 1
        let items = try items(packed)
        #expect(items.titles == ["A"])
        #expect(items.rejections.map(\.reason) == ["gzip stream is damaged"])
    }

    @Test func junkBehind() throws {
        let items = try items(GzipFixture.member(line("A") + "\n") + Array("junk".utf8))
        #expect(items.titles == ["A"])
        #expect(items.rejections.map(\.reason) == ["gzip stream is damaged"])
    }

    @Test func theRestGoesOn() throws {
        let broken = try folder.file("a.gz", Array(GzipFixture.member(line("A") + "\n").dropLast()))
        let next = try folder.file("b.gz", GzipFixture.member(line("B")))
        #expect(try ArticleStream.items(broken, next).titles == ["A", "B"])
    }
}
