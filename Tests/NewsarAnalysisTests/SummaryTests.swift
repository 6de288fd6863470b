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

    static let harbour = [
        "The harbour of Velden will be dredged this spring, the council decided.",
        "This spring the council decided that the harbour of Velden will be dredged.",
        "Dredging the harbour will cost 30 million, half of it paid by the port.",
        "Fishers fear that the work will harm the mud banks where herring spawn.",
        "Engineers measured the depth of the channel with an old survey ship.",
        "Cargo has doubled since the railway opened a terminal behind the quay.",
    ]

    @Test func aSentenceThatSaysNothingNewIsPassed() {
        let summary = brief(Self.harbour.joined(separator: " ")).summary
        #expect(summary.sentences.map(\.text) == [0, 2, 3, 4, 5].map { Self.harbour[$0] })
    }

    @Test(arguments: ["They", "He", "It", "This", "Their plan", "“She"])
    func aPronounNeedsTheSentenceBeforeIt(_ pronoun: String) {
        let dependent = "\(pronoun) asked the council of Velden to wait for a report on the harbour and its herring."
        let summary = brief("Not today!\n\n\(dependent) The council of Velden agreed to wait for the report.").summary
        #expect(!summary.text.contains(dependent))
        let explained = brief("The fishers of Velden met on the quay of the harbour. \(dependent)").summary
        #expect(explained.text.hasSuffix(dependent))
    }

    @Test func confidenceIsTheShareThatIsCovered() {
        let whole = brief("The council of Velden closed the harbour today.", title: "Council closes Velden harbour")
            .summary
        let other = brief(
            "The council of Velden closed the harbour today.", title: "Astronomers photograph distant galaxy"
        ).summary
        #expect(whole.confidence > 0.8)
        #expect(other.confidence < whole.confidence - 0.3)
        #expect(brief("Why not?").summary.confidence == 0.1)
    }

    @Test func sentencesStandInTheOrderOfTheText() {
        let starts = brief(Self.harbour.joined(separator: " ")).summary.sentences.map(\.start)
        #expect(starts == starts.sorted() && starts.count >= 3)
    }
}
