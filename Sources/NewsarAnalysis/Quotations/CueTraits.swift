/// What part a word can play around a quotation.
struct CueTraits: OptionSet, Sendable {
    let rawValue: UInt64
    init(rawValue: UInt64) { self.rawValue = rawValue }

    private static func bit(_ number: UInt64) -> CueTraits { CueTraits(rawValue: 1 << number) }

    // Form of a verb
    /// `say`: infinitive and plural present.
    static let base = bit(0)
    /// `says`
    static let third = bit(1)
    /// `said`, `spoke`
    static let past = bit(2)
    /// `said`, `spoken`
    static let participle = bit(3)
    /// `saying`
    static let gerund = bit(4)
    static let verb: CueTraits = [.base, .third, .past, .participle, .gerund]

    // What a cue takes
    /// A clause: `said that …`, `said …`.
    static let clause = bit(5)
    /// A thing: `criticized the plan`.
    static let object = bit(6)
    /// `wants to …`
    static let infinitive = bit(7)
    /// A hearer, then a clause: `told reporters that …`.
    static let hearer = bit(8)
    /// Stands beside words in quotation marks: `“…,” he said`.
    static let quoting = bit(9)
    /// Its subject is often a thing: `the poll shows`.
    static let evidence = bit(10)
    /// Its subject belongs to what is said: `seems to`, `is expected to`.
    static let raising = bit(11)
    /// The same form is as often a noun: `claims`, `plans`.
    static let alsoNoun = bit(12)
    /// A noun that says that something was said: `the claim that`.
    static let noun = bit(13)
    /// An adjective after `is` that does: `confident that`, `ready to`.
    static let adjective = bit(14)

    // Prepositions: the words themselves, and eight bits higher the cues that take them
    static let about = bit(16)
    static let forWord = bit(17)
    static let of = bit(18)
    static let to = bit(19)
    static let on = bit(20)
    static let with = bit(21)
    static let against = bit(22)
    static let at = bit(23)
    static let takesAbout = bit(24)
    static let takesFor = bit(25)
    static let takesOf = bit(26)
    static let takesTo = bit(27)
    static let takesOn = bit(28)
    static let takesWith = bit(29)
    static let takesAgainst = bit(30)
    static let takesAt = bit(31)

    // The same for nouns and adjectives
    static let nounAbout = bit(56)
    static let nounFor = bit(57)
    static let nounOf = bit(58)
    static let nounTo = bit(59)
    static let nounOn = bit(60)
    static let nounWith = bit(61)
    static let nounAgainst = bit(62)

    /// Whether a verb takes the preposition.
    static func verb(_ cue: CueTraits, takes preposition: CueTraits) -> Bool {
        cue.rawValue >> 8 & preposition.rawValue & 0xFF0000 != 0
    }

    /// Whether a noun or adjective takes the preposition.
    static func noun(_ cue: CueTraits, takes preposition: CueTraits) -> Bool {
        cue.rawValue >> 40 & preposition.rawValue & 0xFF0000 != 0
    }

    // Grammar
    static let be = bit(32)
    static let have = bit(33)
    /// `do`, and verbs that another verb follows: `will`, `could`.
    static let modal = bit(34)
    static let adverb = bit(35)
    static let determiner = bit(36)
    static let preposition = bit(37)
    /// `and`, `or`
    static let coordinator = bit(38)
    /// `but`
    static let adversative = bit(39)
    /// `because`, `when`
    static let subordinator = bit(40)
    /// `who`, `which`
    static let relative = bit(41)
    static let subjectPronoun = bit(42)
    static let objectPronoun = bit(43)
    static let possessive = bit(44)
    /// Weekdays and words such as `yesterday`, `week`.
    static let time = bit(45)
    static let that = bit(46)
    /// A person or body by its part: `spokesman`, `campaign`.
    static let person = bit(47)
    /// What can be cited: `report`, `poll`.
    static let document = bit(48)
    /// `according`
    static let according = bit(49)
    static let by = bit(50)
    static let negation = bit(51)
    /// `he`, `him`, `his`
    static let masculine = bit(52)
    /// `she`, `her`
    static let feminine = bit(53)
    /// `I`, `we`, `you`, `they`: pronouns that take the base form.
    static let plural = bit(54)
    /// Ends in `ly` and is no adverb: `family`.
    static let lyNoun = bit(55)
    /// `call`, which also gives a name: `a firm called`.
    static let naming = bit(15)

    func overlaps(_ other: CueTraits) -> Bool { !isDisjoint(with: other) }
}
