import NewsarAnalysis
import NewsarModel
import Testing

/// Keywords and summaries of other languages than English.
@Suite struct OtherLanguageTests {
    static let articles = [
        (
            "de", "Deich",
            """
            Der Gemeinderat hat am Montag den Bau eines neuen Deiches beschlossen. Der Deich soll die Altstadt vor dem Hochwasser \
            schützen, das sie in den letzten Jahren zweimal überflutet hat. Er wird nach den Plänen der Behörde im Mai fertig \
            sein. Die Kosten für den Deich trägt das Land, und auch die Fischer sind mit dem Bau einverstanden.
            """
        ),
        (
            "es", "dique",
            """
            El ayuntamiento aprobó el lunes la construcción de un nuevo dique junto al río. El dique protegerá el casco antiguo de \
            las inundaciones que lo han cubierto dos veces en los últimos años. Ella dijo que no se sabe quién lo pagará. Los \
            pescadores están de acuerdo con el dique y con las obras que empezarán en mayo.
            """
        ),
        (
            "fr", "digue",
            """
            Le conseil municipal a voté lundi la construction d'une nouvelle digue le long de la rivière. La digue protégera la \
            vieille ville des inondations qui l'ont recouverte deux fois ces dernières années. Elle sera payée par la région. \
            Les pêcheurs sont d'accord avec la digue et avec les travaux qui commenceront en mai.
            """
        ),
        (
            "it", "argine",
            """
            Il consiglio comunale ha approvato lunedì la costruzione di un nuovo argine lungo il fiume. L'argine proteggerà la \
            città vecchia dalle inondazioni che l'hanno coperta due volte negli ultimi anni. Questo sarà pagato dalla regione. I \
            pescatori sono d'accordo con l'argine e con i lavori che inizieranno a maggio.
            """
        ),
        (
            "nl", "dijk",
            """
            De gemeenteraad heeft maandag besloten om een nieuwe dijk langs de rivier te bouwen. De dijk moet de oude stad \
            beschermen tegen het hoogwater dat haar de afgelopen jaren twee keer heeft overstroomd. Hij wordt betaald door de \
            provincie. De vissers zijn het eens met de dijk en met het werk dat in mei begint.
            """
        ),
        (
            "pt", "dique",
            """
            A câmara aprovou na segunda-feira a construção de um novo dique junto ao rio. O dique vai proteger a cidade velha das \
            inundações que a cobriram duas vezes nos últimos anos. Ele será pago pela região. Os pescadores estão de acordo com o \
            dique e com as obras que vão começar em maio.
            """
        ),
    ]

    @Test(arguments: articles)
    func findsTheWordThatMatters(_ language: String, _ word: String, _ text: String) {
        let brief = brief(text)
        #expect(brief.article.language == language)
        #expect(brief.keywords.prefix(3).contains { $0.term.hasPrefix(word) })
        for dull in ["Montag", "lunes", "lundi", "lunedì", "maandag", "segunda-feira", "años", "Jahren"] {
            #expect(!brief.keywords.prefix(5).contains { $0.term.lowercased() == dull.lowercased() })
        }
    }

    @Test(arguments: articles)
    func theSummaryBeginsWithTheLead(_ language: String, _ word: String, _ text: String) {
        let summary = brief(text).summary
        #expect(summary.sentences.count >= 2)
        #expect(summary.sentences.first?.start == 0)
        #expect(summary.confidence > 0.2)
    }

    @Test(arguments: articles)
    func aPronounOpensNoSummary(_ language: String, _ word: String, _ text: String) {
        let sentences = sentenceTexts(text)
        let summary = brief(sentences[2] + " " + sentences[3]).summary
        #expect(summary.text == sentences[3])
    }

    /// The lexicon has no Swedish function words.
    @Test func aLanguageThatIsOnlyNamedHasKeywordsToo() {
        let text = """
            Kommunen beslutade i måndags att bygga en ny vallgrav längs ån. Vallgraven ska skydda den gamla staden mot \
            översvämningar som har drabbat den två gånger under de senaste åren. Fiskarna är överens om vallgraven och om \
            arbetet som börjar i maj.
            """
        #expect(brief(text).keywords.contains { $0.term.lowercased() == "vallgraven" })
        #expect(!brief(text).keywords.contains { ["och", "att", "som", "den"].contains($0.term) })
    }
}
