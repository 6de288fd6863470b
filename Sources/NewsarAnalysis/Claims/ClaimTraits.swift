/// What a word tells about whether a sentence is worth a check, and of its numbers.
struct ClaimTraits: OptionSet, Sendable {
    let rawValue: UInt64
    init(rawValue: UInt64) { self.rawValue = rawValue }

    private static func bit(_ number: UInt64) -> ClaimTraits { ClaimTraits(rawValue: 1 << number) }

    // Evidence: counted, see `ClaimEvidence`
    /// Number of traits that are counted; they are the lowest bits.
    static let countedBits = 21
    static let counted = ClaimTraits(rawValue: 1 << UInt64(countedBits) - 1)

    /// Irregular past forms and `was`: what happened can be checked.
    static let past = bit(0)
    /// `more`, `highest`, `increase`
    static let comparison = bit(1)
    /// `jobs`, `tax`, `police`: what public records tell of.
    static let publicMatter = bit(2)
    /// `bill`, `treaty`
    static let legislature = bit(3)
    /// `freedom`, `vision`, `thing`: what no record tells of.
    static let value = bit(4)
    static let modal = bit(5)
    static let hedge = bit(6)
    static let firstPerson = bit(7)
    /// `he`, `she`, `they`
    static let thirdPerson = bit(8)
    /// `everybody`, `you`, `nothing`
    static let generic = bit(9)
    /// `ago`, `since`, `last`, `year`
    static let time = bit(10)
    /// `good`, `wrong`
    static let judgement = bit(11)
    /// `want`, `need`
    static let wish = bit(12)
    static let ifWord = bit(13)
    static let to = bit(14)
    /// `in`, `since`, `per`
    static let place = bit(15)
    /// `three`, `dozen`: see `NumberWords`.
    static let number = bit(16)
    /// `million`
    static let scale = bit(17)
    static let percent = bit(18)

    // Kind of claim
    static let there = bit(24)
    static let be = bit(25)
    /// `will`, `expected`, `forecast`
    static let future = bit(26)
    /// `should`, `must`
    static let duty = bit(27)

    // Quantities
    /// `about`, `more than`
    static let approximate = bit(32)
    static let month = bit(33)
    static let rise = bit(34)
    static let fall = bit(35)
    /// `from`, `compared`, `versus`
    static let baseline = bit(36)
    /// A function word: no thing that is counted.
    static let function = bit(37)
    static let currency = bit(38)
    /// `half`, `two-thirds`
    static let fraction = bit(39)
    /// `doubled`
    static let multiple = bit(40)
    static let between = bit(41)
    static let and = bit(42)
    static let inWord = bit(43)

    func overlaps(_ other: ClaimTraits) -> Bool { !isDisjoint(with: other) }
}
