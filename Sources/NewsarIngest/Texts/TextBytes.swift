/// Text from bytes whose encoding nobody tells.
enum TextBytes {
    /// UTF-8 where the bytes are, or nearly are: a cut or damaged character becomes U+FFFD. Bytes that hold no UTF-8 beyond
    /// ASCII are Windows-1252. Control characters other than line feed, carriage return and tab are left out. O(bytes).
    static func string(_ bytes: ArraySlice<UInt8>) -> String {
        if bytes.contains(where: isControl) { return string(bytes.filter { !isControl($0) }[...]) }
        if isUTF8(bytes) || holdsUTF8(bytes) { return String(decoding: bytes, as: UTF8.self) }
        var text = ""
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes { text.unicodeScalars.append(windows1252(byte)) }
        return text
    }

    static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 || byte == 0x7F
    }

    /// Whether `head`, the first bytes of an input, is no text. A run of NUL bytes further on is damage, as a disk or a crash leaves it.
    static func isBinary(_ head: ArraySlice<UInt8>) -> Bool {
        if head.prefix(256).contains(0) { return true }
        var (controls, previous): (Int, UInt8) = (0, 1)
        for byte in head {
            if isControl(byte), byte != 0 || previous != 0 { controls += 1 }
            previous = byte
        }
        return controls > head.count / 100
    }

    private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return true
        } catch {
            return false
        }
    }

    /// Whether a lead byte with its continuation stands anywhere: in Windows-1252 text that would be two odd signs in a row.
    private static func holdsUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
        zip(bytes, bytes.dropFirst()).contains { (0xC3...0xF4).contains($0) && UTF8.isContinuation($1) }
    }

    static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        return Unicode.Scalar(windows1252Signs[Int(byte) - 0x80]) ?? "\u{FFFD}"
    }

    /// The WHATWG index of windows-1252, 0x80–0x9F.
    private static let windows1252Signs: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D,
        0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D,
        0x17E, 0x178,
    ]
}
