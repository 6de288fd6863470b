import NewsarIngest
import NewsarModel
import Testing

/// Records that are no articles: each has its one reason.
struct RejectedRecordTests {
    private func error(_ bytes: [UInt8], _ limits: IngestLimits = .default) -> IngestError? {
        do {
            _ = try ArticleDecoder(IngestOptions(limits: limits)).decode(bytes)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        (#"{"text":"B"} x"#, "byte 14: something follows the value"),
        (#"{"text":"B"}{}"#, "byte 13: something follows the value"),
        (#"{"text":"B"}}"#, "byte 13: something follows the value"),
        ("[1] 2", "byte 5: something follows the value"),
        (#"{"text":"B","#, "byte 13: it ends too early: expected a member's name in quotes"),
        (#"{"text":"B",}"#, "byte 13: expected a member's name in quotes"),
        (#"{,"text":"B"}"#, "byte 2: expected a member's name in quotes"),
        (#"{text:"B"}"#, "byte 2: expected a member's name in quotes"),
        (#"{'text':"B"}"#, "byte 2: expected a member's name in quotes"),
        (#"{"text" "B"}"#, "byte 9: expected ':' after a member's name"),
        (#"{"text"}"#, "byte 8: expected ':' after a member's name"),
        (#"{"text":}"#, "byte 9: expected a value"),
        (#"{"text":"B" "a":1}"#, "byte 13: expected ',' or '}' in an object"),
        (#"{"text":"B"]"#, "byte 12: expected ',' or '}' in an object"),
        (#"{"text":"B""#, "byte 12: it ends too early: expected ',' or '}' in an object"),
        (#"{"text":"B"#, "byte 11: it ends too early: a string is not closed"),
        (#"{"text":"B\"#, "byte 12: it ends too early: unknown escape in a string"),
        (#"{"text":"B\x"}"#, "byte 12: unknown escape in a string"),
        (#"{"text":"\u12g4"}"#, "byte 14: \\u needs four hexadecimal digits"),
        (#"{"text":"\u12"}"#, "byte 14: \\u needs four hexadecimal digits"),
        ("{\"text\":\"a\tb\"}", "byte 11: a control character stands in a string without escape"),
        ("{\"text\":\"a\0b\"}", "byte 11: a control character stands in a string without escape"),
        (#"{"text":"B","a":[1,]}"#, "byte 20: expected a value"),
        (#"{"text":"B","a":[1 2]}"#, "byte 20: expected ',' or ']' in an array"),
        (#"{"text":"B","a":[1}"#, "byte 19: expected ',' or ']' in an array"),
        (#"{"text":"B","a":01}"#, "byte 18: a number begins with a zero"),
        (#"{"text":"B","a":-}"#, "byte 18: expected a digit"),
        (#"{"text":"B","a":1.}"#, "byte 19: expected a digit"),
        (#"{"text":"B","a":.5}"#, "byte 17: expected a value"),
        (#"{"text":"B","a":+5}"#, "byte 17: expected a value"),
        (#"{"text":"B","a":1e}"#, "byte 19: expected a digit"),
        (#"{"text":"B","a":0x1}"#, "byte 18: expected ',' or '}' in an object"),
        (#"{"text":"B","a":NaN}"#, "byte 17: expected a value"),
        (#"{"text":"B","a":Infinity}"#, "byte 17: expected a value"),
        (#"{"text":"B","a":True}"#, "byte 17: expected a value"),
        (#"{"text":"B","a":nul}"#, "byte 17: expected a value"),
        (#"{"text":"B","a":nullx}"#, "byte 21: expected ',' or '}' in an object"),
        (#"{"text":"B","a":tru"#, "byte 17: expected a value"),
        (#"{"text":"B"/*c*/}"#, "byte 12: expected ',' or '}' in an object"),
        ("{\"text\":\"B\",\u{A0}\"a\":1}", "byte 13: expected a member's name in quotes"),
        ("", "byte 1: it ends too early: expected a value"),
        ("{", "byte 2: it ends too early: expected a member's name in quotes"),
        ("\0", "byte 1: expected a value"),
    ])
    func malformed(_ json: String, _ reason: String) {
        #expect(error(Array(json.utf8)) == IngestError(.malformed, "malformed JSON at \(reason)"))
    }

    @Test(arguments: [
        #"{"text":"B","a":[0,-0,1.5,10E+2,1e-9,true,false,null,"",[],{}]}"#,
        " \t\r\n{ \"text\" : \"B\" , \"a\" : [ ] }\n",
        #"{"text":"B","":{"":1,"":2}}"#, #"{"text":"B","n":123456789012345678901234567890e999}"#,
    ])
    func wellFormed(_ json: String) { #expect(error(Array(json.utf8)) == nil) }

    @Test(arguments: ["[]", "\"text\"", "17", "null", "true", #"[{"text":"B"}]"#])
    func notAnObject(_ json: String) {
        #expect(error(Array(json.utf8)) == IngestError(.notAnObject, "not a JSON object"))
    }

    @Test(arguments: [
        "{}", #"{"title":"T"}"#, #"{"text":""}"#, #"{"text":"\n\t \u00a0"}"#, #"{"text":7}"#, #"{"html":""}"#,
    ])
    func noText(_ json: String) {
        #expect(error(Array(json.utf8)) == IngestError(.noText, "no text: none of text, content, body and the like"))
    }

    @Test func pageWithoutText() {
        let error = error(Array(#"{"title":"T","text":"","html":"<p></p>"}"#.utf8))
        #expect(error == IngestError(.noText, "the page has no article"))
    }

    @Test(
        arguments: [
            [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0x80],
        ] as [[UInt8]])
    func invalidUTF8(_ bytes: [UInt8]) {
        for (before, after) in [(#"{"text":"ab"#, #""}"#), (#"{"te"#, #"xt":"ab"}"#), (#"{"text":"B"}"#, "")] {
            #expect(
                error(before.utf8 + bytes + after.utf8)
                    == IngestError(.notUTF8, "invalid UTF-8 at byte \(before.utf8.count + 1)"))
        }
    }

    @Test func depth() {
        func nested(_ depth: Int) -> [UInt8] {
            let arrays = depth - 1
            return Array(
                (#"{"text":"B","a":"# + String(repeating: "[", count: arrays) + String(repeating: "]", count: arrays)
                    + "}")
                    .utf8)
        }
        #expect(error(nested(64)) == nil)
        #expect(error(nested(65)) == IngestError(.overLimit, "byte 80: nested deeper than 64 objects and arrays"))
        #expect(error(Array(repeating: 0x5B, count: 1_000_000))?.code == .overLimit)
        #expect(error(Array(repeating: 0x5B, count: 1_000_000), IngestLimits(depth: 1_000_000))?.code == .overLimit)
        let names = #"{"text":"B","authors":"# + String(repeating: #"[{"name":["#, count: 500_000)
        #expect(error(Array(names.utf8))?.code == .overLimit)
    }

    @Test func sizes() {
        let limits = IngestLimits(recordBytes: 40, articleBytes: 10)
        #expect(error(Array(#"{"text":"0123456789"}"#.utf8), limits) == nil)
        #expect(
            error(Array(#"{"text":"01234567890"}"#.utf8), limits)
                == IngestError(.overLimit, "the text is longer than 10 bytes"))
        #expect(error(Array(#"{"text":"\u0041123456789"}"#.utf8), limits) == nil)
        #expect(
            error(Array(#"{"text":"B","a":"0123456789012345678901234"}"#.utf8), limits)
                == IngestError(.overLimit, "the record is longer than 40 bytes"))
    }
}
