/// Reads the words of a text as numbers: the same numbers on every machine and in every release of one wire format.
///
/// A word is a run of letters and digits in any script; ASCII and Latin-1 letters lose their case. O(bytes).
package struct TermScan {
    package struct Term {
        /// Of the word as it stands, in lower case.
        package let word: UInt32
        /// Of the word without its English ending, so that `votes`, `voted` and `voting` are one.
        package let stem: UInt32
        /// Bytes of the word.
        package let length: Int
    }

    /// Longer runs are cut: no language's words, and a bound on the work for one of them.
    private static let longest = 64

    private let bytes: [UInt8]
    private var index = 0
    /// The word that was read last, in lower case.
    package private(set) var letters: [UInt8] = []

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        letters.reserveCapacity(Self.longest)
    }

    package mutating func next() -> Term? {
        while index < bytes.count, !isWordByte(bytes[index]) { skipSign() }
        guard index < bytes.count else { return nil }
        letters.removeAll(keepingCapacity: true)
        while index < bytes.count, isWordByte(bytes[index]), !isSign() {
            if letters.count < Self.longest { letters.append(lowered(bytes[index])) }
            index += 1
        }
        // A sign of several bytes right at the start.
        if letters.isEmpty {
            skipSign()
            return next()
        }
        return Term(word: Self.hash(letters[...]), stem: Self.hash(stemmed()), length: letters.count)
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
        default: false
        }
    }

    /// General punctuation (U+2000…U+206F), CJK punctuation (U+3000…U+303F) and the signs of Latin-1.
    private func isSign() -> Bool {
        switch bytes[index] {
        case 0xC2: true
        case 0xE2: index + 1 < bytes.count && (0x80...0x81).contains(bytes[index + 1])
        case 0xE3: index + 1 < bytes.count && bytes[index + 1] == 0x80
        default: false
        }
    }

    private mutating func skipSign() {
        index += 1
        while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    }

    private func lowered(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0x41...0x5A: byte | 0x20
        case 0x80...0x9E where letters.last == 0xC3 && byte != 0x97: byte | 0x20
        default: byte
        }
    }

    /// Takes off plural, `-ed`, `-ing` and a last `e`: enough to bring most forms of a word together.
    private func stemmed() -> ArraySlice<UInt8> {
        var stem = letters[...]
        if stem.count > 4, stem.last == 0x73, stem[stem.endIndex - 2] != 0x73 {
            stem = stem.dropLast()
            if stem.count > 4, stem.last == 0x65, Self.sibilants.contains(stem[stem.endIndex - 2]) {
                stem = stem.dropLast()
            }
        }
        if stem.count > 5, ends(stem, "ing") {
            stem = stem.dropLast(3)
        } else if stem.count > 5, ends(stem, "ed") {
            stem = stem.dropLast(2)
        }
        if stem.count > 4, stem.last == 0x65 { stem = stem.dropLast() }
        if stem.count > 3, stem.last == 0x79 || (stem.last == 0x69 && stem.count > 4) { stem = stem.dropLast() }
        return stem
    }

    private static let sibilants = Array("sxzh".utf8)

    private func ends(_ word: ArraySlice<UInt8>, _ ending: StaticString) -> Bool {
        ending.withUTF8Buffer { word.suffix($0.count).elementsEqual($0) }
    }

    /// FNV-1a of 64 bits, folded (Fowler, Noll and Vo; RFC 9923).
    private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    }
}
