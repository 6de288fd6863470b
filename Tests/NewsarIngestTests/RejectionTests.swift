import NewsarIngest
import NewsarModel
import Testing

/// Lines of a rejects file.
struct RejectionTests {
    private func json(_ rejection: Rejection) -> String { String(decoding: rejection.json, as: UTF8.self) }

    @Test func places() {
        #expect(
            json(Rejection(origin: Origin(input: "a", place: .line(7)), reason: "r", record: "{\"\n"))
                == #"{"input":"a","line":7,"offset":null,"reason":"r","record":"{\"\n"}"#)
        #expect(
            json(Rejection(origin: Origin(input: "a", place: .byte(7)), reason: "r"))
                == #"{"input":"a","line":null,"offset":7,"reason":"r","record":null}"#)
        #expect(
            json(Rejection(origin: Origin(input: "-", place: .whole), reason: "r"))
                == #"{"input":"-","line":null,"offset":null,"reason":"r","record":null}"#)
    }

    @Test func recordIsCutBetweenCharacters() throws {
        let folder = try TemporaryFolder()
        let record = "{\"x" + String(repeating: "€", count: 30_000)
        let items = try ArticleStream.items(folder.file("a.jsonl", record))
        let shown = try #require(items.rejections.first?.record)
        #expect(shown == "{\"x" + String(repeating: "€", count: (Rejection.recordLimit - 3) / 3))
    }

    @Test func invalidUTF8IsReplaced() throws {
        let folder = try TemporaryFolder()
        let items = try ArticleStream.items(folder.file("a.jsonl", Array("{\"text\":\"".utf8) + [0xFF, 0x0A]))
        #expect(items.rejections.map(\.record) == ["{\"text\":\"\u{FFFD}"])
        #expect(items.rejections.map(\.reason) == ["invalid UTF-8 at byte 10"])
    }
}
