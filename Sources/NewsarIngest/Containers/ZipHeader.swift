/// What stands in front of a file in a zip archive (APPNOTE.TXT 4.3.7).
struct ZipHeader {
    static let signature: [UInt8] = [0x50, 0x4B, 3, 4]
    /// Bytes before the name.
    static let fixedBytes = 30

    let name: String
    let method: UInt16
    let checksum: UInt32
    /// Bytes of content as it is stored; `nil` where they stand behind the content only.
    let packedBytes: Int?
    let isEncrypted: Bool
    /// Checksum and sizes follow the content.
    let hasDescriptor: Bool

    /// Bytes of a header that begins with `fixed`.
    static func length(_ fixed: [UInt8]) -> Int { fixedBytes + Int(word(fixed, 26)) + Int(word(fixed, 28)) }

    /// `bytes`: `length` of them.
    init(_ bytes: [UInt8]) {
        let flags = Self.word(bytes, 6)
        method = Self.word(bytes, 8)
        checksum = UInt32(truncatingIfNeeded: Self.number(bytes, 14, 4))
        isEncrypted = flags & 1 != 0
        hasDescriptor = flags & 8 != 0
        let nameEnd = Self.fixedBytes + Int(Self.word(bytes, 26))
        name = TextBytes.string(bytes[Self.fixedBytes..<nameEnd])
        let packed = Self.number(bytes, 18, 4)
        if packed == 0xFFFF_FFFF {
            packedBytes = Self.longSize(bytes[nameEnd...])
        } else {
            packedBytes = hasDescriptor && packed == 0 ? nil : Int(packed)
        }
    }

    /// The packed size in the zip64 field (APPNOTE.TXT 4.5.3): it follows the unpacked size.
    private static func longSize(_ extra: ArraySlice<UInt8>) -> Int? {
        var rest = Array(extra)
        while rest.count >= 4 {
            let length = Int(word(rest, 2))
            if word(rest, 0) == 1, length >= 16, rest.count >= 20 {
                let size = number(rest, 12, 8)
                return size == 0 ? nil : Int(exactly: size)
            }
            rest.removeFirst(min(rest.count, 4 + length))
        }
        return nil
    }

    private static func word(_ bytes: [UInt8], _ offset: Int) -> UInt16 {
        UInt16(truncatingIfNeeded: number(bytes, offset, 2))
    }

    private static func number(_ bytes: [UInt8], _ offset: Int, _ width: Int) -> UInt64 {
        guard offset + width <= bytes.count else { return 0 }
        return bytes[offset..<offset + width].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
