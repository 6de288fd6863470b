import NewsarAnalysis
import Testing

@Suite struct DocumentCountTests {
    private static let texts = ["The port closed. The port!", "A port opened in Oslo.", "Oslo voted; the vote passed."]

    private static func table(_ texts: [String], fewest: Int = 1) -> String {
        var count = DocumentCount()
        for text in texts { count.add(text) }
        return String(decoding: count.tsv(fewest: fewest), as: UTF8.self)
    }

    @Test func aWordCountsOnceAText() {
        #expect(Self.table(Self.texts, fewest: 2) == "#documents\t3\noslo\t2\nport\t2\nthe\t2\n")
    }

    @Test func theOrderOfTheTextsDoesNotShow() {
        #expect(Self.table(Self.texts) == Self.table(Self.texts.reversed()))
    }

    @Test func theTableCanBeRead() throws {
        _ = try DocumentFrequencies(tsv: Array(Self.table(Self.texts).utf8))
    }
}
