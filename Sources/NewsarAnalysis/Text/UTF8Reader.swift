/// Reads scalars and folds case in valid UTF-8.
enum UTF8Reader {
    /// The scalar that starts at `index` and its length in bytes. Bytes past the end read as zero. O(1).
    @inline(__always)
    static func scalar<Bytes: RandomAccessCollection<UInt8>>(
        _ bytes: Bytes, _ index: Int
    ) -> (value: UInt32, length: Int) where Bytes.Index == Int {
        let first = bytes[index]
        if first < 0x80 { return (UInt32(first), 1) }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard index + length <= bytes.count else { return (0, 1) }
        var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        return (value, length)
    }

    /// Writes a word of ASCII in the same form as `appendFolded`; false where it has another scalar. O(n).
    @inline(__always)
    static func fold(_ word: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>) -> Bool {
        var all: UInt8 = 0
        for index in word.indices {
            let byte = word[index]
            all |= byte
            output[index] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        }
        return all < 0x80
    }

    /// Appends a word in the form in which words are compared: lower case, straight apostrophe, no invisible signs.
    ///
    /// Folds one scalar to one scalar, for Latin, Greek, Cyrillic and Armenian; other scripts stay as they are. O(n).
    static func appendFolded<Bytes: RandomAccessCollection<UInt8>>(
        _ bytes: Bytes, _ range: Range<Int>, to output: inout [UInt8]
    ) where Bytes.Index == Int {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if byte < 0x80 {
                output.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
                index += 1
                continue
            }
            let (value, length) = scalar(bytes, index)
            append(fold(value), to: &output)
            index += length
        }
    }

    private static let folds: [UInt16] = (0..<0x800).map { value in
        guard let scalar = Unicode.Scalar(UInt32(value)) else { return UInt16(value) }
        let mapped = scalar.properties.lowercaseMapping.unicodeScalars
        guard mapped.count == 1, let only = mapped.first, only.value < 0x800 else { return UInt16(value) }
        return UInt16(only.value)
    }

    private static func fold(_ value: UInt32) -> UInt32? {
        switch value {
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: nil
        case 0x2019, 0x02BC: 0x27
        case 0x2010, 0x2011: 0x2D
        case ..<0x800: UInt32(folds[Int(value)])
        case 0x1E00...0x1E95, 0x1EA0...0x1EFF: value | 1
        case 0xFF21...0xFF3A: value + 0x20
        default: value
        }
    }

    private static func append(_ value: UInt32?, to output: inout [UInt8]) {
        guard let value else { return }
        switch value {
        case ..<0x80: output.append(UInt8(value))
        case ..<0x800:
            output.append(UInt8(0xC0 | value >> 6))
            output.append(UInt8(0x80 | value & 0x3F))
        case ..<0x10000:
            output.append(UInt8(0xE0 | value >> 12))
            output.append(UInt8(0x80 | value >> 6 & 0x3F))
            output.append(UInt8(0x80 | value & 0x3F))
        default:
            output.append(UInt8(0xF0 | value >> 18 & 0x07))
            output.append(UInt8(0x80 | value >> 12 & 0x3F))
            output.append(UInt8(0x80 | value >> 6 & 0x3F))
            output.append(UInt8(0x80 | value & 0x3F))
        }
    }
}
