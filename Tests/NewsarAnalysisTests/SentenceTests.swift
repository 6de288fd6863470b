import NewsarAnalysis
import NewsarModel
import Testing

@Suite struct SentenceTests {
    @Test(arguments: [
        ["It rained.", "Then it stopped!", "Did it?"],
        ["Sen. Susan Collins met Gov. J. B. Doe on Jan. 5.", "She left."],
        ["He lives in the U.S. and works.", "It is fine."],
        ["He moved to the U.S.", "The law had changed."],
        ["The firm is Acme Inc.", "It makes tools."],
        ["Growth was 2.5 percent.", "Debt fell 3.1 points."],
        ["“Really?” he asked.", "“Yes.”", "She nodded."],
        ["\"We won.\"", "He smiled."],
        ["He said (in 2020.)", "Nobody knew."],
        ["Was it No. 5?", "No. 6 came next."],
        ["It costs $5.", "2020 was worse."],
        ["He waited…", "Nothing came."],
        ["これは文です。", "次の文。"],
    ])
    func cuts(_ sentences: [String]) { #expect(sentenceTexts(sentences.joined(separator: " ")) == sentences) }

    @Test(arguments: [
        (
            "Attention is scarce.It costs.Every time?Yes!No.",
            ["Attention is scarce.", "It costs.", "Every time?", "Yes!", "No."]
        ),
        ("He said “no.”Then he left.", ["He said “no.”", "Then he left."]),
        ("It fell 3.5 and rose.", ["It fell 3.5 and rose."]),
        ("See example.com for more.", ["See example.com for more."]),
        ("A heading\n\nThe first sentence. The second", ["A heading", "The first sentence.", "The second"]),
        ("One\nTwo", ["One", "Two"]),
        ("...", ["..."]),
        ("", []),
    ])
    func glued(_ text: String, _ sentences: [String]) { #expect(sentenceTexts(text) == sentences) }

    @Test func everyTokenIsInOneSentence() {
        let document = document("Mr. A. said “x.” (Y.) Z! 1. 2. a.b.C.D e.g. this... and.\n\nThat U.S.A. thing?!”) End")
        #expect(document.sentences.flatMap { Array($0.tokens) } == Array(document.tokens.indices))
    }

    @Test func wrappedLinesAreOneParagraph() {
        let wrapped = """
            The committee met on Tuesday in order to consider the
            budget of the city and the plans for the new bridge, which
            the mayor has asked for since the old bridge was closed to
            traffic. It did not vote.
            """
        let document = document(wrapped)
        #expect(document.sentences.map(\.paragraph) == [0, 0])
        #expect(!brief(wrapped).article.text.contains("\n"))
    }
}
