/// Words that stand around quotations, by what they take. This project's own lists.
enum CueWords {
    /// Verbs by the infinitive, in the notation of `VerbForms`.
    static let verbs: [(String, CueTraits)] = [
        (saying, [.clause, .quoting]), (crying, .quoting), (asking, [.clause, .quoting, .object]),
        (telling, [.hearer, .clause, .quoting]),
        (thinking, [.clause]), (finding, [.clause, .evidence]), (seeming, .raising), (wanting, .infinitive),
        (judging, .object), (likewise, [.alsoNoun]),
        (aboutVerbs, .takesAbout), (forVerbs, .takesFor), (ofVerbs, .takesOf), (toVerbs, .takesTo), (onVerbs, .takesOn),
        (withVerbs, .takesWith), (againstVerbs, .takesAgainst), (atVerbs, .takesAt),
    ]

    private static let saying = """
        say/said add admit+ acknowledge affirm allege announce argue assert attest aver+ boast brag+ caution charge claim
        clarify comment complain concede conclude confess confirm confide contend counter declare deny disclose emphasize
        emphasise exclaim explain fret+ gripe grumble guarantee hint imply insinuate insist interject joke lament maintain
        mention muse mutter note observe opine plead pledge posit post predict proclaim promise propose protest
        reaffirm recall recommend recount reiterate remark repeat reply report retort reveal scoff signal snap+
        speculate stress suggest surmise swear/swore/sworn sigh tweet testify theorize threaten underscore urge vow
        whisper write/wrote/written text retweet advise
        demand respond agree forecast/forecast project estimate rule read/read
        """
    private static let crying = """
        continue answer chant yell scream cry chime crow deadpan+ thunder shout quip+ blog+ bemoan rail rant vent call
        begin/began/begun
        """
    private static let asking = "ask wonder question inquire request demand propose recommend"
    private static let telling =
        "tell/told remind warn inform assure notify convince persuade email advise promise ask express voice"
    private static let thinking = """
        believe think/thought know/knew/known hope fear feel/felt expect assume suspect understand/understood realize
        realise doubt worry imagine figure guess wonder wish remember forget/forgot/forgotten recognize recognise regret+
        decide determine learn anticipate intend dream trust suppose hear/heard see/saw/seen agree
        disagree conclude
        """
    private static let finding = """
        show/showed/shown suggest indicate reveal find/found demonstrate imply estimate report conclude
        """
    private static let seeming = "seem appear"
    private static let wanting = """
        want like wish hope plan+ intend vow pledge promise threaten offer refuse decline agree seek/sought aim expect prefer+
        decide propose choose/chose/chosen
        """
    private static let judging = """
        criticize criticise praise condemn denounce slam+ attack mock support back endorse oppose favor favour reject
        dismiss defend accuse blame cite call describe deny acknowledge announce propose demand discuss address challenge
        applaud welcome thank congratulate decry deride ridicule tout compare liken characterize characterise portray
        label brand deem consider view bemoan lament assail rip+ lambaste bash hail laud commend echo outline detail
        recommend approve protest resent love hate dislike admire respect trust want prefer+ question mention
        pledge promise blast reveal explain emphasize stress suggest predict explore underscore highlight
        """
    private static let likewise = """
        claim comment report note charge hope fear plan vow pledge promise threat offer call support attack request
        demand estimate project rule state post tweet question view show guess doubt wish aim signal text love hate like
        respect trust account vote focus email push touch lobby care blog state charge record blame detail hint protest quote answer reply figure dream find challenge label brand
        """
    private static let aboutVerbs = """
        talk speak/spoke/spoken ask complain joke warn worry speculate boast inquire think/thought wonder care
        """
    private static let forVerbs = "call push advocate ask vote argue argue hope apologize thank lobby plead"
    private static let ofVerbs = "speak/spoke/spoken warn boast complain approve disapprove dream think/thought accuse"
    private static let toVerbs = "refer+ point allude object respond react admit+ agree confess pledge"
    private static let onVerbs = "comment insist focus call touch weigh speculate"
    private static let withVerbs = "agree disagree side"
    private static let againstVerbs = "argue warn vote protest speak/spoke/spoken rail lash"
    private static let atVerbs = "hint scoff lash"

