/// What a Unicode scalar is to a reader of words and sentences.
package enum ScalarClass: UInt8 {
    case upper, lower
    /// A letter of a script without case.
    case letter
    /// A sign that is a word, or nearly one, by itself: Han, kana.
    case ideograph
    case digit
    /// Combines with the scalar before it; also invisible format characters.
    case mark
    case space, newline
    case apostrophe
    case openQuote, closeQuote, straightQuote
    case openBracket, closeBracket
    case hyphen, dash
    /// Ends a sentence: `.` `!` `?` `…` and their full-width forms.
    case terminator
    case comma, colon
    case ampersand
    case symbol

    var isLetter: Bool { self == .upper || self == .lower || self == .letter }

    /// The class of any scalar. O(1).
    package static func of(_ value: UInt32) -> ScalarClass {
        value < 0x800 ? table[Int(value)] : beyondTable(value)
    }

    private static let table: [ScalarClass] = (0..<0x800).map { named(UInt32($0)) ?? general(UInt32($0)) }

    private static func beyondTable(_ value: UInt32) -> ScalarClass {
        if let named = named(value) { return named }
        switch value {
        case 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return .space
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0xE0000...0xE0FFF: return .mark
        case 0x20D0...0x20FF: return .mark
        case 0x2010...0x2BFF, 0x2E00...0x2E7F, 0x3001...0x3004, 0x3008...0x3020, 0xE000...0xF8FF, 0x1F000...0x1FAFF:
            return .symbol
        case 0x2E80...0x2FFF, 0x3005...0x3007, 0x3021...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0xFF66...0xFF9D, 0x20000...0x3FFFF:
            return .ideograph
        case 0xAC00...0xD7AF: return .letter
        default: return general(value)
        }
    }

    /// Scalars that have a part of their own in sentences.
    private static func named(_ value: UInt32) -> ScalarClass? {
        switch value {
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: .newline
        case 0x09, 0x0B, 0x0C, 0x20, 0xA0: .space
        case 0x22: .straightQuote
        case 0x27, 0x2019, 0x02BC: .apostrophe
        case 0x60, 0xAB, 0x2018, 0x201A, 0x201B, 0x201C, 0x201E, 0x201F, 0x2039, 0x300C, 0x300E: .openQuote
        case 0xBB, 0x201D, 0x203A, 0x300D, 0x300F: .closeQuote
        case 0x28, 0x5B, 0x7B, 0xFF08: .openBracket
        case 0x29, 0x5D, 0x7D, 0xFF09: .closeBracket
        case 0x2D, 0x2010, 0x2011: .hyphen
        case 0x2012...0x2015: .dash
        case 0x2E, 0x21, 0x3F, 0x2026, 0x203C...0x203D, 0x2047...0x2049, 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0x061F, 0x06D4,
            0x0964:
            .terminator
        case 0x2C, 0x060C, 0x3001, 0xFF0C: .comma
        case 0x3A, 0x3B, 0xFF1A, 0xFF1B: .colon
        case 0x26: .ampersand
        case 0xAD: .mark
        default: nil
        }
    }

    private static func general(_ value: UInt32) -> ScalarClass {
        guard let scalar = Unicode.Scalar(value) else { return .symbol }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter: return .upper
        case .lowercaseLetter: return .lower
        case .otherLetter, .modifierLetter, .letterNumber: return .letter
        case .decimalNumber: return .digit
        case .nonspacingMark, .spacingMark, .enclosingMark, .format: return .mark
        case .spaceSeparator: return .space
        default: return .symbol
        }
    }
}
