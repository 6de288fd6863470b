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

    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    /// The word that is being read, in lower case: room for `longest` bytes.
    private let letters: UnsafeMutableBufferPointer<UInt8>
    /// The hash of the word's first bytes, by their number up to `longest`.
    private let hashes: UnsafeMutableBufferPointer<UInt64>

    private init(
        _ bytes: UnsafeBufferPointer<UInt8>, _ letters: UnsafeMutableBufferPointer<UInt8>,
        _ hashes: UnsafeMutableBufferPointer<UInt64>
    ) {
        self.bytes = bytes
        self.letters = letters
        self.hashes = hashes
        hashes[0] = 0xCBF2_9CE4_8422_2325
    }

    /// The first words of a text.
    package static func terms(of text: String, limit: Int) -> [Term] {
        var terms: [Term] = []
        terms.reserveCapacity(min(limit, text.utf8.count / 5 + 1))
        read(text) { term, _ in
            terms.append(term)
            return terms.count < limit
        }
        return terms
    }

    /// Reads the words of a text, each with its letters in lower case, until `body` has enough.
    @inline(__always)
    package static func read(_ text: String, _ body: (Term, Slice<UnsafeMutableBufferPointer<UInt8>>) -> Bool) {
        var text = text
        // The scan stays within the closures, and so do the buffers.
        text.withUTF8 { bytes in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest) { letters in
                withUnsafeTemporaryAllocation(of: UInt64.self, capacity: longest + 1) { hashes in
                    var scan = TermScan(bytes, letters, hashes)
                    while let term = scan.next(), body(term, letters[..<term.length]) {}
                }
            }
        }
    }

    private mutating func next() -> Term? {
        while index < bytes.count {
            // A sign of several bytes may stand where a word would begin.
            guard isWordByte(bytes[index]), !isSign() else {
                skipSign()
                continue
            }
            return term(readWord())
        }
        return nil
    }

    /// Reads letters and hashes up to the end of the word. The length of what is kept of it.
    ///
    /// The hash is FNV-1a of 64 bits (Fowler, Noll and Vo; RFC 9923).
    private mutating func readWord() -> Int {
        var length = 0
        var last: UInt8 = 0
        var hash = hashes[0]
        while index < bytes.count {
            let byte = bytes[index]
            guard isWordByte(byte), byte < 0x80 || !isSign() else { break }
            index += 1
            guard length < Self.longest else { continue }
            last = byte < 0x80 ? (byte &- 0x41 < 26 ? byte | 0x20 : byte) : lowered(byte, after: last)
            letters[length] = last
            length += 1
            hash = (hash ^ UInt64(last)) &* 0x0000_0100_0000_01B3
            hashes[length] = hash
        }
        return length
    }

    @inline(__always)
    private func isWordByte(_ byte: UInt8) -> Bool {
        byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
    }

    /// General punctuation (U+2000…U+206F), CJK punctuation (U+3000…U+303F) and the signs of Latin-1.
    @inline(__always)
    private func isSign() -> Bool {
        guard bytes[index] >= 0x80 else { return false }
        return switch bytes[index] {
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

    /// Of a byte beyond ASCII.
    @inline(__always)
    private func lowered(_ byte: UInt8, after last: UInt8) -> UInt8 {
        last == 0xC3 && 0x80...0x9E ~= byte && byte != 0x97 ? byte | 0x20 : byte
    }

    private func term(_ length: Int) -> Term {
        Term(word: Self.folded(hashes[length]), stem: Self.folded(hashes[stemLength(length)]), length: length)
    }

    private static func folded(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash ^ hash >> 32) }

    /// Takes off plural, `-ed`, `-ing` and a last `e`: enough to bring most forms of a word together.
    private func stemLength(_ length: Int) -> Int {
        var end = length
        if end > 4, letters[end - 1] == 0x73, letters[end - 2] != 0x73 {
            end -= 1
            if end > 4, letters[end - 1] == 0x65, isSibilant(letters[end - 2]) { end -= 1 }
        }
        if end > 5, letters[end - 3] == 0x69, letters[end - 2] == 0x6E, letters[end - 1] == 0x67 {
            end -= 3
        } else if end > 5, letters[end - 2] == 0x65, letters[end - 1] == 0x64 {
            end -= 2
        }
        if end > 4, letters[end - 1] == 0x65 { end -= 1 }
        if end > 3, letters[end - 1] == 0x79 || (letters[end - 1] == 0x69 && end > 4) { end -= 1 }
        return end
    }

    private func isSibilant(_ letter: UInt8) -> Bool {
        letter == 0x73 || letter == 0x78 || letter == 0x7A || letter == 0x68
    }
}
