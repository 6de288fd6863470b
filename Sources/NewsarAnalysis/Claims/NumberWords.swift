/// Numbers that are written as words.
enum NumberWords {
    private static let units = """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen
        """
    private static let tens = "twenty thirty forty fifty sixty seventy eighty ninety"
    private static let parts: [(String, Double)] = [
        ("half", 0.5), ("third", 1.0 / 3), ("thirds", 1.0 / 3), ("quarter", 0.25), ("quarters", 0.25), ("fifth", 0.2),
        ("fifths", 0.2), ("dozen", 12), ("two-thirds", 2.0 / 3), ("three-quarters", 0.75), ("one-third", 1.0 / 3),
        ("one-quarter", 0.25), ("one-half", 0.5), ("three-fourths", 0.75), ("one-fifth", 0.2), ("two-fifths", 0.4),
        ("three-fifths", 0.6), ("four-fifths", 0.8), ("one-tenth", 0.1),
    ]
    private static let powers: [(String, Double)] = [
        ("hundred", 1e2), ("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12),
        ("quadrillion", 1e15), ("bn", 1e9), ("tn", 1e12), ("mn", 1e6),
    ]

    /// `three`, `twenty-five`, `half`
    static let values: [(word: String, value: Double)] = {
        let small = words(units).enumerated().map { ($1, Double($0)) }
        let round = words(tens).enumerated().map { ($1, Double(20 + $0 * 10)) }
        let compounds = round.flatMap { ten in small[1...9].map { ("\(ten.0)-\($0.0)", ten.1 + $0.1) } }
        return small + round + compounds + parts
    }()
    /// `tripled`
    static let multipleValues: [(word: String, value: Double)] = [
        ("doubled", 2), ("tripled", 3), ("quadrupled", 4), ("halved", 0.5),
    ]
    /// `million`
    static let scaleValues: [(word: String, value: Double)] = powers

    static let numbers = values.map(\.word).joined(separator: " ")
    static let scales = powers.map(\.0).joined(separator: " ")

    static let multiples = multipleValues.map(\.word).joined(separator: " ")
    /// `half`, but not `dozen`.
    static let fractions = parts.filter { $0.1 < 1 }.map(\.0).joined(separator: " ")

    private static func words(_ list: String) -> [String] { list.split { $0 == " " || $0 == "\n" }.map(String.init) }
}
