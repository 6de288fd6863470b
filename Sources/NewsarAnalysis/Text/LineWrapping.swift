/// Tells text that was wrapped at a fixed width, where a single line break is a space, from text with a paragraph a line.
enum LineWrapping {
    /// O(bytes). Wrapped: most lines that another line follows at once are 40 bytes or longer and end without a stop.
    static func isHardWrapped(_ bytes: [UInt8]) -> Bool {
        var wrapped = 0
        var lines = 0
        var lineStart = 0
        for (index, byte) in bytes.enumerated() where byte == 0x0A {
            defer { lineStart = index + 1 }
            guard index + 1 < bytes.count, bytes[index + 1] != 0x0A, bytes[index + 1] != 0x0D, index > lineStart else {
                continue
            }
            var last = index - 1
            while last > lineStart, bytes[last] == 0x20 || bytes[last] == 0x0D { last -= 1 }
            lines += 1
            if last - lineStart >= 40, !endsSentence(bytes, last) { wrapped += 1 }
        }
        return lines >= 3 && wrapped * 10 >= lines * 6
    }

    private static func endsSentence(_ bytes: [UInt8], _ last: Int) -> Bool {
        switch bytes[last] {
        case 0x2E, 0x21, 0x3F, 0x22, 0x27, 0x29, 0x3A: true
        // The closing quotation marks and the ellipsis end in these bytes after E2 80.
        case 0x99, 0x9D, 0xA6: last >= 2 && bytes[last - 1] == 0x80 && bytes[last - 2] == 0xE2
        default: false
        }
    }
}
