import NewsarAnalysis
import NewsarModel
import Testing

@Suite struct DocumentFrequencyTests {
    private func table(_ text: String) throws -> DocumentFrequencies { try DocumentFrequencies(tsv: Array(text.utf8)) }

    private static let article = Article(
        text: "The turbine and the meadow were old. The meadow was sold. The turbine was sold. Nobody knew why.")

    @Test func whatIsRareComesFirst() throws {
        let rareTurbine = try table("#documents\t1000\nmeadow\t900\n")
        let rareMeadow = try table("#documents\t1000\nTurbine\t900\n")
        #expect(Analyzer(frequencies: rareTurbine).brief(of: Self.article).keywords.first?.term == "turbine")
        #expect(Analyzer(frequencies: rareMeadow).brief(of: Self.article).keywords.first?.term == "meadow")
    }

    @Test func theShippedTableKnowsCommonWords() {
        let text = "Their chlorination and their campaign came up. So did chlorination and a campaign."
        #expect(brief(text).keywords.first?.term == "chlorination")
    }

    @Test func anEmptyTableWorks() {
        #expect(!Analyzer(frequencies: DocumentFrequencies()).brief(of: Self.article).keywords.isEmpty)
    }

    @Test(arguments: [
        ("", 1), ("meadow\t3\n", 1), ("#documents\t0\n", 1), ("#documents\tmany\n", 1),
        ("#documents\t9\nmeadow 3\n", 2), ("#documents\t9\n\nmeadow\t-3\n", 3), ("#documents\t9\n\t3\n", 2),
        ("#documents\t9\nmeadow\t12345678901\n", 2),
    ])
    func saysWhichLineIsWrong(_ text: String, _ line: Int) {
        #expect { try table(text) } throws: { ($0 as? DocumentFrequencyError)?.line == line }
    }

    @Test func windowsLineEndsAreFine() throws { _ = try table("#documents\t9\r\nmeadow\t3\r\n") }
}
