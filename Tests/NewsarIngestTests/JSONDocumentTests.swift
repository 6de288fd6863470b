import NewsarIngest
import NewsarModel
import Testing

/// Whole-file arrays and objects over several lines.
struct JSONDocumentTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func items(_ content: String) throws -> [IngestItem] {
        try ArticleStream.items(folder.file("a.json", content))
    }

    @Test(arguments: [
        "[\(line("A")),\(line("B"))]", "[\n  \(line("A")),\n  \(line("B"))\n]\n",
        "\u{FEFF} [ \(line("A")) , \(line("B")) ] ",
        "[[\(line("A"))],[\(line("B"))]]",
        "{\n  \"title\": \"A\",\n  \"x\": {\"]\": [\"\\\"}\", {}]},\n  \"text\": \"}\"\n}\n{\n\"title\":\"B\",\"text\":\"B\"}",
    ])
    func documents(_ content: String) throws {
        let items = try items(content)
        #expect(items.titles == ["A", "B"])
        #expect(items.count == 2)
    }

    @Test func linesAreCounted() throws {
        let items = try items("[\n\n\(line("A")),\n{\n\n\"text\":\n17},\n\(line("B"))\n]")
        #expect(items.lines == [3, 4, 8])
        #expect(items.titles == ["A", "B"])
    }

    @Test func strayValues() throws {
        let items = try items("[1, \"two\",\n\(line("A")), null, \(line("B"))]")
        #expect(items.titles == ["A", "B"])
        #expect(items.rejections.map(\.reason) == ["expected an object", "expected an object"])
        #expect(items.rejections.map(\.record) == ["1, \"two\",", "null, "])
    }

    @Test func cutShort() throws {
        var items = try items("[\(line("A")),\n")
        #expect(items.titles == ["A"])
        #expect(items.rejections.map(\.reason) == ["the array is not closed; the input may be cut short"])
        items = try self.items("[\(line("A")),\n{\"text\":\"B\"")
        #expect(items.titles == ["A"])
        #expect(
            items.rejections.map(\.reason) == [
                "malformed JSON at byte 12: it ends too early: expected ',' or '}' in an object"
            ])
        #expect(items.lines == [1, 2])
    }

    @Test func emptyDocuments() throws {
        #expect(try items("[]").isEmpty)
        #expect(try items("[ ]\n").isEmpty)
    }

    @Test func objectsAcrossPieces() throws {
        let titles = (0..<3000).map { String($0) + String(repeating: "x", count: $0 % 613) }
        let items = try items("[" + titles.map(line).joined(separator: ",\n") + "]")
        #expect(items.titles == titles)
        #expect(items.lines == (1...3000).map { $0 })
    }
}
