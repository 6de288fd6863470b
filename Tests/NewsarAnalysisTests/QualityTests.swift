import NewsarAnalysis
import NewsarModel
import Testing

@Suite struct QualityTests {
    static let names = [
        "address", "attribution", "author", "cleanliness", "date", "language", "length", "sentences", "source", "title",
    ]

    @Test func namesItsComponents() {
        let quality = Analyzer().brief(of: AnalyzerTests.article).quality
        #expect(quality.components.keys.sorted() == Self.names)
        #expect(quality.components.values.allSatisfy { (0...1).contains($0) })
        for name in ["title", "source", "date", "author", "address", "language", "sentences"] {
            #expect(quality.components[name] == 1)
        }
    }

    @Test func whatIsMissingCosts() {
        let full = Analyzer().brief(of: AnalyzerTests.article).quality
        let bare = brief(AnalyzerTests.article.text).quality
        #expect(bare.score < full.score)
        for name in ["title", "source", "date", "author", "address"] { #expect(bare.components[name] == 0) }
        #expect(brief("").quality.score == 0)
    }

    @Test func lengthCountsUpToAFullArticle() {
        let sentence = "The council of a town voted for one bridge over it. "
        #expect(brief(String(repeating: sentence, count: 15)).quality.components["length"] == 0.55)
        #expect(brief(String(repeating: sentence, count: 90)).quality.components["length"] == 1)
    }

    @Test func junkCosts() throws {
        let clean = try #require(
            brief(BoilerplateTests.body.joined(separator: "\n\n")).quality.components["cleanliness"])
        let dirty = try #require(brief(BoilerplateTests.flattened).quality.components["cleanliness"])
        #expect(clean > 0.99)
        #expect(dirty < 0.8)
    }
}
