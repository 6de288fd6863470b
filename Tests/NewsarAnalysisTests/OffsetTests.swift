import NewsarAnalysis
import NewsarModel
import Testing

@Suite struct OffsetTests {
    static let texts = [
        "Paris mayor Anne Hidalgo met Angela Merkel in Berlin on Monday. The talks between Hidalgo and Merkel went on.",
        "👩‍👩‍👧‍👦🎉 In 北京, the leader Xi Jinping met Angela Merkel 🎉🎉. Merkel then flew to São Paulo — e\u{301}te\u{301} — and Xi stayed.",
        "שלום עולם. Angela Merkel met the mayor of Tel Aviv in Jerusalem today. مرحبا Merkel went home to Berlin after.",
        "कि\u{94D}ताब Angela Merkel said: “Z\u{351}\u{36B}a\u{343}lgo” is no word in Germany. 🇩🇪🇫🇷 Merkel and Emmanuel Macron agreed on that.",
        String(repeating: "é", count: 63) + " Angela Merkel was in Berlin on that day, "
            + String(repeating: "漢", count: 64) + " Merkel.",
    ]

    @Test(arguments: texts, [false, true])
    func spansAreScalarsOfTheText(_ text: String, asIs: Bool) {
        let brief = brief(text, asIs: asIs)
        #expect(!brief.spans.isEmpty)
        for span in brief.spans {
            #expect(
                scalars(brief.article.text, span.start, span.end).unicodeScalars.elementsEqual(span.text.unicodeScalars)
            )
        }
        #expect(brief.entity("Angela Merkel")?.mentions.count == 2)
    }

    @Test func offsetsOfEveryByte() {
        let text = "aé漢🎉" + String(repeating: "x漢e\u{301}", count: 50)
        let bytes = Array(text.utf8)
        let offsets = ScalarOffsets(bytes)
        var byte = 0
        for (index, scalar) in text.unicodeScalars.enumerated() {
            #expect(offsets.scalars(before: byte, in: bytes) == index)
            byte += UTF8.width(scalar)
        }
        #expect(offsets.scalars(before: bytes.count, in: bytes) == text.unicodeScalars.count)
    }
}
