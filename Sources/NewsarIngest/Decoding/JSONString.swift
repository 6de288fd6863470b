import Glibc

/// A string in JSON that was found well-formed: where it stands between its quotes.
struct JSONString {
    let range: Range<Int>
    let hasEscapes: Bool

    /// The text it stands for: escapes resolved, lone surrogates replaced by U+FFFD, control characters other than line feed,
    /// carriage return and tab left out. O(bytes).
    func text(in bytes: UnsafeBufferPointer<UInt8>) -> String {
        let source = UnsafeBufferPointer(rebasing: bytes[range])
        if !hasEscapes { return String(decoding: source, as: UTF8.self) }
        // An escape is never shorter than what it stands for.
        return String(unsafeUninitializedCapacity: source.count) { Self.unescape(source, into: $0) }
    }

    /// Where a run of bytes that mean themselves ends: at a quote, a backslash, a control character or the end.
    static func plainEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var position = start
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highBits: UInt64 = 0x8080_8080_8080_8080
        while position + 8 <= bytes.count {
            let word = UInt64(
                littleEndian: UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + position)
                    .loadUnaligned(as: UInt64.self))
            // A byte's high bit is set where subtracting borrowed; only the lowest such byte is sure, and it is the one used.
            let quotes = word ^ (ones &* 0x22)
            let backslashes = word ^ (ones &* 0x5C)
            let hits =
                ((quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes | (word &- ones &* 0x20) & ~word)
                & highBits
            if hits != 0 { return position + hits.trailingZeroBitCount / 8 }
            position += 8
        }
        while position < bytes.count, bytes[position] != 0x22, bytes[position] != 0x5C, bytes[position] >= 0x20 {
            position += 1
        }
        return position
    }

    static func hexValue(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46: UInt32(byte - 0x37)
        case 0x61...0x66: UInt32(byte - 0x57)
        default: nil
        }
    }

    /// Writes what `source` stands for and gives its length. Runs between escapes are copied at once.
    private static func unescape(
        _ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        guard let from = source.baseAddress, let to = target.baseAddress else { return 0 }
        var read = 0
        var written = 0
        while read < source.count {
            let run = memchr(from + read, 0x5C, source.count - read)
            let end = run.map { UnsafeRawPointer($0) - UnsafeRawPointer(from) } ?? source.count
            memcpy(to + written, from + read, end - read)
            written += end - read
            read = end
            guard read < source.count else { break }
            let scalar = escapedScalar(source, &read)
            if scalar.value >= 0x20 || scalar == "\n" || scalar == "\r" || scalar == "\t" {
                for unit in UTF8.encode(scalar).unsafelyUnwrapped {
                    target[written] = unit
                    written += 1
                }
            }
        }
        return written
    }

    /// The scalar of the escape at `position`, which moves behind it.
    private static func escapedScalar(_ source: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Unicode.Scalar {
        let letter = source[position + 1]
        position += 2
        switch letter {
        case 0x62: return "\u{8}"
        case 0x66: return "\u{C}"
        case 0x6E: return "\n"
        case 0x72: return "\r"
        case 0x74: return "\t"
        case 0x75: break
        default: return Unicode.Scalar(letter)
        }
        let unit = codeUnit(source, position)
        position += 4
        if let scalar = Unicode.Scalar(unit) { return scalar }
        // RFC 8259 §7: beyond U+FFFF a character is written as a UTF-16 surrogate pair.
        guard unit < 0xDC00, position + 6 <= source.count, source[position] == 0x5C, source[position + 1] == 0x75 else {
            return "\u{FFFD}"
        }
        let low = codeUnit(source, position + 2)
        guard (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x1_0000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        else { return "\u{FFFD}" }
        position += 6
        return scalar
    }

    private static func codeUnit(_ source: UnsafeBufferPointer<UInt8>, _ position: Int) -> UInt32 {
        var unit: UInt32 = 0
        for index in position..<position + 4 { unit = unit << 4 | (hexValue(source[index]) ?? 0) }
        return unit
    }
}
