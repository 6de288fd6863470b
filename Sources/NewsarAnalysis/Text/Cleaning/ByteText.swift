/// Reads words and marks around a place in UTF-8. Each O(bytes it reads), which are few.
enum ByteText {
    private static let wordLimit = 40
    private static let addressLimit = 80

    static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// A letter A–Z, or any scalar beyond ASCII that is none of the marks of `General Punctuation`.
    private static func isWordByte(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 && byte != 0xE2 }

    /// A capital letter, A–Z or of Latin-1, begins at `index`.
    static func isCapital(_ bytes: [UInt8], at index: Int) -> Bool {
        guard index < bytes.count else { return false }
        if isCapital(bytes[index]) { return true }
        return bytes[index] == 0xC3 && index + 1 < bytes.count && 0x80...0x9E ~= bytes[index + 1]
    }

    /// The letters from `index` on.
    static func word(_ bytes: [UInt8], at index: Int) -> Range<Int> {
        var end = index
        while end < bytes.count, end - index < wordLimit, isWordByte(bytes[end]) { end += 1 }
        return index..<end
    }

    /// The letters that end at `end`.
    static func word(_ bytes: [UInt8], before end: Int) -> Range<Int> {
        var start = end
        while start > 0, end - start < wordLimit, isWordByte(bytes[start - 1]) { start -= 1 }
        return start..<end
    }

    /// Where the quotation marks and brackets begin that close before `end`.
    static func beforeClosing(_ bytes: [UInt8], _ end: Int) -> Int {
        var end = end
        while end > 0 {
            switch bytes[end - 1] {
            case 0x22, 0x27, 0x29, 0x5D: end -= 1
            case 0x99,
                0x9D where ends(bytes, end, with: 0xE2, 0x80):
                end -= 3
            case 0xBB where end > 1 && bytes[end - 2] == 0xC2: end -= 2
            default: return end
            }
        }
        return end
    }

    /// Where the quotation mark begins that opens right before `index`.
    static func openQuote(_ bytes: [UInt8], before index: Int) -> Int? {
        guard index > 1 else { return nil }
        switch bytes[index - 1] {
        case 0x98, 0x9C, 0x9E: return ends(bytes, index, with: 0xE2, 0x80) ? index - 3 : nil
        case 0xAB: return bytes[index - 2] == 0xC2 ? index - 2 : nil
        default: return nil
        }
    }

    /// A full stop, exclamation or question mark, or an ellipsis, ends at `end`.
    static func isStop(_ bytes: [UInt8], endingAt end: Int) -> Bool {
        guard end > 0 else { return false }
        switch bytes[end - 1] {
        case 0x2E, 0x21, 0x3F: return true
        case 0xA6: return ends(bytes, end, with: 0xE2, 0x80)
        default: return false
        }
    }

    /// The text between white space around `place` is a web or mail address.
    static func isAddress(_ bytes: [UInt8], around place: Int) -> Bool {
        var start = place
        while start > 0, place - start < addressLimit, bytes[start - 1] > 0x20 { start -= 1 }
        var index = start
        while index < bytes.count, index - place < addressLimit, bytes[index] > 0x20 {
            if bytes[index] == 0x40 || bytes[index] == 0x3A && bytes[index...].starts(with: [0x3A, 0x2F, 0x2F]) {
                return true
            }
            index += 1
        }
        return bytes[start...].starts(with: [0x77, 0x77, 0x77, 0x2E])
    }

    /// A capital touches the small letter, digit or closing mark before it, as where a page's line break was lost.
    static func isGlued(_ bytes: [UInt8], at index: Int) -> Bool {
        guard index > 0, isCapital(bytes, at: index) else { return false }
        let last = bytes[index - 1]
        return last &- 0x61 < 26 || isDigit(last) || last >= 0x80 && openQuote(bytes, before: index) == nil
    }

    /// A capital, or a quotation mark that opens, stands at `index`.
    static func opensText(_ bytes: [UInt8], at index: Int) -> Bool {
        guard index < bytes.count else { return false }
        if isCapital(bytes, at: index) { return true }
        return bytes[index] == 0xE2 && index + 3 < bytes.count && openQuote(bytes, before: index + 3) == index
    }

    /// White space and a stop before it stand before `index`.
    static func isSentenceStart(_ bytes: [UInt8], at index: Int) -> Bool {
        index > 1 && index < bytes.count && bytes[index - 1] == 0x20 && bytes[index] != 0x20
            && isStop(bytes, endingAt: beforeClosing(bytes, index - 1))
    }

    /// The same text but for the case of A–Z.
    static func isEqual(_ bytes: [UInt8], _ range: Range<Int>, _ other: [UInt8]) -> Bool {
        guard range.count == other.count else { return false }
        return zip(bytes[range], other).allSatisfy { $0 == $1 || ($0 ^ $1 == 0x20 && ($0 | 0x20) &- 0x61 < 26) }
    }

    /// The words between white space.
    static func wordCount(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        var count = 0
        var isInside = false
        for index in range {
            let isSpace = bytes[index] <= 0x20
            if isInside == isSpace {
                isInside = !isSpace
                if isInside { count += 1 }
            }
        }
        return count
    }

    private static func ends(_ bytes: [UInt8], _ end: Int, with first: UInt8, _ second: UInt8) -> Bool {
        end > 2 && bytes[end - 3] == first && bytes[end - 2] == second
    }
}
