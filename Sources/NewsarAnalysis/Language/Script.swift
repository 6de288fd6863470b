/// A writing system, as far as languages are told apart by it.
enum Script: Int, CaseIterable {
    case latin, cyrillic, arabic, greek, hebrew, armenian, georgian, devanagari, bengali, tamil, thai, hangul, han, kana

    /// The name that the language table uses.
    init?(name: some StringProtocol) {
        guard let script = Self.allCases.first(where: { "\($0)" == name }) else { return nil }
        self = script
    }

    /// The script of a letter (Unicode block); `nil` for others. O(1).
    static func of(_ value: UInt32) -> Script? {
        switch value {
        case 0x41...0x24F, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xFF21...0xFF5A: .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
        case 0x400...0x52F: .cyrillic
        case 0x530...0x58F: .armenian
        case 0x590...0x5FF: .hebrew
        case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: .arabic
        case 0x900...0x97F: .devanagari
        case 0x980...0x9FF: .bengali
        case 0xB80...0xBFF: .tamil
        case 0xE00...0xE7F: .thai
        case 0x10A0...0x10FF, 0x1C90...0x1CBF: .georgian
        case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF: .hangul
        case 0x3040...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9D: .kana
        case 0x2E80...0x2FDF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .han
        default: nil
        }
    }
}
