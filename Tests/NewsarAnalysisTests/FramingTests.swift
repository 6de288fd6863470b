import NewsarAnalysis
import NewsarModel
import Testing

@Suite struct FramingTests {
    @Test(arguments: [
        (
            "economic",
            "Inflation and unemployment rose as factories cut jobs, and the budget deficit grew with taxes and tariffs."
        ),
        (
            "legality",
            "The Supreme Court heard the appeal; the judge ruled that the statute was unconstitutional, lawyers said."
        ),
        (
            "crime-punishment",
            "Police arrested the suspect after the robbery; prosecutors charged him with murder and fraud."
        ),
        (
            "health-safety",
            "Hospitals treat patients with the virus while doctors wait for a vaccine against the disease."
        ),
        ("security-defense", "The army fired missiles at the militants, and the Pentagon sent troops and warships."),
        (
            "morality",
            "The pope spoke of sin and mercy; the bishops called it a moral duty of every Christian to show compassion."
        ),
        ("human-interest", "The mother wept at the funeral of her son; the grieving family hugged their neighbors."),
        ("political", "Republicans and Democrats in the Senate clashed over the election campaign and the filibuster."),
        (
            "external-relations",
            "Diplomats of the United Nations met the foreign minister in Moscow about the treaty and the sanctions."
        ),
    ])
    func leads(_ frame: String, _ text: String) {
        let framing = brief(text).framing
        #expect(framing.first?.frame == frame)
        #expect((framing.first?.evidence.count ?? 0) >= 3)
    }

    @Test func evidenceStandsInTheText() {
        let text = "The Tax cuts raised the DEFICIT, and investors feared inflation. Wages and prices fell."
        let economic = brief(text).framing.first
        #expect(economic?.label == "Economic Impact")
        for words in economic?.evidence ?? [] { #expect(text.contains(words)) }
        #expect(economic?.evidence.contains("DEFICIT") == true)
    }

    @Test func scoresAreSharesOfAWhole() {
        let text = "The Senate debated the tax bill while police arrested protesters at the hospital in the capital."
        let scores = brief(text).framing.map(\.score)
        #expect(scores == scores.sorted(by: >))
        #expect(scores.reduce(0, +) <= 1)
        #expect(scores.allSatisfy { $0 > 0 })
    }

    @Test func theHeadlineWeighsMore() {
        let text = "The governor spoke to voters about the campaign. The hospital has doctors and patients."
        func score(_ title: String) -> Double {
            brief(text, title: title).framing.first { $0.frame == "health-safety" }?.score ?? 0
        }
        #expect(score("A virus fills the hospital") > score("A speech in the town"))
    }

    @Test func dilutedEvidenceScoresLess() {
        let text = "Inflation and unemployment rose as factories cut jobs."
        let padding = String(repeating: " They then went on to walk around the big green thing for a bit.", count: 30)
        #expect((brief(text).framing.first?.score ?? 0) > 2 * (brief(text + padding).framing.first?.score ?? 1))
    }

    @Test(arguments: [
        "", "x", "They went on to walk around for a bit.", "Tax.",
        "Die Inflation und die Steuern steigen in der Stadt und auf dem Land.",
    ])
    func noFrameWithoutEvidence(_ text: String) { #expect(brief(text).framing == []) }
}
