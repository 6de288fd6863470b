internal import NewsarModel

/// The date of publication in a script's state, such as `"published_at":"2019-03-02T06:22:28+01:00"`, for pages that tell it nowhere
/// else. Where several days stand there, the state speaks of other articles, too, and none counts.
enum ScriptDate {
    /// Bytes of a page that are looked at.
    private static let longestPage = 2 << 20
    /// Dates that are looked at.
    private static let maximumDates = 64
    /// Ends of members' names, folded to small letters without `_` and `-`.
    private static let names = [
        "publishedat", "datepublished", "publisheddate", "publishdate", "publishingdate", "publicationdate",
    ]
    .map { Array($0.utf8) }

    /// O(bytes).
    static func find(in html: [UInt8]) -> Timestamp? {
        html.withUnsafeBufferPointer { bytes in
            let bytes = UnsafeBufferPointer(rebasing: bytes.prefix(longestPage))
            var found: Timestamp?
            var (search, count) = (0, 0)
            while count < maximumDates, let colon = bytes[search...].firstIndex(of: 0x3A) {
                search = colon + 1
                guard isName(bytes[..<colon]), let date = date(bytes[search...]) else { continue }
                count += 1
                if let found, found.date != date.date { return nil }
                found = found ?? date
            }
            return found
        }
    }

    /// Whether the bytes end with the name of a member that holds a date of publication, in quotes.
    private static func isName(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var rest = bytes.suffix(64)
        while let last = rest.last, last <= 0x20 { rest = rest.dropLast() }
        guard rest.last == 0x22 else { return false }
        rest = rest.dropLast().suffix(32)
        if let quote = rest.lastIndex(of: 0x22) { rest = rest[(quote + 1)...] }
        let folded = rest.compactMap { byte -> UInt8? in
            switch byte {
            case 0x2D, 0x5F: nil
            case 0x41...0x5A: byte | 0x20
            default: byte
            }
        }
        return names.contains { folded.suffix($0.count) == $0[...] }
    }

    /// The date in the string that begins here.
    private static func date(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Timestamp? {
        let value = bytes.prefix(48).drop { $0 <= 0x20 }
        guard value.first == 0x22 else { return nil }
        let text = value.dropFirst().prefix { $0 != 0x22 && $0 != 0x5C }
        guard text.count >= 10, value[text.endIndex...].first == 0x22 else { return nil }
        let string = String(decoding: text, as: UTF8.self)
        return PageDate.day(in: string) ?? Timestamp(iso8601: string)
    }
}
