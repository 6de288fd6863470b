/// The endings of host names that stand in news text.
enum Domain {
    private static let endings: [[UInt8]] = [
        "com", "org", "net", "gov", "edu", "mil", "int", "info", "io", "co", "tv", "fm", "ly", "me", "uk", "us", "eu",
        "de", "fr", "it", "es", "nl", "ca", "ch", "ru", "cn", "jp", "au", "in",
    ].map { Array($0.utf8) }

    /// Where the host ends whose part after a stop begins at `index`; `nil` where that part is a word of the text.
    static func end(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
        var part = index
        while true {
            var end = part
            while end < bytes.count, end - part < 24, isHostByte(bytes[end]) { end += 1 }
            let isEnding = endings.contains { bytes[part..<end].elementsEqual($0) }
            let goesOn = end + 1 < bytes.count && bytes[end] == 0x2E && isHostByte(bytes[end + 1])
            if isEnding, !goesOn { return end }
            guard goesOn, end > part, end - index < 100 else { return nil }
            part = end + 1
        }
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D
    }
}
