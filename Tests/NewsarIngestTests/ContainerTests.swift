import NewsarIngest
import NewsarModel
import Testing

/// Packed streams and archives, one in another.
struct ContainerTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func items(_ content: [UInt8]) throws -> [IngestItem] {
        try ArticleStream.items(folder.file("a", content))
    }

    /// Two lines, A and B, each packed by its own tool.
    private static let bzip2 = bytes(
        "425a6839314159265359adab56970000205d8000105005001030000724846a200050a64c4c832302aa9ea0d0c21b525665dd6ef972c96187"
            + "3d6ba31110cb2ab541470950961296efc5dc914e14242b6ad5a5c0")
    private static let xz = bytes(
        "fd377a585a000004e6d6b446020021010c0000008f98419ce00043002e5d003d888a86d454e9dd3778d5567eea145696a74d691ce1d396ea"
            + "f8db888a10df8092102e300a2aada941befee700000000009d8255788c3064c200014a442d97a15b1fb6f37d010000000004595a"
    )
    private static let zstd = bytes(
        "28b52ffd244495010084027b227469746c65223a2241222c2274657874223a22426f6479206f6620412e227d0a42422e227d0a0200c00b95"
            + "4d3d01cc42bbf8")

    @Test(arguments: [bzip2, xz, zstd]) func packedStreams(packed: [UInt8]) throws {
        #expect(try items(packed).titles == ["A", "B"])
        #expect(try items(packed + packed).titles == ["A", "B", "A", "B"])
        #expect(try items(packed + [UInt8](repeating: 0, count: 64) + packed).titles == ["A", "B", "A", "B"])
        #expect(try items(GzipFixture.member(packed)).titles == ["A", "B"])
        for length in stride(from: 6, to: packed.count, by: 3) {
            let items = try items(Array(packed[..<length]))
            #expect(items.rejections.count == 1, "cut at \(length)")
        }
    }

    /// The frame behind a damaged one is read.
    @Test func damagedFrame() throws {
        var damaged = Self.zstd
        for index in 12..<24 { damaged[index] ^= 0xFF }
        let items = try items(Self.zstd + damaged + Self.zstd)
        #expect(items.titles.prefix(2) == ["A", "B"] && items.titles.suffix(2) == ["A", "B"])
        #expect(items.rejections.count == 1)
        #expect(items.rejections.first?.reason.hasPrefix("zstd stream is damaged") == true)
    }

    /// A skippable frame before the first, as parallel packers write them.
    @Test func skippableFrame() throws {
        #expect(try items([0x50, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3] + Self.zstd).titles == ["A", "B"])
    }

    @Test func nesting() throws {
        var packed = Array(line("A").utf8)
        for _ in 0..<4 { packed = GzipFixture.member(packed) }
        #expect(try items(packed).titles == ["A"])
        #expect(try items(GzipFixture.member(packed)).reasons == ["containers are nested deeper than 4"])
        #expect(
            try items(TarFixture.file("b", GzipFixture.member(packed))).rejections == [
                Rejection(
                    origin: Origin(input: folder.path + "/a!/b", place: .whole),
                    reason: "containers are nested deeper than 4")
            ])
    }

    @Test func tar() throws {
        let long = "x/" + String(repeating: "long", count: 60) + ".jsonl"
        let content =
            TarFixture.header("folder/", size: 0, type: "5")
            + TarFixture.file("folder/one.jsonl", line("one")) + TarFixture.file("folder/.hidden", "junk")
            + TarFixture.file("two.csv", "title,text\ntwo,\"Body\"\n")
            + TarFixture.header("link", size: 0, type: "2")
            + TarFixture.file("././@LongLink", Array(long.utf8) + [0], type: "L")
            + TarFixture.file("cut", line("three"))
            + TarFixture.file("pax", "12 path=four\n", type: "x") + TarFixture.file("x", line("four"))
            + TarFixture.file("five.gz", GzipFixture.member(line("five"))) + TarFixture.end
        let items = try items(content)
        #expect(items.titles == ["one", "two", "three", "four", "five"])
        let names = ["folder/one.jsonl", "two.csv", long, "four", "five.gz"].map { folder.path + "/a!/" + $0 }
        #expect(items.origins.map(\.input) == names)
        #expect(try self.items(GzipFixture.member(content)).titles == items.titles)
    }

    @Test func tarThatIsDamaged() throws {
        let one = TarFixture.file("one", line("one"))
        let two = TarFixture.file("two", line("two"))
        var damaged = TarFixture.file("bad", line("bad"))
        damaged[150] ^= 1
        let items = try items(one + damaged + two + TarFixture.end)
        #expect(items.titles == ["one", "two"])
        #expect(items.reasons == ["the tar archive is damaged"])
        for length in [600, 700, 1023] {
            let items = try self.items(one + two[..<(length - 512)])
            #expect(items.titles.first == "one")
            #expect(items.rejections.count == 1, "cut at \(length)")
        }
        #expect(try self.items(one).titles == ["one"])
    }

    @Test func badMembersDoNotStopTheArchive() throws {
        let items = try items(
            TarFixture.file("a.png", [0x89, 0x50, 0x4E, 0x47, 1, 2, 3])
                + TarFixture.file("b.gz", Array(GzipFixture.member(line("b") + "\n").dropLast(4)))
                + TarFixture.file("c", line("c")) + TarFixture.end)
        #expect(items.titles == ["b", "c"])
        #expect(items.reasons == ["a PNG image is not understood", "gzip stream ends in the middle of a member"])
    }

    /// Written to a pipe: a folder, `a/one.jsonl`, `.hidden` and `two.csv`, sizes behind the content.
    private static let streamedZip = bytes(
        "504b03041400080000000000210000000000000000000000000002000000612f504b0708000000000000000000000000504b030414000800"
            + "0800000021000000000000000000000000000b000000612f6f6e652e6a736f6e6cab562ac92cc94955b252cacf4b55d2512a49ad2801"
            + "729cf2532a15f2d31480827a4ab55c00504b0708565b56f82500000026000000504b0304140008000800000021000000000000000000"
            + "00000000070000002e68696464656eab0000504b07088316dc8c0300000001000000504b030414000800080000002100000000000000"
            + "0000000000000700000074776f2e6373762bc92cc949d52949ad28e12a29cfd75172ca4fa9d451c84f5300f294b800504b07085d5375"
            + "161e0000001e000000504b010214031400080000000000210000000000000000000000000002000000000000000000000080010000"
            + "0000612f504b0102140314000800080000002100565b56f825000000260000000b0000000000000000000000800130000000612f6f"
            + "6e652e6a736f6e6c504b01021403140008000800000021008316dc8c030000000100000007000000000000000000000080018e0000"
            + "002e68696464656e504b01021403140008000800000021005d5375161e0000001e0000000700000000000000000000008001c60000"
            + "0074776f2e637376504b05060000000004000400d3000000190100000000")
    /// `x.jsonl`, packed with bzip2.
    private static let bzip2Zip = bytes(
        "504b03042e0000000c0000002100bbb9170a530000004400000007000000782e6a736f6e6c425a6839314159265359adab56970000205d80"
            + "00105005001030000724846a200050a64c4c832302aa9ea0d0c21b525665dd6ef972c961873d6ba31110cb2ab541470950961296efc5"
            + "dc914e14242b6ad5a5c0504b01022e032e0000000c0000002100bbb9170a5300000044000000070000000000000000000000800100"
            + "000000782e6a736f6e6c504b0506000000000100010035000000780000000000")

    @Test func zip() throws {
        let items = try items(Self.streamedZip)
        #expect(items.titles == ["one", "two"])
        #expect(items.origins.map(\.input) == ["a/one.jsonl", "two.csv"].map { folder.path + "/a!/" + $0 })
        #expect(try self.items(Self.bzip2Zip).titles == ["A", "B"])
        #expect(try self.items(bytes("504b0506000000000000000000000000000000000000")).isEmpty)
        let stored = ZipFixture.file("a", line("A")) + ZipFixture.file("b", line("B"))
        #expect(try self.items(stored).titles == ["A", "B"])
    }

    @Test func zipThatIsDamaged() throws {
        let (one, two) = (ZipFixture.file("one", line("one")), ZipFixture.file("two", line("two")))
        var wrong = ZipFixture.file("bad", line("bad"))
        wrong[14] ^= 1
        let items = try items(one + wrong + two)
        #expect(items.titles == ["one", "bad", "two"])
        #expect(items.reasons == ["it is damaged: its checksum does not agree"])
        #expect(try self.items(one + Array("junk".utf8) + two).titles == ["one", "two"])
        #expect(try self.items(ZipFixture.file("x", line("x"), flags: 1) + two).reasons == ["it is encrypted"])
        #expect(
            try self.items(ZipFixture.file("x", line("x"), method: 99) + two).reasons
                == ["it is packed with method 99, which is not understood"])
        for length in 5..<one.count {
            let items = try self.items(two + one[..<length])
            #expect(items.titles.first == "two")
            #expect(items.rejections.count == 1, "cut at \(length)")
        }
    }
}
