import NewsarAnalysis
import NewsarModel
import Testing

@Suite struct NameTests {
    @Test func surnamesMeanTheFullName() throws {
        let brief = brief(
            "Sen. Marla Quentrell spoke on Monday. Her rival, Tom Odderby, was absent. Quentrell’s plan pleased few, and Odderby said so. “No,” said Quentrell."
        )
        let senator = try #require(brief.entity("Marla Quentrell"))
        #expect(senator.kind == .person)
        #expect(senator.mentions.map(\.text) == ["Marla Quentrell", "Quentrell", "Quentrell"])
        #expect(senator.aliases == ["Quentrell"])
        #expect(brief.entity("Tom Odderby")?.mentions.count == 2)
        #expect(brief.entities.count == 2)
        #expect(brief.entities[0].salience == 1)
    }

    @Test func twoBearersOfASurnameStayApart() {
        let brief = brief(
            "Anna Velder founded the firm in 1990. Years on, her brother Paul Velder joined her. Velder left in 2001 after a quarrel."
        )
        #expect(brief.entity("Anna Velder")?.mentions.count == 1)
        #expect(brief.entity("Paul Velder")?.mentions.map(\.text) == ["Paul Velder", "Velder"])
    }

    @Test func middleInitialsMakeNoOtherPerson() {
        #expect(
            names("The court heard Michael C. Tarnow. A lawyer for Michael Tarnow said that Tarnow denies it.") == [
                "Michael Tarnow:person"
            ])
    }

    @Test func lettersMeanTheNameBeforeThem() throws {
        let brief = brief(
            "The Northern Fisheries Commission (NFC) met on Monday. Members of the NFC voted for the plan, and the commission will publish it."
        )
        let commission = try #require(brief.entity("Northern Fisheries Commission"))
        #expect(commission.kind == .organization)
        #expect(commission.mentions.map(\.text) == ["Northern Fisheries Commission", "NFC", "NFC"])
        #expect(brief.entities.count == 1)
    }

    @Test(arguments: [
        ("The US and the U.S. and America are the United States of America.", "United States", 4),
        ("The GOP lost, and Republicans in the Republican Party know it.", "Republican Party", 3),
        ("It was the FBI, the F.B.I. and the Federal Bureau of Investigation.", "Federal Bureau of Investigation", 3),
        ("He left Kiev for Kyiv and saw it again.", "Kyiv", 2),
    ])
    func formsOfAKnownNameAreOne(_ text: String, _ name: String, _ count: Int) {
        let brief = brief(text)
        #expect(brief.entities.map(\.name) == [name])
        #expect(brief.entities.first?.mentions.count == count)
    }

    @Test func smallLettersAreNoAcronym() {
        #expect(names("They heard the band called Who, saw the film called Us, and left.") == [])
        #expect(names("They told us that who came is what it is.") == [])
    }

    @Test(
        arguments: [
            (
                "The talks were held at the Ministry of Agriculture in Lisbon.",
                ["Lisbon:location", "Ministry of Agriculture:organization"]
            ),
            (
                "A report of the Food and Drug Administration named Boston University.",
                ["Boston University:organization", "Food and Drug Administration:organization"]
            ),
            ("They sailed down the Varnel River to Lake Tornby.", ["Lake Tornby:location", "Varnel River:location"]),
            ("He fought in the Vietnam War and watched the Olympics.", ["Olympic Games:event", "Vietnam War:event"]),
            (
                "The Supreme Court heard Roe v. Wade in Washington, D.C.",
                ["U.S. Supreme Court:organization", "Washington:location"]
            ),
            ("She quoted the Affordable Care Act and the First Amendment on Friday in May.", []),
            ("The South Korean minister met an American and a Catholic.", []),
            (
                "Prime Minister Kerstin Valdahl met Secretary of State Rolf Danner.",
                ["Kerstin Valdahl:person", "Rolf Danner:person"]
            ),
            (
                "We saw Ludwig van Beethoven and Martin Luther King, Jr. in a film.",
                ["Ludwig van Beethoven:person", "Martin Luther King Jr.:person"]
            ),
            (
                "It was Sen. Ron Dalby (R-Texas) and the York-based Tom Hill.",
                ["Ron Dalby:person", "Texas:location", "Tom Hill:person"]
            ),
        ] as [(String, [String])])
    func kinds(_ text: String, _ expected: [String]) {
        #expect(names(text).filter { !$0.hasPrefix("York:") } == expected)
    }

    @Test func aCapitalThatOpensASentenceIsNoName() {
        #expect(names("Protesters gathered. Tariffs rose. Meanwhile, nothing happened. Police waited.") == [])
    }

    @Test func aHeadlineProvesNoName() {
        #expect(names("DOZENS HELD AT CATHEDRAL IN A CITY\n\nThe town was quiet on Sunday, people said.") == [])
        #expect(names("QUENTRELL WINS A SECOND TERM\n\nThe voters chose Quentrell again.").count == 1)
    }

    @Test func evidenceElsewhereMakesItOne() {
        let entity = brief("Quentrell won. In the end the voters chose Quentrell again.").entities.first
        #expect(entity?.name == "Quentrell")
        #expect(entity?.mentions.count == 2)
    }

    @Test func theTitleLiftsSalience() {
        let text = "In Oslo, Ada Brekke met Jonas Lind. Brekke and Lind spoke."
        #expect(brief(text, title: "Lind speaks").entities.first?.name == "Jonas Lind")
        #expect(brief(text, title: "Brekke speaks").entities.first?.name == "Ada Brekke")
    }

    @Test func aTableOfResultsNamesClubs() {
        let text = "Results of matches on Sunday : Bristol Rovers 2 Halmstad 0 Norwich 1 Tromso 1 Everton 3 Burnley 2"
        let clubs = brief(text).entities.filter { $0.kind == .organization }.flatMap(\.mentions).map(\.text)
        for club in ["Bristol Rovers", "Halmstad", "Norwich", "Tromso", "Everton", "Burnley"] {
            #expect(clubs.contains(club), "\(club)")
        }
    }

    @Test func countriesStayPlacesInResults() {
        let entities = brief("Results of friendly matches on Sunday : France 2 Sweden 0 Poland 1 Brazil 1").entities
        #expect(entities.map(\.kind) == [.location, .location, .location, .location])
    }

    @Test func theStopThatEndsTheSentenceIsNoPartOfTheName() {
        let text =
            "The plant was sold to Norrland Timber Corp. It had made boards since 1901 for the Norrland Timber Corp. yard."
        let mentions = brief(text).entities.flatMap(\.mentions).map(\.text).filter { $0.hasPrefix("Norrland") }
        #expect(mentions.contains("Norrland Timber Corp"))
    }

    @Test func aSenatorsStateIsAPlace() {
        let kinds = names("Ron Dalby, D-Calif., said no. Sen. Ann Tolk (R-Ohio) said yes.")
        #expect(kinds.contains("California:location"))
        #expect(kinds.contains("Ohio:location"))
    }

    @Test(arguments: [
        "I think so, and You do too, He said.", "The Managers spoke first; the Republic stood still.",
        "It was Olympic gold.",
    ])
    func commonWordsAreNoNames(_ text: String) { #expect(names(text) == []) }

    @Test func knownNamesOfTheDataFile() {
        #expect(
            names("Shares of Hewlett Packard and of Johnson & Johnson rose; AT&T fell, said Itar-Tass.") == [
                "AT&T:organization", "Hewlett-Packard:organization", "Johnson & Johnson:organization",
                "TASS:organization",
            ])
    }
}
