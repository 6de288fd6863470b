internal import CCrypto

/// 128 bits of SHA-256: names an article, its content or a job, the same on every machine.
///
/// Articles are untrusted, so the hash is a cryptographic one: nobody can make an article that takes another's place.
public struct Fingerprint: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Bytes in a fingerprint.
    public static let byteCount = 16

    public let high: UInt64
    public let low: UInt64

    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The fingerprint of a list of parts. Each part is hashed with its length, so `["ab", "c"]` and `["a", "bc"]` differ.
    public init(of parts: String...) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(parts.reduce(0) { $0 + $1.utf8.count + 8 })
        for part in parts {
            var part = part
            part.withUTF8 { utf8 in
                withUnsafeBytes(of: UInt64(utf8.count).bigEndian) { bytes.append(contentsOf: $0) }
                bytes.append(contentsOf: utf8)
            }
        }
        self.init(ofBytes: bytes)
    }

    /// The fingerprint of raw bytes.
    public init(ofBytes bytes: [UInt8]) {
        var digest = [UInt8](repeating: 0, count: 32)
        SHA256(bytes, bytes.count, &digest)
        high = Self.word(digest, 0)
        low = Self.word(digest, 8)
    }

    /// Reads the 16 bytes that `append(to:)` wrote; `nil` when there are fewer from `offset` on.
    public init?(bytes: [UInt8], at offset: Int = 0) {
        guard offset >= 0, bytes.count - offset >= Self.byteCount else { return nil }
        high = Self.word(bytes, offset)
        low = Self.word(bytes, offset + 8)
    }

    /// Reads 32 hexadecimal digits, as `description` writes them; `nil` for anything else.
    public init?(hex: String) {
        let digits = Array(hex.utf8)
        guard digits.count == 32, digits.allSatisfy({ UnicodeScalar($0).properties.isASCIIHexDigit }),
            let high = UInt64(hex.prefix(16), radix: 16), let low = UInt64(hex.suffix(16), radix: 16)
        else { return nil }
        self.init(high: high, low: low)
    }

    /// Appends the 16 bytes, most significant first.
    public func append(to bytes: inout [UInt8]) {
        withUnsafeBytes(of: high.bigEndian) { bytes.append(contentsOf: $0) }
        withUnsafeBytes(of: low.bigEndian) { bytes.append(contentsOf: $0) }
    }

    /// The 16 bytes, most significant first.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return bytes
    }

    /// 32 lower-case hexadecimal digits.
    public var description: String {
        let digits: [UInt8] = Array("0123456789abcdef".utf8)
        return String(unsafeUninitializedCapacity: 32) { buffer in
            for (word, start) in [(high, 0), (low, 16)] {
                for digit in 0..<16 {
                    buffer[start + digit] = digits[Int(truncatingIfNeeded: word >> UInt64(60 - 4 * digit)) & 15]
                }
            }
            return 32
        }
    }

    public static func < (left: Fingerprint, right: Fingerprint) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }

    private static func word(_ bytes: [UInt8], _ offset: Int) -> UInt64 {
        var word: UInt64 = 0
        for index in offset..<offset + 8 { word = word << 8 | UInt64(bytes[index]) }
        return word
    }
}
