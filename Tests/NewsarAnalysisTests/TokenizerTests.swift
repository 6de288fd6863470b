import NewsarAnalysis
import NewsarModel
import Testing

@Suite struct TokenizerTests {
    @Test(
        arguments: [
            ("The U.S. economy grew 2.5%.", ["The", "U.S.", "economy", "grew", "2.5", "%", "."]),
            ("Collins’s vote, Maine's law", ["Collins", "’s", "vote", ",", "Maine", "'s", "law"]),
            ("don't O'Brien l'homme", ["don't", "O'Brien", "l'", "homme"]),
            ("Sen. J. K. Adams-Falconer", ["Sen.", "J.", "K.", "Adams-Falconer"]),
            ("end.Start and 3.5 and 40,000", ["end", ".", "Start", "and", "3.5", "and", "40,000"]),
            (
                "York-based anti-Trump US-China OVD-Info al-Qaida F-35",
                [
                    "York", "-", "based", "anti", "-", "Trump", "US", "-", "China", "OVD-Info", "al-Qaida", "F-35",
                ]
            ),
            (
                "Amazon.com, see https://a.example/x?y=1. Then @name #tag",
                [
                    "Amazon.com", ",", "see", "https://a.example/x?y=1", ".", "Then", "@name", "#tag",
                ]
            ),
            ("No. 5 is no. It", ["No.", "5", "is", "no", ".", "It"]),
            ("“Yes,” he said—‘no’", ["“", "Yes", ",", "”", "he", "said", "—", "‘", "no", "’"]),
            ("AT&T and R&D & more", ["AT&T", "and", "R&D", "&", "more"]),
            ("(D-N.Y.) at 10:30 on 9/11", ["(", "D", "-", "N.Y.", ")", "at", "10:30", "on", "9/11"]),
            ("北京2026年", ["北", "京", "2026", "年"]),
            ("cafe\u{301}s 👩‍👩‍👧 naïve", ["cafe\u{301}s", "👩", "👩", "👧", "naïve"]),
            ("", []), (" \n\t ", []),
        ] as [(String, [String])])
    func cuts(_ text: String, into expected: [String]) {
        #expect(
            tokenTexts(text).map { $0.unicodeScalars.map(\.value) } == expected.map { $0.unicodeScalars.map(\.value) })
    }

    @Test func wordsAreCountedAsPeopleCount() {
        #expect(brief("The U.S.-based firm's $5 plan — anti-Trump, they say — didn't work.").counts.words == 10)
        #expect(brief("").counts.words == 0)
    }

    @Test func caseIsFoldedBeyondASCII() {
        var vocabulary = Vocabulary()
        let document = Document("ÉCOLE école Ärger ärger МОСКВА Москва Ελλάδα ΕΛΛΆΔΑ Ḃ ḃ it’s it's", &vocabulary)
        let words = document.tokens.filter { $0.kind == .word }.map(\.word)
        for pair in stride(from: 0, to: 10, by: 2) { #expect(words[pair] == words[pair + 1]) }
        #expect(vocabulary.text(of: words[0]) == "école")
    }

    @Test func shapes() {
        let shapes = document("House FBI U.S. iPhone house A 中").tokens.map(\.shape)
        #expect(shapes == [.capital, .allCapitals, .allCapitals, .mixed, .lower, .initial, .none])
    }
}
