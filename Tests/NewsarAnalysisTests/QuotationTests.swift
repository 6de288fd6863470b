import NewsarAnalysis
import NewsarModel
import Testing

@Suite struct QuotationTests {
    /// `speaker > content` of each quotation, `~` before what is not word for word.
    private func quotes(_ text: String) -> [String] {
        brief(text, asIs: true).quotes.map { quote in
            "\(quote.direct ? "" : "~")\(quote.speaker?.name ?? "–") > \(quote.text)"
        }
    }

    @Test(
        arguments: [
            ("“We will win the case,” Marla Quentrell said on Monday.", "Marla Quentrell > We will win the case,"),
            ("“We will win the case,” said Marla Quentrell, a lawyer.", "Marla Quentrell > We will win the case,"),
            ("\"We will win the case,\" Marla Quentrell said.", "Marla Quentrell > We will win the case,"),
            ("''We will win the case,'' Marla Quentrell said.", "Marla Quentrell > We will win the case,"),
            ("``We will win the case,'' Marla Quentrell said.", "Marla Quentrell > We will win the case,"),
            ("“Will we win the case?” Marla Quentrell asked.", "Marla Quentrell > Will we win the case?"),
            ("Marla Quentrell said: “We will win the case.”", "Marla Quentrell > We will win the case."),
            ("Marla Quentrell told reporters, “We will win the case.”", "Marla Quentrell > We will win the case."),
            ("According to Marla Quentrell, “we will win the case.”", "Marla Quentrell > we will win the case."),
            (
                "Marla Quentrell, who leads the defence, said the plan was “a very bad idea” for the town.",
                "Marla Quentrell > the plan was “a very bad idea” for the town"
            ),
            (
                "Marla Quentrell described the plan – the third this year – as a “very bad idea”.",
                "Marla Quentrell > the plan – the third this year – as a “very bad idea”"
            ),
        ] as [(String, String)])
    func direct(_ text: String, _ expected: String) {
        #expect(quotes(text) == [expected])
    }

    @Test(
        arguments: [
            ("Marla Quentrell said that the town would pay.", "~Marla Quentrell > that the town would pay"),
            ("Marla Quentrell said on Monday that the town would pay.", "~Marla Quentrell > that the town would pay"),
            ("The town would pay, Marla Quentrell said on Monday.", "~Marla Quentrell > The town would pay"),
            (
                "The town would pay for it, according to Marla Quentrell.",
                "~Marla Quentrell > The town would pay for it"
            ),
            ("Marla Quentrell told the Daily Courier that it was over.", "~Marla Quentrell > that it was over"),
            ("Marla Quentrell called for a new vote in the town.", "~Marla Quentrell > a new vote in the town"),
            ("Marla Quentrell wants to leave the party this year.", "~Marla Quentrell > to leave the party this year"),
            ("Marla Quentrell criticized the plan for the port.", "~Marla Quentrell > the plan for the port"),
            (
                "Nothing came of Marla Quentrell’s claim that the town would pay.",
                "~Marla Quentrell > that the town would pay"
            ),
            ("Marla Quentrell is confident that the town will pay.", "~Marla Quentrell > that the town will pay"),
            ("The rate rose last year, a survey of voters showed.", "~survey of voters > The rate rose last year"),
        ] as [(String, String)])
    func indirect(_ text: String, _ expected: String) {
        #expect(quotes(text) == [expected])
    }

    @Test func aBrokenQuotationIsOne() {
        let found = quotes("“We lost,” said Marla Quentrell, a lawyer, “but we will be back next year.”")
        #expect(
            found == ["Marla Quentrell > We lost,” said Marla Quentrell, a lawyer, “but we will be back next year."])
        let later = quotes("“We lost,” Marla Quentrell said. “But we will be back next year.”")
        #expect(later.count == 1)
        #expect(later.first?.hasSuffix("But we will be back next year.") == true)
    }

    @Test func aQuotationGoesOnOverParagraphs() {
        let found = quotes(
            "“We lost the case today,” Marla Quentrell said. “But not for long.\n\n“We will be back next year.”\n\nThe court was empty."
        )
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("Marla Quentrell > We lost") == true)
        #expect(found.first?.hasSuffix("We will be back next year.") == true)
    }

    @Test func pronounsAndRolesMeanTheirPerson() {
        let found = quotes(
            "Marla Quentrell met Tom Odderby, a spokesman for the port, in Oslo. She said that the talks would go on. The spokesman said that the port was shut."
        )
        #expect(
            found == [
                "~Marla Quentrell > that the talks would go on", "~Tom Odderby > that the port was shut",
            ])
    }

    @Test func whatSomebodySaysAnotherSaidIsOneQuotation() {
        #expect(
            quotes("Marla Quentrell said the mayor had told voters that he wanted to leave.") == [
                "~Marla Quentrell > the mayor had told voters that he wanted to leave"
            ])
    }

    @Test(
        arguments: [
            "The so-called “smart” meter was cheap.",
            "They watched “Desperate Housewives of Oslo” at home.",
            "The claims of the owners were paid in May.",
            "The United States has fifty states and a capital.",
            "She went home on Monday. The rain fell.",
            "",
        ])
    func nothing(_ text: String) {
        #expect(quotes(text) == [])
    }

    @Test func otherLanguagesHaveQuotationsWithoutSpeakers() {
        let german = quotes(
            "Der Minister sagte am Montag: „Wir werden die Renten in diesem Jahr reformieren und niemand wird vergessen“, dann verließ er den Saal, und die Gewerkschaften waren nicht zufrieden."
        )
        #expect(german == ["– > Wir werden die Renten in diesem Jahr reformieren und niemand wird vergessen"])
        let french = quotes(
            "Le ministre a déclaré : « Nous allons réformer les retraites cette année et personne ne sera oublié », avant de quitter la salle avec les syndicats qui sont contre le projet."
        )
        #expect(french == ["– > Nous allons réformer les retraites cette année et personne ne sera oublié"])
    }

    @Test func speakersAndCuesAreInTheText() throws {
        let quote = try #require(brief("“We will win the case,” the Oslo lawyer said.").quotes.first)
        #expect(quote.speaker?.text == "the Oslo lawyer")
        #expect(quote.speaker?.name == "Oslo lawyer")
        #expect(quote.cue?.text == "said")
    }
}

@Suite struct CitedSourcesTests {
    @Test func speakersAndDocumentsCountOnce() {
        let cited = brief(
            "Marla Quentrell said that the port was shut. Quentrell said that it would open. According to a report, the port was old. Tom Odderby wants to buy it."
        ).sourcesCited
        #expect(cited.names == ["Marla Quentrell", "report"])
        #expect(cited.count == 2)
        #expect(cited.label == .limited)
    }

    @Test func labelsGoByNumber() {
        #expect(brief("The rain fell all day.").sourcesCited.label == .none)
        let people = ["Anna Velder", "Tom Odderby", "Marla Quentrell", "Jonas Lind", "Ada Brekke", "Rolf Danner"]
        let text = people.map { "\($0) said that the port was shut." }
        #expect(brief(text.prefix(3).joined(separator: " ")).sourcesCited.label == .several)
        #expect(brief(text.joined(separator: " ")).sourcesCited.label == .many)
    }

    @Test func theAuthorIsNoSource() {
        #expect(brief("I said that the port was shut, and they say that it is not.").sourcesCited.count == 0)
    }
}
