internal import NewsarModel

/// Drops control and invisible characters, trims lines, makes of white space one space and of line breaks paragraphs (where
/// the lines were wrapped at a width, spaces). O(bytes).
struct TextNormalizer {
    /// Scalars shown of each thing removed.
    private static let sampleLimit = 32

    private let bytes: [UInt8]
    private let isHardWrapped: Bool
    private(set) var output: [UInt8] = []
    private var sample = ""
    private var sampleCount = 0
    private var count = 0
    private var newlines = 0
    private var hasSpace = false

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        isHardWrapped = LineWrapping.isHardWrapped(bytes)
        output.reserveCapacity(bytes.count + bytes.count / 32)
    }

    /// The control characters, as one item.
    var removed: [Removed] {
        count == 0
            ? [] : [Removed(text: sample, reason: count == 1 ? "control character" : "\(count) control characters")]
    }

    mutating func run() {
        var index = 0
        var kept = 0
        while index < bytes.count {
            // Most bytes are plain.
            if bytes[index] &- 0x21 < 0x5E {
                index += 1
                continue
            }
            // So is one space between two of them.
            if bytes[index] == 0x20, kept < index, index + 1 < bytes.count, bytes[index + 1] &- 0x21 < 0x5E {
                index += 2
                continue
            }
            let (value, length) = UTF8Reader.scalar(bytes, index)
            if Self.isText(value) {
                index += length
                continue
            }
            keep(kept..<index)
            take(value, before: index + length)
            index += length
            kept = index
        }
        keep(kept..<index)
    }

    private static func isText(_ value: UInt32) -> Bool {
        switch value {
        case 0...0x20, 0x7F...0xA0, 0xAD, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF,
            0xFFFE,
            0xFFFF:
            false
        default: true
        }
    }

    /// White space is written when text follows; other signs are left out.
    private mutating func take(_ value: UInt32, before next: Int) {
        switch value {
        case 0x0A, 0x85, 0x2028: newlines += 1
        case 0x2029: newlines += 2
        case 0x0D: if next >= bytes.count || bytes[next] != 0x0A { newlines += 1 }
        case 0x09, 0x0B, 0x0C, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: hasSpace = true
        default: remove(value)
        }
    }

    private mutating func keep(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        separate()
        output.append(contentsOf: bytes[range])
    }

    /// Writes the white space that stood before the scalar at hand.
    private mutating func separate() {
        defer {
            newlines = 0
            hasSpace = false
        }
        guard !output.isEmpty else { return }
        if newlines > 1 || newlines == 1 && !isHardWrapped {
            output.append(0x0A)
            output.append(0x0A)
        } else if hasSpace || newlines == 1 {
            output.append(0x20)
        }
    }

    private mutating func remove(_ value: UInt32) {
        count += 1
        guard sampleCount < Self.sampleLimit, let scalar = Unicode.Scalar(value) else { return }
        sample.unicodeScalars.append(scalar)
        sampleCount += 1
    }
}
