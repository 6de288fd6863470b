import NewsarAnalysis
import NewsarModel
import Testing

@Suite struct BoilerplateTests {
    static let body = [
        "The harbour of Velden will be dredged for the first time since 1987. The council voted for it on Monday.",
        "According to the port’s own figures, cargo has doubled to 4.2 million tonnes. “We need the depth,” said its head.",
        "Fishers fear for the mud banks. They say that the plan came too soon. The U.S.Senate had nothing to do with it.",
        "Work begins in May. It will cost 30 million. Nobody knows who pays.",
    ]

    /// As a page reads whose line breaks were lost.
    static let flattened =
        "HomeNewsBusiness & TechSportMore +We use cookies to tailor your experience. Accept?SIGN INLocalHarbour to be dredged"
        + "3-MIN READListenPublished: 9:30am, 2 Mar 2031Updated: 10:02am, 2 Mar 2031" + body[0]
        + "02:14Dredger rescues swan from the canalDredger rescues swan from the canal" + body[1] + "Further Reading"
        + body[2]
        + "Harbour Plus is our new service. To go on you will need to subscribe.Already a subscriber?LOG IN" + body[3]

    @Test func aFlattenedPageGivesItsBody() {
        let clean = CleanText(Self.flattened, title: "Harbour to be dredged")
        #expect(clean.text == Self.body.joined(separator: "\n\n"))
        #expect(
            clean.removed.map(\.reason) == [
                "page header", "video time stamp", "repeated line", "link to other articles", "subscription prompt",
                "sign-in prompt", "sign-in prompt",
            ])
    }

    @Test func menusAndFootersGoWhereLinesTouch() {
        let page =
            Self.flattened + "Photo: Anna VelderThe quay was quiet. Nobody came.Advertisement:“We will see,” he said."
            + "It ended there.RELATED ARTICLESStorm hits portSwan rescuedTerms & ConditionsPrivacyContact us"
        let clean = CleanText(page)
        #expect(clean.text.hasSuffix("The quay was quiet. Nobody came.\n\n“We will see,” he said.\n\nIt ended there."))
        #expect(clean.removed.suffix(3).map(\.reason) == ["picture credit", "advertisement", "page footer"])
    }

    @Test func theTextBehindALineOfAFooterStays() {
        let text =
            Self.flattened + "Related articlesOf law were quoted. The judge read two. Nobody spoke. It took long."
        #expect(CleanText(text).text.hasSuffix("The judge read two. Nobody spoke. It took long."))
    }

    @Test(arguments: [
        ("Advertisement", "advertisement"), ("Story Continued Below", "advertisement"),
        ("READ MORE:", "link to other articles"), ("Related: The other harbour", "link to other articles"),
        ("More: Who was the first harbour master?", "link to other articles"), ("LISTEN", "media player text"),
        ("Slideshow (4 Images)", "media player text"), ("Share this article", "share buttons"),
        ("Sign in", "sign-in prompt"), ("Already a subscriber? Log in here.", "sign-in prompt"),
        ("Subscribe now for two crowns a month!", "subscription prompt"),
        ("Sign up for the harbour letter", "newsletter prompt"),
        ("All you need. By signing up, you agree to our terms.", "newsletter prompt"),
        ("We use cookies on this site. Fine?", "cookie notice"),
        ("© 2031 Velden Courier", "copyright line"), ("03:21", "video time stamp"),
        ("The harbour at dawn. (Anna Velder/Reuters)", "picture credit"),
        ("The mayor in May. Photo: J. Doe", "picture credit"), ("Image copyright Getty Images", "picture credit"),
        ("Anzeige", "advertisement"), ("Lesen Sie auch: Der Hafen", "link to other articles"),
        ("À lire aussi : le port", "link to other articles"), ("Lee también", "link to other articles"),
        ("Leggi anche: il porto", "link to other articles"), ("Lees ook", "link to other articles"),
        ("Leia também: o porto", "link to other articles"), ("The title", "title repeated as text"),
    ])
    func dropsALine(_ line: String, _ reason: String) {
        let clean = CleanText("\(line)\n\n\(Self.body[0])\n\n\(Self.body[3])", title: "The title")
        #expect(clean.text == Self.body[0] + "\n\n" + Self.body[3])
        #expect(clean.removed == [Removed(text: line, reason: reason)])
    }

    @Test(arguments: [
        "Share prices fell. The market closed at noon.", "Print is dead, she said. Video killed it.",
        "Read more books, the minister told pupils.", "Related crimes fell by a tenth.",
        "The site said that it uses cookies to follow its readers.", "He asked them to subscribe to a theory of value.",
        "Watch out for ice.", "Photos of the wreck were shown in court. Getty Images declined to comment.",
        "More people came than ever.", "Sign language is taught there.", "Trending topics are no news.",
        "Kick-off is at 20:45 and the gates open at 18:30.", "The advertisement was pulled. The firm said sorry.",
        "See also the ruling of 2004, which the judge quoted.", "The U.S.Senate and St.Louis, J.K.Rowling and Ph.D.s.",
        "Write to Ann.Velder@example.com or see www.Example.Org/Home.The or http://a.example/B.The.",
        "YouTube, LinkedIn and McDonald’s met OpenClaw. iPhones sell at eBay.",
        "He said “no.” Then he said it again. Then he said it again, and left.",
    ])
    func keeps(_ text: String) {
        let clean = CleanText(text)
        #expect(clean.text == text)
        #expect(clean.removed == [])
    }

    @Test(arguments: [
        ("Attention is scarce.It costs.", "Attention is scarce. It costs."),
        ("He said “no.”Then he left.", "He said “no.” Then he left."),
        ("It rose.“We won,” he said.", "It rose. “We won,” he said."),
        ("Gold for all consumersThis effort builds on it.", "Gold for all consumers This effort builds on it."),
        ("He lives in the U.S.The law changed.", "He lives in the U.S. The law changed."),
        ("Is it so?Élan is all!Yes.", "Is it so? Élan is all! Yes."),
    ])
    func partsGluedSentences(_ text: String, _ parted: String) { #expect(CleanText(text).text == parted) }

    @Test func dropsOnlyTheSentenceFromALongParagraph() {
        let long = Self.body.joined(separator: " ")
        let text = long + " Get our letter delivered to your inbox. " + long
        #expect(CleanText(text).text == CleanText(long).text + " " + CleanText(long).text)
    }

    @Test func dropsTheSentenceOnly() {
        let clean = CleanText("Anna Velder is our editor. Want her letter? Sign up here.")
        #expect(clean.text == "Anna Velder is our editor. Want her letter?")
    }

    @Test func takesMarkupOut() {
        let clean = CleanText(
            "At the harbour-forum\" class=\"link\" data-id=\"7\">Harbour Forum, a <b>new</b> and <a href=\"x\">big</a> one: 3 < 4 > 2."
        )
        #expect(clean.text == "At the Harbour Forum, a new and big one: 3 < 4 > 2.")
        #expect(clean.removed.allSatisfy { $0.reason == "leftover markup" })
    }

    @Test func whatItListsIsBounded() {
        let clean = CleanText(Array(repeating: "Advertisement", count: 500).joined(separator: "\n"))
        #expect(clean.text.isEmpty)
        #expect(clean.removed.count == 100)
        let long = CleanText(String(repeating: "Ü", count: 400) + " Photo: J. Doe\n\n" + Self.body[0]).removed
        #expect(long.first.map { $0.text.utf8.count <= 400 && $0.text.allSatisfy { $0 == "Ü" } } == true)
    }

    @Test func isStable() {
        for text in [Self.flattened] + Self.body {
            let once = CleanText(text).text
            #expect(CleanText(once) == CleanText(once) && CleanText(once).text == once)
        }
    }
}
