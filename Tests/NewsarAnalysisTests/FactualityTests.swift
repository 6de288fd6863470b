import NewsarAnalysis
import NewsarModel
import Testing

@Suite struct FactualityTests {
    private static let sourced =
        "The unemployment rate fell to 4.1 percent in March, the department said on Friday. According to the report, employers added 303,000 jobs, and economists had expected 200,000."
    private static let loaded =
        "The radical left and its deranged, hateful mob have always despised honest people. Their disgusting, corrupt regime lies about everything, and only a fool would believe this absurd propaganda."

    private func factuality(_ text: String, source: String? = nil, title: String = "") -> Factuality {
        Analyzer().brief(of: Article(title: title, text: text, source: source)).factuality
    }

    @Test func withoutAPriorThereIsNoScore() {
        let factuality = factuality(Self.loaded)
        #expect(factuality.score == nil && factuality.label == nil && factuality.prior == nil)
        #expect(factuality.adjustment < 0)
        #expect(factuality.basis.first == "outlet unrated")
    }

    @Test func theTextMovesThePriorWithinBounds() throws {
        let good = factuality(Self.sourced, source: "Reuters")
        let bad = factuality(Self.loaded, source: "Reuters")
        let prior = try #require(good.prior)
        #expect(good.adjustment > 0 && bad.adjustment < -0.1)
        #expect(abs(bad.adjustment) <= 0.15 && abs(good.adjustment) <= 0.15)
        #expect(bad.score == prior + bad.adjustment)
        #expect((good.score ?? 2) <= 1)
        #expect(good.label == .high)
    }

    @Test func saysWhy() {
        let basis = factuality(Self.loaded, source: "Reuters").basis
        #expect(basis.first?.contains("newsar editors, 2026-11") == true)
        #expect(basis.contains { $0.contains("loaded words") && $0.contains("radical left") })
        #expect(factuality(Self.sourced).basis.contains { $0.contains("words of sourcing") })
    }

    @Test func quotedWordsAreNotTheArticles() {
        let own = "\(Self.sourced) The plan is an absurd, disgusting sham, and the senator left on Monday."
        let quoted = "\(Self.sourced) \"The plan is an absurd, disgusting sham,\" the senator said on Monday."
        #expect(factuality(quoted).adjustment > factuality(own).adjustment)
        #expect(!factuality(quoted).basis.contains { $0.contains("sham") })
    }

    @Test func aLuringHeadlineCosts() {
        let bait = factuality(Self.sourced, title: "You Won't Believe These Jaw-Dropping Facts About Jobs: Here's Why")
        #expect(bait.adjustment < factuality(Self.sourced, title: "Jobless rate falls in March").adjustment)
        #expect(bait.basis.contains("headline made to be clicked"))
    }

    /// The words for one side of politics weigh as those for the other.
    @Test(arguments: [
        ("Democrats", "Republicans"), ("liberals", "conservatives"), ("progressives", "conservatives"),
        ("the radical left", "the radical right"), ("far-left groups", "far-right groups"),
        ("the hard left", "the hard right"),
        ("left-wing voters", "right-wing voters"), ("wingnuts", "moonbats"),
    ])
    func takesNoSide(_ left: String, _ right: String) {
        func adjustment(_ party: String) -> Double { factuality("\(Self.sourced) On Monday \(party) met.").adjustment }
        #expect(adjustment(left) == adjustment(right))
    }
}
