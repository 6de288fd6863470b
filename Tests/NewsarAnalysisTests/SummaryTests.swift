import NewsarAnalysis
import NewsarModel
import Testing

@Suite struct SummaryTests {
    static let sentence = "The committee of the town agreed to build a second bridge over the river this year."

    @Test func takesTheLead() {
        let text = (1...9).map { "\($0 * 100) people of the old town came to the square to hear the mayor speak." }
        let summary = brief(text.joined(separator: " ")).summary
        #expect(summary.sentences.map(\.text) == Array(text.prefix(5)))
        #expect(summary.text == text.prefix(5).joined(separator: " "))
        #expect(summary.model == "extractive")
    }

    @Test func staysWithinItsWords() {
        let long = Array(repeating: "word", count: 49).joined(separator: " ")
        let summary = brief("One \(long). Two \(long). Ten \(long).").summary
        #expect(summary.sentences.count == 2)
    }

    @Test(arguments: [
        "HEADING OF THE PAGE IN CAPITALS", "Photo | The Agency shows a bridge over the river.",
        "He said that it was a good day for all.", "Read more at https://a.example/b about the bridge today.",
        "Why not?",
    ])
    func passes(_ weak: String) {
        #expect(brief("\(weak)\n\n\(Self.sentence)").summary.sentences.map(\.text) == [Self.sentence])
    }

    @Test func leavesTheDatelineOut() {
        #expect(brief("LISBON, Portugal (AP) — \(Self.sentence)").summary.text == Self.sentence)
        #expect(brief("OSLO -- \(Self.sentence)").summary.text == Self.sentence)
        #expect(brief("The mayor — a teacher — agreed to build a second bridge.").summary.text.hasPrefix("The mayor"))
    }

    @Test func isEmptyWithoutText() {
        let summary = brief("").summary
        #expect(summary.text == "" && summary.sentences == [] && summary.confidence == 0)
    }
}
