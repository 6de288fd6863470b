/// Why bytes from a queue or a store could not be read.
public struct WireError: Error, Equatable, Sendable, CustomStringConvertible {
    public enum Code: Sendable, Equatable {
        /// The bytes end early, or a length or a text in them cannot be.
        case corrupt
        /// The bytes were written by a newer release.
        case unknownVersion
    }

    public let code: Code
    public let description: String

    public init(_ code: Code, _ description: String) {
        self.code = code
        self.description = description
    }
}

/// Appends values in the binary form of the queue: LEB128 integers, texts with their length before them.
public struct WireWriter {
    public private(set) var bytes: [UInt8] = []

    public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    public mutating func write(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Small magnitudes of either sign take few bytes (zigzag).
    public mutating func write(_ number: Int64) { write(UInt64(bitPattern: number << 1 ^ number >> 63)) }

    public mutating func write(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            write(UInt64(utf8.count))
            bytes.append(contentsOf: utf8)
        }
    }

    public mutating func write(_ text: String?) {
        write(UInt64(text == nil ? 0 : 1))
        if let text { write(text) }
    }

    public mutating func write(_ number: Int64?) {
        write(UInt64(number == nil ? 0 : 1))
        if let number { write(number) }
    }

    /// Four bytes, most significant first, for numbers that are rarely small.
    public mutating func write(_ word: UInt32) {
        withUnsafeBytes(of: word.bigEndian) { bytes.append(contentsOf: $0) }
    }

    public mutating func write(_ fingerprint: Fingerprint) { fingerprint.append(to: &bytes) }
}

/// Reads what `WireWriter` wrote; every length is checked against what is left before memory is taken.
public struct WireReader {
    private let bytes: [UInt8]
    public private(set) var position: Int

    public init(_ bytes: [UInt8], from position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    public var isAtEnd: Bool { position >= bytes.count }

    public mutating func unsigned() throws(WireError) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while position < bytes.count, shift < 64 {
            let byte = bytes[position]
            position += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        throw WireError(.corrupt, "number without an end at byte \(position)")
    }

    public mutating func signed() throws(WireError) -> Int64 {
        let value = try unsigned()
        return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
    }

    /// A count of items that take at least one byte each.
    public mutating func count() throws(WireError) -> Int {
        let value = try unsigned()
        guard value <= UInt64(bytes.count - position) else {
            throw WireError(.corrupt, "length \(value) at byte \(position) of \(bytes.count)")
        }
        return Int(value)
    }

    /// A count of items that cannot be more than `limit`.
    public mutating func count(limit: Int) throws(WireError) -> Int {
        let value = try count()
        guard value <= limit else { throw WireError(.corrupt, "\(value) items at byte \(position), over \(limit)") }
        return value
    }

    public mutating func word() throws(WireError) -> UInt32 {
        guard bytes.count - position >= 4 else { throw WireError(.corrupt, "number cut short at byte \(position)") }
        var word: UInt32 = 0
        for byte in bytes[position..<position + 4] { word = word << 8 | UInt32(byte) }
        position += 4
        return word
    }

    public mutating func string() throws(WireError) -> String {
        let length = try count()
        let start = position
        position += length
        guard
            let text = bytes.withUnsafeBufferPointer({ String(validating: $0[start..<start + length], as: UTF8.self) })
        else { throw WireError(.corrupt, "text at byte \(start) is not UTF-8") }
        return text
    }

    public mutating func optionalString() throws(WireError) -> String? { try unsigned() == 0 ? nil : string() }

    public mutating func optionalSigned() throws(WireError) -> Int64? { try unsigned() == 0 ? nil : signed() }

    public mutating func optionalSigned(in range: ClosedRange<Int64>) throws(WireError) -> Int64? {
        guard let value = try optionalSigned() else { return nil }
        guard range.contains(value) else {
            throw WireError(.corrupt, "\(value) at byte \(position) is not in \(range)")
        }
        return value
    }

    public mutating func optionalTimestamp() throws(WireError) -> Timestamp? {
        guard let seconds = try optionalSigned() else { return nil }
        guard Timestamp.readable.contains(seconds) else {
            throw WireError(.corrupt, "\(seconds) s is no publication date, at byte \(position)")
        }
        return Timestamp(seconds: seconds)
    }

    public mutating func fingerprint() throws(WireError) -> Fingerprint {
        guard let value = Fingerprint(bytes: bytes, at: position) else {
            throw WireError(.corrupt, "fingerprint cut short at byte \(position)")
        }
        position += Fingerprint.byteCount
        return value
    }
}
