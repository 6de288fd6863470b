import NewsarAnalysis
import NewsarModel
import Testing

@Suite struct GenreTests {
    private static let report =
        "The council voted on Monday to close the bridge, officials said. The repairs will cost $4 million and take until March, according to a report of the city's engineers. A spokeswoman said that buses would run every ten minutes."

    private func genre(
        _ text: String = report, title: String = "Council closes bridge", url: String? = nil, source: String? = nil,
        author: String? = nil
    ) -> Genre {
        Analyzer().brief(of: Article(url: url, title: title, text: text, source: source, author: author)).article.genre
    }

    @Test func aPlainTextIsAReport() { #expect(genre() == .report) }

    @Test(arguments: [
        ("https://news.example/opinion/2020/bridge", Genre.opinion),
        ("https://news.example/commentisfree/2020/a", .opinion),
        ("https://news.example/live/bridge", .live), ("https://news.example/us/bridge-live-updates/1", .live),
        ("https://news.example/reviews/bridge?x=1", .review), ("https://news.example/analysis/bridge", .analysis),
        ("https://news.example/press-releases/1", .pressRelease), ("https://news.example/opinionated-cats/1", .report),
        ("https://news.example/a?section=/opinion/", .report),
    ])
    func addressesTell(_ url: String, _ expected: Genre) { #expect(genre(url: url) == expected) }

    @Test(arguments: [
        ("Opinion | Close the bridge", Genre.opinion), ("OPINION: Close the bridge", .opinion),
        ("Op-ed: The bridge", .opinion),
        ("Analysis: Who pays for the bridge", .analysis), ("Who pays for the bridge, explained", .analysis),
        ("Bridge closure: live updates", .live), ("The Bridge review – a slow walk", .review),
        ("Q&A: The engineer of the bridge", .interview), ("Opinion polls move", .report),
        ("Council to review bridge plan", .report),
    ])
    func headlinesTell(_ title: String, _ expected: Genre) { #expect(genre(title: title) == expected) }

    @Test func theSourceTells() {
        #expect(genre(source: "New York Times (Opinion)") == .opinion)
        #expect(genre(source: "CNN - Editorial") == .opinion)
        #expect(genre(source: "CNN") == .report)
    }

    @Test func theAuthorsNoteTells() {
        let note = " Marla Quentrell is a professor of engineering at the university of Lisbon."
        #expect(genre(Self.report + note, author: "Marla Quentrell") == .opinion)
        #expect(genre(Self.report + note) == .report)
        #expect(genre(Self.report + " Marla Quentrell is a senior fellow at the institute.") == .opinion)
        #expect(
            genre(Self.report + " Marla Quentrell is a reporter for the paper.", author: "Marla Quentrell") == .report)
    }

    @Test func theLabelBeforeTheRepeatedHeadlineTells() {
        let title = "Why the council should close the bridge"
        #expect(genre("MenuNewsOpinionSportSIGN INOpinion\(title)\n\n\(Self.report)", title: title) == .opinion)
        #expect(genre("MenuNewsOpinionSportSIGN INNews\(title)\n\n\(Self.report)", title: title) == .report)
    }

    @Test func anArgumentIsAnOpinion() {
        let text =
            "I have never understood why we should let this absurd plan go on. But why would anyone believe it? We must stop pretending: the truth is that our leaders have utterly failed us, and I, for one, am tired of their shameful excuses. It is time to say no. You know it, and I know it."
        #expect(genre(text, title: "Enough") == .opinion)
    }

    @Test func turnsMakeAnInterview() {
        let turns = (1...5).map {
            "Q: What will the council do about bridge number \($0)?\n\nA: It will close it soon."
        }
        #expect(genre(turns.joined(separator: "\n\n"), title: "The engineer") == .interview)
    }

    @Test func releasesAreNamed() {
        #expect(genre("LISBON, March 3, 2020 /PRNewswire/ -- \(Self.report)") == .pressRelease)
    }

    @Test(arguments: ["", "x", "Bridge closed."]) func tooShortIsOther(_ text: String) {
        #expect(genre(text) == .other)
    }
}
