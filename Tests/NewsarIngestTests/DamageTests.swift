import NewsarIngest
import NewsarModel
import Testing

/// A damaged record costs itself: it is told of in one line that says where it stands, and what lies behind it is read.
struct DamageTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func items(_ content: String, _ limits: IngestLimits = .default) throws -> [IngestItem] {
        try ArticleStream.items(folder.file("a", content), limits: limits, pages: PlainPages())
    }

    private func items(_ content: [UInt8]) throws -> [IngestItem] {
        try ArticleStream.items(folder.file("a", content), pages: PlainPages())
    }

    // MARK: Tables

    private static let rows = (0..<6).map { "T\($0),\"Text of it, in two\nlines\",https://a.example/\($0)\n" }

    /// A quote that is not closed takes in rows up to the next quote, or all of them.
    @Test(arguments: [
        "X,\"open,https://a.example/x\n",
        "X,open,\"https://a.example/x\n",
        "\"X,open,https://a.example/x\n", "X,\"o\"\"pen,https://a.example/x\n",
    ])
    func strayQuotes(row: String) throws {
        let rows = Self.rows
        let items = try items("title,text,url\n" + rows[..<3].joined() + row + rows[3...].joined())
        #expect(items.titles == (0..<6).map { "T\($0)" })
        #expect(items.rejections.count == 1)
        #expect(items.lines == [2, 4, 6, 8, 9, 11, 13])
        #expect(items.rejections.first?.record == row)
        let last = try self.items("title,text,url\n" + rows.joined() + row)
        #expect(last.titles.count == 6)
        #expect(last.lines.last == 14)
    }

    /// Without addresses and dates, two rows in a row are needed; a line of the text is none.
    @Test func strayQuotesWithoutAddresses() throws {
        let text = "\"One, two.\nThree, four.\nFive.\n\nSix, seven\""
        let rows = (0..<4).map { "T\($0),\(text)\n" }.joined()
        let items = try items("title,text\n\(rows)X,\"open\n\(rows)")
        #expect(items.titles == ["T0", "T1", "T2", "T3", "T0", "T1", "T2", "T3"])
        #expect(items.rejections.count == 1)
        #expect(items.lines[4] == 22)
    }

    /// Quotes inside the text that are not doubled cost the row if they change its columns; what follows is no row of its own.
    @Test func quotesThatAreNotDoubled() throws {
        let items = try items(
            "title,text,url\nA,\"He said \"no\" to all, and left\",https://a.example/1\nB,\"Said \"no\" then\",https://a.example/2\n"
                + "C,\"He said \"no\"\nand, left\",https://a.example/1\nD,\"\"\"Body\"\"\",\n")
        #expect(items.titles == ["B", "D"])
        #expect(items.texts == ["Said no\" then\"", "\"Body\""])
        #expect(items.lines == [2, 3, 4, 6])
    }

    @Test func zeros() throws {
        let rows = (0..<200).map { "T\($0),\"Text of row \($0)\nwith two lines, \($0)\",https://a.example/\($0)\n" }
        for begin in stride(from: 2000, to: 2200, by: 7) {
            var bytes = Array(("title,text,url\n" + rows.joined()).utf8)
            for index in begin..<begin + 90 { bytes[index] = 0 }
            let items = try items(bytes)
            #expect(items.titles.count >= 195, "at \(begin)")
            #expect((1...3).contains(items.rejections.count), "at \(begin)")
        }
    }

    @Test func cutTable() throws {
        let items = try items("title,text\nA,Body\nB,\"Bo")
        #expect(items.titles == ["A"])
        #expect(items.reasons == ["a quote is not closed"])
        #expect(items.lines == [2, 3])
    }

    // MARK: JSON documents

    @Test(arguments: [
        #"{"title":"X","text":"open}"#, #"{"title":"X","text":"x""#, #"{"title":"X","text":"x"y"}"#,
        #"{"title":"X","text":["x"}"#, #"{"title":"X",{"text":"x"}"#, #"{"title":"X","text":"x\"}"#,
        "{\"title\":\"X\",\0\0\0",
        #"{"title":"X" "text":"x"}"#, #"{"title""#, #"{""#,
    ])
    func brokenElements(element: String) throws {
        for (begin, end) in [("[", "]"), (#"{"status":"ok","articles":["#, #"],"total":5}"#)] {
            for separator in [",", ",\n"] {
                let good = ["A", "B", "C", "D"].map(line)
                let items = try items(
                    begin + (good[..<2] + [element] + good[2...]).joined(separator: separator) + end)
                #expect(items.titles == ["A", "B", "C", "D"], "\(begin) \(separator)")
                #expect(items.rejections.count == 1, "\(items.reasons)")
                if separator == ",\n" { #expect(items.lines == [1, 2, 3, 4, 5]) }
            }
        }
    }

    /// Inner objects of a broken element are none of the array's.
    @Test func innerObjects() throws {
        let broken = #"{"title":"X","text":"x" "related":[{"id":1,"text":"inner"},{"id":2,"text":"inner"}]}"#
        let items = try items("[\(line("A")),\n\(broken),\n\(line("B"))]")
        #expect(items.titles == ["A", "B"])
        #expect(items.rejections.count == 1)
    }

    @Test func brokenElementsBeyondTheLimit() throws {
        let limits = IngestLimits(recordBytes: 4000)
        let good = (0..<500).map { line("T\($0)") }.joined(separator: ",\n")
        for broken in [#"{"title":"X","text":"open}"#, #"{"title":"X","text":"x""#] {
            let items = try items("[\(line("A")),\n\(broken),\n\(good)]", limits)
            #expect(items.titles.count == 501)
            #expect(items.rejections.count == 1)
        }
    }

    /// Each element is broken: the search must not begin anew at each.
    @Test(arguments: [
        #"{"title":"X","text":"open},"#, #"{"title":"X","text":"x","#, #"{"a":"#, #"{""#, "{\"a\":\"b\"c,\n",
    ])
    func nothingButDamage(element: String) throws {
        let items = try items("[\(line("A"))," + String(repeating: element, count: 100_000) + "]")
        #expect(items.titles == ["A"])
    }

    // MARK: Feeds

    private static func item(_ title: String, _ body: String? = nil) -> String {
        "<item><title>\(title)</title><description><![CDATA[\(body ?? "Body of \(title).")]]></description></item>\n"
    }

    @Test(arguments: [
        "<item><title>X</title><description><![CDATA[Body.</description></item>\n",
        "<item><title>X</title><!-- <description>Body.</description></item>\n",
        "<item><title>X</title><description><![CDATA[Bo\n",
    ])
    func brokenItems(item: String) throws {
        let items = try items(
            "<rss><channel>\n" + Self.item("A") + item + Self.item("B", "<p>x <!-- y --></p>") + Self.item("C")
                + "</channel></rss>")
        #expect(items.titles == ["A", "B", "C"])
        #expect(items.rejections.count == 1)
        #expect(items.lines.prefix(3) == [2, 3, item.contains("Bo\n") ? 4 : 4])
    }

    @Test func markupInItems() throws {
        let items = try items("<rss>" + Self.item("A", "A feed has an <item> of its own &lt;item>.") + "</rss>")
        #expect(items.titles == ["A"])
        #expect(items.rejections.isEmpty)
    }

    // MARK: Web archives

    /// A record that is shorter than its header tells does not take in the next one.
    @Test(arguments: ["response", "warcinfo"], [30, 3000]) func shortRecords(type: String, missing: Int) throws {
        func page(_ name: String) -> [UInt8] { WARCFixture.response("<html>\(name)", url: "https://a.example/\(name)") }
        let block = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>X".utf8)
        let short = WARCFixture.record(type, block, length: block.count + missing)
        let items = try items(page("A") + short + page("B") + page("C"))
        #expect(items.texts == ["<html>A", "<html>B", "<html>C"])
        #expect(items.reasons == ["the WARC record is cut short: its header tells \(block.count + missing) bytes"])
        #expect(items.offsets[1] == page("A").count)
    }

    // MARK: Packed inputs

    /// Three members; in the second, a block's type is wrong.
    private func packed(_ parts: [String]) -> [UInt8] {
        var members = parts.map { GzipFixture.member($0) }
        members[1][GzipFixture.headerBytes] = 0x07
        return members.flatMap { $0 }
    }

    private static func halves(_ records: [String], _ begin: String, _ separator: String, _ end: String) -> [String] {
        [
            begin + records[..<3].joined(separator: separator) + separator + records[3].prefix(9),
            records[3].dropFirst(9) + separator + records[4..<6].joined(separator: separator) + separator
                + records[6].prefix(20),
            records[6].dropFirst(20) + separator + records[7...].joined(separator: separator) + end,
        ]
    }

    @Test func behindDamagedMembers() throws {
        let names = (0..<10).map { "T\($0)" }
        let inputs = [
            Self.halves(names.map { "\($0),Text of it,https://a.example/\($0)" }, "title,text,url\n", "\n", "\n"),
            Self.halves(names.map(line), "[", ",\n", "]"), Self.halves(names.map(line), #"{"items":["#, ",", "]}"),
            Self.halves(names.map(line), "", "\n", "\n"),
            Self.halves(names.map { Self.item($0) }, "<rss>", "", "</rss>"),
        ]
        for input in inputs {
            let items = try items(packed(input))
            #expect(items.titles == ["T0", "T1", "T2", "T7", "T8", "T9"], "\(input[0].prefix(40))")
            #expect(items.reasons == ["gzip stream is damaged"])
        }
    }

    /// `printf '{"title":"A","text":"Body of A."}\n…B…' | bzip2` and the like, three streams of two lines; a byte of the second is wrong.
    private static let streams = [
        "425a6839314159265359adab56970000205d8000105005001030000724846a200050a64c4c832302aa9ea0d0c2"
            + "1b525665dd6ef972c961873d6ba31110cb2ab541470950961296efc5dc914e14242b6ad5a5c0425a6839314159"
            + "2653596f75450600ff205d800010500500101c000724846a20005425400003d40aa9a4681883265661d57e76b1"
            + "56575dbf1394af1186154d07ad596c11a10881f1772453850906f7545060425a6839314159265359d1c1bdfa00"
            + "00205d8000105005001013000724846a20005425400003d40aa9a4681883265661d57e76b156575dbf1394af11"
            + "86154d07ad596c11a10881f177245385090d1c1bdfa0",
        "fd377a585a0000016922de360200210116000000742fe5a3e00043002d5d003d888a86d454e9dd3778d5567eea"
            + "145696a74d691ce1d396eaf8db888a10df81c9aaf47cf74ff27ed19826320000000000bbb9170a00014544e28b"
            + "39dc9042990d010000000001595afd377a585a0000016922de360200210116000000742fe5a3e00043002d5d00"
            + "3d888a86d454e9dd3778d557398836738ce0f9577f8e10b8074701ad34ba1e39add3d43d6ba847961f5e725000"
            + "000000003f16f63d00014544e28b39dc9042990d010000000001595afd377a585a0000016922de360200210116"
            + "000000742fe5a3e00043002d5d003d888a86d454e9dd3778d557f42836738ce0f9577fdb10b8074701ad34ba22"
            + "f82c73d43d6bab7426306011f00000000000cc91a98700014544e28b39dc9042990d010000000001595a",
    ]

    @Test(arguments: streams) func behindDamagedStreams(packed: String) throws {
        let items = try items(bytes(packed))
        #expect(items.titles == ["A", "B", "E", "F"])
        #expect(items.rejections.count == 1)
    }
}
