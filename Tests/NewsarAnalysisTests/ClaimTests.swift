import NewsarAnalysis
import NewsarModel
import Testing

@Suite struct ClaimTests {
    private static let report = """
        Unemployment in Oslo rose to 5.2 percent in 2019, up from 4.1 percent a year earlier. The port of Oslo was built by the navy in 1911. \
        “The council spent nothing on the port for twenty years,” Marla Quentrell said. How are you today? The council will close \
        the old market next year. Many people like the sea. It was a nice evening for a walk.
        """

    @Test func kindsAndSources() throws {
        let claims = brief(Self.report).claims
        #expect((3...10).contains(claims.count))
        let statistic = try #require(claims.first { $0.kind == .statistic })
        #expect(statistic.text.hasPrefix("Unemployment"))
        #expect(statistic.attribution == nil)
        let quote = try #require(claims.first { $0.kind == .quote })
        #expect(quote.text == "The council spent nothing on the port for twenty years,")
        #expect(quote.attribution == "Marla Quentrell")
        #expect(claims.map(\.confidence) == claims.map(\.confidence).sorted(by: >))
        #expect(!claims.contains { $0.text.hasPrefix("How are you") })
    }

    @Test func whatIsAheadIsAPrediction() {
        #expect(brief("The council will close the market.").claims.first?.kind == .prediction)
        #expect(brief("The council closed the market.").claims.first?.kind == .factual)
        #expect(brief("The council should close this bad market.").claims.first?.kind == .opinion)
    }

    @Test func indirectSpeechIsAttributed() {
        let claim = brief("According to official estimates, the port lost 500 jobs in 2019.").claims.first
        #expect(claim?.attribution == "official estimates")
        #expect(claim?.kind == .statistic)
    }

    @Test func confidenceFollowsTheEvidence() throws {
        func confidence(_ text: String) throws -> Double { try #require(brief(text).claims.first).confidence }
        let hard = try confidence("The council cut 500 jobs and raised taxes by 3 percent in 2019.")
        let hedged = try confidence(
            "The council perhaps cut 500 jobs and I think it possibly raised taxes by 3 percent in 2019.")
        let vague = try confidence("I hope we all have a good time.")
        let question = try confidence("Do you want to come with me?")
        #expect(hard > 0.9)
        #expect(hedged < hard)
        #expect(vague < 0.1)
        #expect(question < 0.1)
    }

    @Test func claimsDoNotRepeatThemselves() {
        let same = "The council of Oslo cut 500 jobs at the port in 2019. "
        let text = String(repeating: same, count: 20) + "The navy built 3 ships for the government last year."
        #expect(brief(text).claims.contains { $0.text.hasPrefix("The navy") })
    }

    @Test func otherLanguagesHaveNoClaims() {
        #expect(
            brief(
                "Die Arbeitslosigkeit in der Stadt ist im Jahr 2019 auf 5 Prozent gestiegen, und das ist nicht gut für sie."
            )
            .claims == [])
        #expect(brief("").claims == [])
    }
}

@Suite struct QuantityTests {
    private func quantities(_ text: String) -> [Claim.Quantity] { brief(text).claims.first?.quantities ?? [] }

    @Test(
        arguments: [
            ("The firm has more than 30,000 employees.", 30_000, "employees", "more than 30,000 employees"),
            ("The deal cost $1.5bn.", 1.5e9, "USD", "$1.5bn"),
            ("The deal cost about 2.5 million euros.", 2.5e6, "EUR", "about 2.5 million euros"),
            ("The rate is 4.5 per cent.", 4.5, "%", "4.5 per cent"),
            ("The rate is 12%.", 12, "%", "12%"),
            ("The rate moved by half a percentage point.", 0.5, "percentage points", "half a percentage point"),
            ("The ship held 10 to 15 million barrels.", 12.5e6, "barrels", "10 to 15 million barrels"),
            ("The plan needs between $20 and $30 million.", 25e6, "USD", "$20 and $30 million"),
            ("They counted twenty-five ships.", 25, "ships", "twenty-five ships"),
            ("Nearly 1 in 5 voters stayed at home.", 0.2, "share", "Nearly 1 in 5"),
            ("About two-thirds stayed at home.", 2.0 / 3, "share", "About two-thirds"),
            ("They used 140 trillion tokens.", 1.4e14, "tokens", "140 trillion tokens"),
        ] as [(String, Double, String, String)])
    func values(_ text: String, _ value: Double, _ unit: String, _ shown: String) throws {
        let quantity = try #require(quantities(text).first)
        #expect(quantity.value == value)
        #expect(quantity.unit == unit)
        #expect(quantity.text == shown)
    }

    @Test(
        arguments: [
            (
                "Use has reached 140 trillion, compared with 100 billion at the start of 2024.", 1.4e14, nil,
                "100 billion at the start of 2024"
            ),
            (
                "Use has reached 140 trillion, up from roughly 100 billion just two years earlier.", 1.4e14, "increase",
                "roughly 100 billion just two years earlier"
            ),
            ("The rate rose from 4.1 percent to 5.2 percent.", 5.2, "increase", "4.1 percent"),
            ("Shares fell 3 % on Monday.", 3, "decrease", nil),
            ("Profits tripled.", 3, "increase", nil),
        ] as [(String, Double, String?, String?)])
    func changes(_ text: String, _ value: Double, _ change: String?, _ baseline: String?) throws {
        let found = quantities(text)
        #expect(found.count == 1)
        let quantity = try #require(found.first)
        #expect(quantity.value == value)
        if let change { #expect(quantity.change == change) }
        #expect(quantity.baseline == baseline)
    }

    @Test(arguments: [
        "The port was built in 1911.", "They met on May 5 at 9:30.", "It is one of the best ports.", "She drove home.",
        "He wrote to account 430793818762670080.",
    ])
    func datesAreNoQuantities(_ text: String) {
        #expect(quantities(text) == [])
    }
}
