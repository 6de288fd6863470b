import NewsarAnalysis
import NewsarModel
import Testing

@Suite struct AnalyzerTests {
    static let article = Article(
        givenID: "7", url: "https://news.example/a", title: "Quentrell wins",
        text:
            "Marla Quentrell won the vote in Lisbon on Monday, the Northern Fisheries Commission (NFC) said. The U.S. was quiet.",
        source: "Example News", author: "A. Writer", published: Timestamp(seconds: 1_600_000_000))

    @Test func theSameArticleGivesTheSameBytes() {
        let first = Analyzer().brief(of: Self.article).json
        for _ in 0..<20 { #expect(Analyzer().brief(of: Self.article).json == first) }
    }

    @Test func equalsKeepTheOrderOfTheText() {
        let cities = ["Oslo", "Lisbon", "Warsaw", "Athens", "Vienna", "Dublin", "Prague", "Madrid"]
        let brief = brief("They drove to \(cities.joined(separator: " and to ")).")
        #expect(brief.entities.map(\.name) == cities)
        #expect(brief.entities.allSatisfy { $0.salience == 1 })
    }

    /// Fails where the result hangs on a hash: tables then differ between processes, and between sizes of one table.
    @Test func namesKeepTheirOrder() {
        let people = (0..<60).map { "Anna \(Self.surname($0))" }
        let text = people.map { "Then \($0) spoke to the crowd in the square." }.joined(separator: " ")
        #expect(brief(text).entities.map(\.name) == people)
    }

    private static func surname(_ number: Int) -> String {
        let letters = Array("bdfgklmnprstvz")
        return "V\(["a", "e", "o", "u"][number % 4])\(letters[number % 14])\(letters[number / 14])ovic"
    }

    @Test func whatIsEnglishOnlyIsEmptyElsewhere() {
        let brief = brief(
            "Der Stadtrat hat am Montag beschlossen, dass die Brücke bis zum Ende des Monats gesperrt wird. Krieg, Panik!"
        )
        #expect(brief.source == .unrated)
        #expect(brief.tone == Tone(label: .neutral, alarm: 0, valence: 0, confidence: 0, evidence: []))
        #expect(brief.framing == [])
        #expect(brief.factuality.score == nil && brief.factuality.adjustment == 0)
    }

    @Test func countsMatchTheParts() {
        let brief = Analyzer().brief(of: Self.article)
        #expect(brief.counts.entities == brief.entities.count)
        #expect(brief.counts.words == 19)
        #expect(brief.id == Brief.id(for: Self.article.id, published: Self.article.published))
    }
}