    /// Other words as they stand.
    static let words: [(String, CueTraits)] = [
        (
            "am is are was were be been being isn't wasn't aren't weren't it's that's",
            .be
        ),
        ("'re he's she's they're we're i'm you're there's", .be),
        ("he's she's they're we're i'm you're", .subjectPronoun),
        (
            "has have had having hasn't haven't hadn't i've we've they've",
            .have
        ),
        (
            """
            do does did don't doesn't didn't will would can could may might must shall should
            won't wouldn't can't cannot couldn't shouldn't i'd he'd
            she'd they'd i'll he'll she'll we'll they'll
            """, .modal
        ),
        (
            """
            also later repeatedly still often now already once never not even just again then recently previously publicly
            reportedly simply always only soon thus too further long ever instead merely frequently sometimes rarely
            nevertheless meanwhile however therefore likewise similarly increasingly largely generally widely openly
            quickly immediately privately finally initially famously first subsequently really actually clearly probably
            apparently certainly perhaps maybe explicitly specifically strongly reluctantly eventually continually
            consistently constantly directly falsely wrongly correctly both so far all
            """, .adverb
        ),
        ("not never no n't neither nor hardly", .negation),
        ("the a an this these those some any every each another no all both many most several few such", .determiner),
        (
            """
            in on at of for from with by about to into onto over under after before during between among against through
            throughout without within toward towards behind across around near despite via upon per amid than like
            outside inside beyond since until as including regarding
            """, .preposition
        ),
        ("about", .about), ("for", .forWord), ("of", .of), ("to", .to), ("on", .on), ("with", .with),
        ("against", .against), ("at", .at), ("by", .by),
        ("and or &", .coordinator), ("but yet", .adversative),
        (
            """
            because when while if although though after before since unless until whereas as once where why how whether
            """, .subordinator
        ),
        ("who which whom whose", .relative), ("that", .that),
        ("i he she it we they you who nobody everyone everybody someone others people", .subjectPronoun),
        ("me him her us them you it himself herself themselves itself", .objectPronoun),
        ("my your his her its our their whose", .possessive),
        ("he him his himself he's he'd he'll", .masculine),
        ("she her hers herself she's she'd she'll", .feminine),
        (
            """
            i we you they i've we've they've data people men women children police some many most others few several those
            """, .plural
        ),
        ("family supply reply ally july italy assembly rally monopoly bully", .lyNoun),
        ("call calls called calling", .naming),
        (
            """
            monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow morning afternoon
            evening night week month year weekend last earlier ago january february march april june july august
            september october november december
            """, .time
        ),
        ("stated", [.past, .participle, .clause, .quoting]), ("stating", [.gerund, .clause]),
        ("according", .according),
        (
            """
            claim claims belief beliefs assertion assertions allegation allegations suggestion suggestions accusation
            accusations argument arguments statement warning warnings prediction predictions fear fears hope hopes
            concern concerns doubt doubts view idea notion promise pledge conclusion indication evidence sense feeling
            opinion theory conviction acknowledgment admission announcement complaint complaints rumor rumors reports
            contention insistence perception revelation worry worries confidence
            """, .noun
        ),
        (
            """
            claim claims concern concerns questions remarks comments doubts complaints worries statements opinion opinions
            fears warnings skepticism feelings
            """, [.noun, .nounAbout]
        ),
        (
            "support desire call calls demand demands hope hopes respect disdain praise admiration endorsement preference plea plan plans proposal vision request requests responsibility contempt",
            [.noun, .nounFor]
        ),
        (
            "criticism criticisms endorsement denunciation condemnation embrace view views description support accusations allegations fear fears hope hopes opinion assessment characterization portrayal criticisms praise mention rejection defense approval disapproval promise promises threat",
            [.noun, .nounOf]
        ),
        (
            "opposition objection objections pledge promise plan plans desire refusal willingness decision vow reaction intention threat threats",
            [.noun, .nounTo]
        ),
        ("views comments remarks thoughts", [.noun, .nounOn]),
        ("attacks attack criticism allegations accusations charges", [.noun, .nounAgainst, .nounOn]),
        (
            """
            confident sure certain convinced aware afraid worried concerned hopeful optimistic proud glad angry happy
            disappointed surprised skeptical doubtful adamant clear unsure upset critical supportive dismissive wary
            """, [.adjective, .nounAbout, .nounOf]
        ),
        (
            """
            ready eager willing reluctant determined unwilling hesitant happy glad proud
            """, [.adjective, .infinitive]
        ),
        (
            """
            spokesman spokeswoman spokesperson officials official police authorities campaign administration senator
            governor president secretary minister lawmakers critics supporters analysts experts researchers scientists
            voters activists advocates prosecutors investigators republicans democrats residents sources source aides
            aide adviser advisers advisor advisors strategist lawyer lawyers attorney attorneys judge court committee
            company department agency ministry government group organization union team network newspaper reporter
            reporters mayor candidate nominee leader leaders chairman chairwoman director chief executive economist
            economists professor doctor doctors man woman mother father people many some others
            """, .person
        ),
        (
            """
            report reports poll polls survey surveys study studies statement statements document documents data figures
            article articles story letter letters email emails memo memos filing filings records record estimates book
            website newspaper magazine post tweet tweets transcript lawsuit complaint indictment analysis review
            release
            """, .document
        ),
    ]
}
