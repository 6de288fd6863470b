/// Writes gzip members (RFC 1952) whose deflate blocks are stored as they are, so that a test knows what each byte holds.
enum GzipFixture {
    static let headerBytes = 10
    static let blockHeaderBytes = 5

    static func member(_ content: String) -> [UInt8] { member(Array(content.utf8)) }

    static func member(_ content: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
        var rest = content[...]
        repeat {
            let block = rest.prefix(65_535)
            rest = rest.dropFirst(block.count)
            let length = UInt16(block.count)
            bytes.append(rest.isEmpty ? 1 : 0)
            bytes += [UInt8(length & 255), UInt8(length >> 8), UInt8(~length & 255), UInt8(~length >> 8)]
            bytes += block
        } while !rest.isEmpty
        for word in [checksum(content), UInt32(truncatingIfNeeded: content.count)] {
            for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(word >> shift & 255)) }
        }
        return bytes
    }

    /// CRC-32 as in RFC 1952 §8.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0 as UInt32) { sum, byte in
            var sum = sum ^ UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
            return sum
        }
    }
}
