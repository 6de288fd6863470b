import NewsarAnalysis
import NewsarModel
import Testing

@Suite struct KeywordTests {
    static let text = """
        The river authority closed the flood barrier on Monday. The flood barrier has protected the town since 1970, and \
        engineers say that the flood barrier needs repair. Repair costs are high. Engineers want a new pumping station, and \
        the town council will vote on the pumping station and its costs.
        """

    @Test func phrasesComeFirstAndSalienceFalls() throws {
        let keywords = brief(Self.text, title: "Flood barrier needs repair").keywords
        #expect(keywords.first == Keyword(term: "flood barrier", salience: 1))
        #expect(keywords.contains { $0.term == "pumping station" })
        for (left, right) in zip(keywords, keywords.dropFirst()) { #expect(left.salience >= right.salience) }
        #expect(Set(keywords.map(\.term)).count == keywords.count)
    }

    @Test func limits() {
        let words = (0..<400).map {
            "topic\(Unicode.Scalar(UInt8(97 + $0 % 26)))\(Unicode.Scalar(UInt8(97 + $0 / 26)))"
        }
        let keywords = brief(words.joined(separator: " ")).keywords
        #expect(keywords.count == 15)
        #expect(keywords.allSatisfy { $0.term.split(separator: " ").count <= 4 })
        #expect(brief("").keywords == [])
        #expect(brief("The and of it is.").keywords == [])
    }

    @Test func salienceIsMeasured() {
        let saliences = Set(brief(Self.text).keywords.map(\.salience))
        #expect(saliences.contains { ($0 * 10).rounded() != $0 * 10 })
    }

    @Test func aNameIsAKeywordInItsFullForm() {
        let text = "Marla Quentrell spoke. Quentrell won. Quentrell left. Voters like Quentrell."
        #expect(brief(text).keywords.first?.term == "Marla Quentrell")
    }

    @Test func aPluralCountsWithItsSingular() {
        let keywords = brief("One bridge fell. Two bridges stand. The bridges are old. Every bridge is iron.").keywords
        #expect(keywords.filter { $0.term.hasPrefix("bridge") }.count == 1)
    }

    @Test func aHeadlineInTheTextCountsAsTheTitle() {
        let body =
            "The turbine and the meadow were sold. Nobody asked about the meadow. Nobody asked about the turbine."
        #expect(brief("Meadow sold to builder\n\n\(body)").keywords.first?.term.lowercased() == "meadow")
        #expect(brief("Turbine sold to builder\n\n\(body)").keywords.first?.term.lowercased() == "turbine")
    }

    @Test func aPhraseReplacesTheWordThatMostlyStandsInIt() {
        let text = """
            The adoption agencies sued. Adoption agencies need a licence. The adoption agencies of the county were closed. A judge \
            heard the adoption agencies. An adoption was stopped.
            """
        let terms = brief(text).keywords.map(\.term)
        #expect(terms.first == "adoption agencies")
        #expect(!terms.contains("adoption") && !terms.contains("agencies"))
    }

    @Test func salienceIsNoRank() {
        let values = brief(Self.text).keywords.map(\.salience)
        #expect(Set(values).count > values.count / 2)
        #expect(values.contains { ($0 * 10).rounded() != $0 * 10 })
    }
}
