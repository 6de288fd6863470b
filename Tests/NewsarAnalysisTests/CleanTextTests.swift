import NewsarAnalysis
import NewsarModel
import Testing

@Suite struct CleanTextTests {
    @Test func makesParagraphs() {
        let clean = CleanText("  One  two.\r\nThree.\t\n\n\n Four\u{A0}five.\u{2029}Six.  ")
        #expect(clean.text == "One two.\n\nThree.\n\nFour five.\n\nSix.")
        #expect(clean.removed == [])
    }

    @Test func listsWhatItTakesOut() {
        let clean = CleanText("a\u{0}b\u{7}c\u{FEFF}d\u{AD}e")
        #expect(clean.text == "abcde")
        #expect(clean.removed == [Removed(text: "\u{0}\u{7}\u{FEFF}\u{AD}", reason: "4 control characters")])
        #expect(CleanText("a\u{1}").removed == [Removed(text: "\u{1}", reason: "control character")])
    }

    @Test func whatItListsIsBounded() {
        let removed = CleanText(String(repeating: "\u{0}", count: 10_000)).removed
        #expect(removed.count == 1)
        #expect(removed.first?.text.unicodeScalars.count == 32)
        #expect(removed.first?.reason == "10000 control characters")
    }

    @Test func joinersAndMarksStay() {
        let text = "👩‍👩‍👧 e\u{301} می‌خواهم"
        #expect(CleanText(text).text.unicodeScalars.elementsEqual(text.unicodeScalars))
    }

    @Test func isStable() {
        for text in OffsetTests.texts + ["a\n\n\nb", " x\ty ", "a\u{2028}b"] {
            let once = CleanText(text).text
            #expect(CleanText(once).text == once)
        }
    }

    @Test func asIsLeavesTheTextAlone() {
        let text = "  One\u{0}  two. \n Angela Merkel  "
        let brief = brief(text, asIs: true)
        #expect(brief.article.text == text)
        #expect(brief.removed == [])
        for span in brief.spans { #expect(scalars(text, span.start, span.end) == span.text) }
    }
}
