/// SplitMix64 (Steele, Lea and Flood, 2014): small, seeded, the same on every machine.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }
}

/// Writes random JSON: every way to spell a value, beside the value it stands for.
struct RandomJSON {
    private var random: SplitMix

    init(seed: UInt64) { random = SplitMix(seed: seed) }

    mutating func number(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

    /// A text of up to `length` scalars that begins and ends with a letter.
    mutating func text(_ length: Int) -> String {
        var scalars = String.UnicodeScalarView()
        scalars.append("a")
        for _ in 0..<number(below: length) { scalars.append(scalar()) }
        scalars.append("z")
        return String(scalars)
    }

    /// The text as a JSON string, each scalar raw or escaped as chance has it.
    mutating func string(_ text: String) -> String {
        var json = "\""
        for scalar in text.unicodeScalars {
            let mustEscape = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
            if !mustEscape && number(below: 4) > 0 {
                json.unicodeScalars.append(scalar)
            } else if let short = Self.short[scalar], number(below: 2) == 0 {
                json += short
            } else {
                for unit in String(scalar).utf16 { json += escape(unit) }
            }
        }
        return json + "\""
    }

    /// A value that nobody wants.
    mutating func value(_ depth: Int = 0) -> String {
        switch number(below: depth < 5 ? 8 : 6) {
        case 0: return "null"
        case 1: return "true"
        case 2: return "false"
        case 3: return "-\(number(below: 1000)).\(number(below: 1000))E-\(number(below: 10))"
        case 4: return "\(number(below: 1_000_000))"
        case 5: return string(text(10))
        case 6:
            let values = (0..<number(below: 4)).map { _ in space() + value(depth + 1) + space() }
            return "[" + (values.isEmpty ? space() : values.joined(separator: ",")) + "]"
        default:
            let members = (0..<number(below: 4)).map { _ in
                space() + string(text(5)) + space() + ":" + space() + value(depth + 1) + space()
            }
            return "{" + (members.isEmpty ? space() : members.joined(separator: ",")) + "}"
        }
    }

    mutating func space() -> String {
        String((0..<number(below: 3)).map { _ in [" ", "\t", "\r"][number(below: 3)] }.joined())
    }

    /// An object with `members` (names and values in JSON) in random order among members that nobody wants.
    mutating func object(_ members: [(String, String)]) -> String {
        var all = members
        for _ in 0..<number(below: 6) { all.append(("x" + text(8), value())) }
        all.shuffle(using: &random)
        let written = all.map { name, value in
            space() + string(name) + space() + ":" + space() + value + space()
        }
        return space() + "{" + written.joined(separator: ",") + "}" + space()
    }

    private mutating func scalar() -> Unicode.Scalar {
        let ranges: [ClosedRange<UInt32>] = [
            0x20...0x7E, 0x20...0x7E, 0x20...0x7E, 0x7F...0x7FF, 0x800...0xD7FF, 0xE000...0xFFFF, 0x1_0000...0x10_FFFF,
        ]
        if number(below: 12) == 0 { return ["\n", "\r", "\t", "\"", "\\", "/"][number(below: 6)] }
        return Unicode.Scalar(UInt32.random(in: ranges[number(below: ranges.count)], using: &random)) ?? "?"
    }

    private mutating func escape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16, uppercase: number(below: 2) == 0)
        return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }

    private static let short: [Unicode.Scalar: String] = [
        "\n": "\\n", "\r": "\\r", "\t": "\\t", "\"": "\\\"", "\\": "\\\\", "/": "\\/",
    ]
}
