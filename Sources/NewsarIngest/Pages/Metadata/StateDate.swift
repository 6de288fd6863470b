/// The date of publication in the state that a page carries for its own scripts: `"published_at":"2019-03-02T06:22:28+01:00"`.
enum StateDate {
    private static let keys: Set<String> = [
        "publishedat", "publisheddate", "publishdate", "publishingdate", "publicationdate", "datepublished",
    ]
    private static let longestKey = 24
    private static let longestDate = 40

    /// The first one in a script. O(bytes).
    static func find(in script: UnsafeBufferPointer<UInt8>) -> String? {
        guard script.count > 4 else { return nil }
        // `ubli`, by the rarest of its letters.
        for index in 1..<script.count - 2 where script[index] == 0x62 {
            guard script[index - 1] == 0x75, script[index + 1] == 0x6C, script[index + 2] == 0x69 else { continue }
            if let date = date(script, index) { return date }
        }
        return nil
    }

    /// The value of the member whose name holds `hit`, when it is a date.
    private static func date(_ script: UnsafeBufferPointer<UInt8>, _ hit: Int) -> String? {
        var (start, end) = (hit, hit)
        while start > 0, hit - start < longestKey, isKey(script[start - 1]) { start -= 1 }
        while end < script.count, end - hit < longestKey, isKey(script[end]) { end += 1 }
        let name = script[start..<end].filter { $0 != 0x5F && $0 != 0x2D }.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        guard keys.contains(String(decoding: name, as: UTF8.self)) else { return nil }
        // Quotes and colon, also as a string in a string has them: `\"published_at\": \"`.
        let value = script[end...].prefix(8).drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x5C || $0 == 0x3A || $0 == 0x20 }
        let text = script[value.startIndex...].prefix(longestDate).prefix { $0 != 0x22 && $0 != 0x27 && $0 != 0x5C }
        let date = String(decoding: text, as: UTF8.self)
        return text.count >= 10 && PublicationDate.parse(date) != nil ? date : nil
    }

    private static func isKey(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x5F || byte == 0x2D
    }
}
