import NewsarIngest
import Testing

/// Pages in other encodings than UTF-8.
struct PageEncodingTests {
    private static let sentence = " und noch ein Satz, der den Absatz lang genug macht, damit er als Text gilt."

    private func text(_ bytes: [UInt8], hint: String? = nil) throws -> String {
        try PageReader().article(html: bytes, url: nil, encodingHint: hint).text
    }

    /// A paragraph that begins with `word`, with `head` before it.
    private func page(_ word: [UInt8], _ head: String = "") -> [UInt8] {
        Array((head + "<p>").utf8) + word + Array((Self.sentence + "</p>").utf8)
    }

    @Test(
        arguments: [
            ([0x4D, 0xFC, 0x6C, 0x6C], "windows-1252", "Müll"), ([0x4D, 0xFC, 0x6C, 0x6C], "ISO-8859-1", "Müll"),
            ([0x93, 0x41, 0x94], "iso-8859-1", "“A”"), ([0xA4], "iso-8859-15", "€"),
            ([0xE6, 0xB3], "iso-8859-2", "ćł"),
            ([0xCF, 0xF0], "windows-1251", "Пр"), ([0xC4, 0xE3, 0xBA, 0xC3], "gb2312", "你好"),
            ([0x93, 0xFA, 0x96, 0x7B], "Shift_JIS", "日本"), ([0xC7, 0xD1], "euc-kr", "한"),
        ] as [([UInt8], String, String)])
    func declared(_ word: [UInt8], _ label: String, _ expected: String) throws {
        #expect(try text(page(word), hint: label).hasPrefix(expected + " und"))
        let meta = "<meta http-equiv='Content-Type' content='text/html; charset=\(label)'>"
        #expect(try text(page(word, meta)).hasPrefix(expected + " und"))
        #expect(try text(page(word, "<meta charset=\"\(label)\">")).hasPrefix(expected + " und"))
    }

    @Test func undeclared() throws {
        #expect(try text(page(Array("Müll".utf8))).hasPrefix("Müll"))
        #expect(try text(page([0x4D, 0xFC, 0x6C, 0x6C])).hasPrefix("Müll"))
    }

    @Test func wrongLabels() throws {
        #expect(try text(page(Array("Müll".utf8)), hint: "iso-8859-1").hasPrefix("Müll"))
        #expect(try text(page([0x4D, 0xFC, 0x6C, 0x6C]), hint: "utf-8").hasPrefix("Müll"))
        #expect(try text(page(Array("Müll".utf8)), hint: "no-such/encoding").hasPrefix("Müll"))
    }

    @Test func byteOrderMarks() throws {
        let html = "<p>Müll" + Self.sentence + "</p>"
        var little: [UInt8] = [0xFF, 0xFE]
        var big: [UInt8] = [0xFE, 0xFF]
        for unit in html.utf16 {
            little += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            big += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        }
        for bytes in [little, big, [0xEF, 0xBB, 0xBF] + Array(html.utf8)] {
            #expect(try text(bytes, hint: "windows-1252").hasPrefix("Müll und"))
        }
    }

    @Test func brokenSequences() throws {
        #expect(try text(page([0x4D, 0xFF, 0x4D, 0xC3, 0xBC, 0xC3, 0xBC]), hint: "utf-8").hasPrefix("M\u{FFFD}Müü"))
        #expect(try text(page([0xC4]), hint: "gb2312").contains("und noch ein Satz"))
    }
}
