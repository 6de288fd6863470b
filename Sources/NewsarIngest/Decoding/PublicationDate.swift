internal import NewsarModel

/// Reads the dates that archives and feeds carry beside ISO 8601.
enum PublicationDate {
    /// Seconds from the year 1000 to 5138; larger numbers count something smaller than seconds.
    private static let validSeconds = -30_610_224_000..<1e11

    /// Longest text looked at, in bytes.
    private static let longest = 64

    /// Reads ISO 8601, RFC 2822 (`Wed, 12 Sep 2018 14:05:00 GMT`), `2018/09/12`, `September 12, 2018`, `12 September 2018`,
    /// these with a time and a zone or without, `20180912`, `20180912140500`, `20180912T140500Z`, and seconds or milliseconds since 1970.
    /// `nil` for anything else, such as `09/12/2018`, which stands for two days.
    static func parse(_ text: String) -> Timestamp? {
        guard text.utf8.count <= longest, let text = text.trimmed else { return nil }
        if let timestamp = Timestamp(iso8601: text) { return timestamp }
        if let basic = basic(text) { return compact(basic) }
        guard text.utf8.allSatisfy(isNumeric) else { return DateWords(text).timestamp }
        return compact(text) ?? epoch(text) ?? DateWords(text).timestamp
    }

    /// The first date in running text, such as a by-line; `nil` where there is none.
    static func find(in text: String) -> Timestamp? { parse(text) ?? DateFinder(text).timestamp }

    private static func isNumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x45, 0x65: true
        default: false
        }
    }

    /// The digits of ISO 8601's basic form in UTC, `YYYYMMDDThhmmssZ`.
    private static func basic(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        guard bytes.count == 16, bytes[8] == 0x54, bytes[15] == 0x5A else { return nil }
        let digits = bytes[..<8] + bytes[9..<15]
        return digits.allSatisfy { $0 &- 0x30 < 10 } ? String(decoding: digits, as: UTF8.self) : nil
    }

    /// `YYYYMMDD` or `YYYYMMDDhhmmss`.
    private static func compact(_ digits: String) -> Timestamp? {
        guard digits.utf8.count == 8 || digits.utf8.count == 14 else { return nil }
        var iso = ""
        for (index, digit) in digits.unicodeScalars.enumerated() {
            switch index {
            case 4, 6: iso += "-"
            case 8: iso += "T"
            case 10, 12: iso += ":"
            default: break
            }
            iso.unicodeScalars.append(digit)
        }
        return Timestamp(iso8601: iso)
    }

    /// Seconds since 1970, or milli-, micro- or nanoseconds where the number is too large for seconds.
    /// Small numbers are years or mean 'unknown', so seconds count from 1973 on, or before 1966.
    private static func epoch(_ number: String) -> Timestamp? {
        guard var seconds = Double(number), seconds.magnitude >= 1e8 else { return nil }
        for _ in 0..<3 where seconds.magnitude >= validSeconds.upperBound { seconds /= 1000 }
        guard validSeconds.contains(seconds) else { return nil }
        return Timestamp(seconds: Int64(seconds.rounded(.down)))
    }
}
