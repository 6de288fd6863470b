import NewsarIngest
import NewsarModel
import Testing

/// What strings in JSON stand for.
struct JSONTextTests {
    private func text(_ json: String) throws -> String {
        try ArticleDecoder().decode(Array(#"{"text":"\#(json)"}"#.utf8)).text
    }

    @Test(arguments: [
        (#"\"\\\/"#, "\"\\/"), (#"a\nb\rc\td"#, "a\nb\rc\td"), (#"\u0041\u00e9\u20AC"#, "Aé€"),
        (#"\ud83d\ude00"#, "😀"), (#"\uDBFF\uDFFF."#, "\u{10FFFF}."), (#"\ud800"#, "\u{FFFD}"),
        (#"\udc00a"#, "\u{FFFD}a"),
        (#"\ud800\ud800\udc00"#, "\u{FFFD}\u{10000}"), (#"\ud800\u0041"#, "\u{FFFD}A"), (#"\ud800\n"#, "\u{FFFD}\n"),
        (#"\ud83dude00"#, "\u{FFFD}ude00"), (#"a\u0000b"#, "ab"), (#"a\b\f\u0001\u001fb\u0020"#, "ab "),
        (#"\\u0041"#, #"\u0041"#), (#"\\\""#, #"\""#), ("Ünïcödé — 東京 😀", "Ünïcödé — 東京 😀"),
        (#"1234567\"90123456"#, #"1234567"90123456"#), ("\u{7F}x", "\u{7F}x"),
        ("\u{FEFF}x\u{2028}", "\u{FEFF}x\u{2028}"),
    ])
    func escapes(_ json: String, _ expected: String) throws {
        #expect(try Array(text(json).unicodeScalars) == Array(expected.unicodeScalars))
    }

    /// The byte search looks at eight bytes a step: a mark must be seen at each place in a step, behind any byte.
    @Test func marksAreSeenAtEachPlace() throws {
        for length in 0..<40 {
            for (mark, meaning) in [(#"\n"#, "\n"), (#"\""#, "\""), ("é", "é"), ("\u{80}", "\u{80}"), ("!", "!")] {
                let before = String(repeating: "#", count: length)
                #expect(try text(before + mark + "x") == before + meaning + "x")
            }
        }
    }

    @Test func controlCharactersLeaveMetadata() throws {
        let article = try ArticleDecoder().decode(
            Array(#"{"text":"Body","title":"\u0000A\u0007 title","source":"\u0000","author":["A\u0000nn"]}"#.utf8))
        #expect(article.title == "A title")
        #expect(article.source == nil)
        #expect(article.author == "Ann")
    }

    @Test func textOfControlCharactersIsNone() {
        #expect(throws: IngestError(.noText, "no text: none of text, content, body and the like")) {
            try text(#"\u0000\u0001"#)
        }
    }
}
