internal import Glibc

/// Keeps the tags of a page within bounds: libxml2 compares each attribute of a tag with all others.
enum TagBounds {
    /// Most attributes of a tag, with their values counted once more; those behind are blanked out.
    static let maximumAttributes = 400

    /// Blanks what is too much in `html`. O(bytes).
    static func enforce(_ html: inout [UInt8]) {
        html.withUnsafeMutableBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            var position = 0
            while position < bytes.count, let found = memchr(base + position, 0x3C, bytes.count - position) {
                position = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
                if position < bytes.count, (bytes[position] | 0x20) &- 0x61 < 26 { tag(bytes, &position) }
            }
        }
    }

    /// Passes over the tag whose name begins at `position`.
    private static func tag(_ bytes: UnsafeMutableBufferPointer<UInt8>, _ position: inout Int) {
        var attributes = 0
        var quote: UInt8 = 0
        var isBetween = false
        while position < bytes.count {
            let byte = bytes[position]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x3E {
                return
            } else if byte <= 0x20 {
                isBetween = true
            } else {
                if isBetween || byte == 0x2F || byte == 0x3D { attributes += 1 }
                isBetween = false
                if byte == 0x22 || byte == 0x27, position > 0, bytes[position - 1] == 0x3D { quote = byte }
            }
            if attributes > maximumAttributes { bytes[position] = 0x20 }
            position += 1
        }
    }
}
