/// The words of a text, as PostgreSQL's index gets them: lower case, of letters, marks and numbers.
struct SearchWords {
    /// A longer word is cut: PostgreSQL takes 2,046 bytes.
    private static let longest = 500
    /// Words that lie apart in their texts, so that no phrase spans title and summary.
    private static let gap = 16
    /// The last place that a `tsvector` can tell.
    private static let lastPlace = 16_383

    /// All words, one behind the other.
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    init(_ text: String) {
        bytes.reserveCapacity(text.utf8.count)
        var length = 0
        var text = text
        text.withUTF8 { source in
            var place = 0
            while place < source.count {
                let byte = source[place]
                if byte < 0x80 {
                    place += 1
                    let letter = byte | 0x20
                    if (0x61...0x7A).contains(letter) {
                        if length < Self.longest { bytes.append(letter) }
                        length += 1
                    } else if (0x30...0x39).contains(byte) {
                        if length < Self.longest { bytes.append(byte) }
                        length += 1
                    } else if length > 0 {
                        ends.append(bytes.count)
                        length = 0
                    }
                    continue
                }
                let width = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
                let end = min(place + width, source.count)
                let scalar = String(decoding: source[place..<end], as: UTF8.self).unicodeScalars.first
                place = end
                if let scalar, Self.isWordPart(scalar) {
                    if length < Self.longest { bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8) }
                    length += 1
                } else if length > 0 {
                    ends.append(bytes.count)
                    length = 0
                }
            }
        }
        if length > 0 { ends.append(bytes.count) }
    }

    var strings: [String] {
        zip([0] + ends, ends).map { String(decoding: bytes[$0..<$1], as: UTF8.self) }
    }

    /// The text form of a `tsvector`: words with their places, of weight A in the title and B in the summary.
    static func vector(title: String, summary: String) -> [UInt8] {
        let (title, summary) = (SearchWords(title), SearchWords(summary))
        var vector: [UInt8] = []
        vector.reserveCapacity(title.vectorSize + summary.vectorSize)
        title.write(to: &vector, from: 1, weight: UInt8(ascii: "A"))
        summary.write(to: &vector, from: 1 + title.ends.count + gap, weight: UInt8(ascii: "B"))
        return vector
    }

    private var vectorSize: Int { bytes.count + 10 * ends.count }

    private func write(to vector: inout [UInt8], from first: Int, weight: UInt8) {
        var (start, place) = (0, first)
        for end in ends {
            vector.append(UInt8(ascii: "'"))
            vector.append(contentsOf: bytes[start..<end])
            vector.append(UInt8(ascii: "'"))
            vector.append(UInt8(ascii: ":"))
            vector.append(contentsOf: String(min(place, Self.lastPlace)).utf8)
            vector.append(weight)
            vector.append(UInt8(ascii: " "))
            (start, place) = (end, place + 1)
        }
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark, .privateUse:
            return true
        default: return false
        }
    }
}
