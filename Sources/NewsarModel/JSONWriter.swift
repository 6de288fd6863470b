/// Writes JSON into bytes, in the order in which it is called: the same calls give the same bytes on every machine.
///
/// It exists because briefs are encoded on the hot path and their bytes must be stable, which `JSONEncoder` gives only
/// sorted and at several times the cost.
public struct JSONWriter {
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// The text so far.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// An object; `body` writes its members with `key`.
    public mutating func object(_ body: (inout JSONWriter) -> Void) { nest(0x7B, 0x7D, body) }

    /// An array; `body` writes its values.
    public mutating func array(_ body: (inout JSONWriter) -> Void) { nest(0x5B, 0x5D, body) }

    /// An array with a value a member of `items`.
    public mutating func array<Items: Sequence>(_ items: Items, _ body: (inout JSONWriter, Items.Element) -> Void) {
        array { writer in for item in items { body(&writer, item) } }
    }

    /// A member's name; the next call writes its value.
    public mutating func key(_ name: StaticString) {
        separate()
        bytes.append(0x22)
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(0x22)
        bytes.append(0x3A)
        needsComma = false
    }

    /// A member's name that is known only at run time.
    public mutating func key(_ name: String) {
        value(name)
        bytes.append(0x3A)
        needsComma = false
    }

    public mutating func null() { literal("null") }

    public mutating func value(_ flag: Bool) { literal(flag ? "true" : "false") }

    public mutating func value(_ number: some BinaryInteger) {
        separate()
        if let number = Int64(exactly: number) {
            if number < 0 { bytes.append(0x2D) }
            digits(number.magnitude)
        } else {
            bytes.append(contentsOf: String(number).utf8)
        }
        needsComma = true
    }

    /// A number rounded to `places` decimals (at most 9), half away from zero; what is not finite becomes `null`.
    public mutating func value(_ number: Double, places: Int = 4) {
        var scale: Int64 = 1
        for _ in 0..<min(places, 9) { scale *= 10 }
        let scaled = (number * Double(scale)).rounded(.toNearestOrAwayFromZero)
        guard scaled.magnitude < 9e18 else { return large(number) }
        separate()
        let units = Int64(scaled)
        if units < 0 { bytes.append(0x2D) }
        let magnitude = units.magnitude
        digits(magnitude / UInt64(scale))
        var rest = magnitude % UInt64(scale)
        if rest != 0 {
            bytes.append(0x2E)
            var divisor = UInt64(scale) / 10
            while rest != 0 {
                bytes.append(UInt8(0x30 + rest / divisor))
                rest %= divisor
                divisor /= 10
            }
        }
        needsComma = true
    }

    private mutating func digits(_ number: UInt64) {
        guard number >= 10 else { return bytes.append(0x30 + UInt8(truncatingIfNeeded: number)) }
        // No number of 64 bits has more than 20 digits.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var start = 20
            var rest = number
            while rest > 0 {
                start -= 1
                digits[start] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
        }
    }

    /// A number that is too large for decimal places; what is no number is null.
    private mutating func large(_ number: Double) {
        guard number.isFinite else { return null() }
        separate()
        bytes.append(contentsOf: number.description.utf8)
        needsComma = true
    }

    public mutating func value(_ text: String) {
        separate()
        bytes.append(0x22)
        var text = text
        text.withUTF8 { escape($0) }
        bytes.append(0x22)
        needsComma = true
    }

    /// The value, or `null`.
    public mutating func value(_ text: String?) {
        if let text { value(text) } else { null() }
    }

    /// The value, or `null`.
    public mutating func value(_ number: Double?, places: Int = 4) {
        if let number { value(number, places: places) } else { null() }
    }

    public mutating func member(_ name: StaticString, _ text: String?) {
        key(name)
        value(text)
    }

    public mutating func member(_ name: StaticString, _ number: some BinaryInteger) {
        key(name)
        value(number)
    }

    public mutating func member(_ name: StaticString, _ number: Double?, places: Int = 4) {
        key(name)
        value(number, places: places)
    }

    public mutating func member(_ name: StaticString, _ flag: Bool) {
        key(name)
        value(flag)
    }

    /// A value that is JSON already.
    public mutating func raw(_ json: some Sequence<UInt8>) {
        separate()
        bytes.append(contentsOf: json)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(0x2C) }
    }

    private mutating func literal(_ word: StaticString) {
        separate()
        word.withUTF8Buffer { bytes.append(contentsOf: $0) }
        needsComma = true
    }

    private mutating func nest(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(open)
        needsComma = false
        body(&self)
        bytes.append(close)
        needsComma = true
    }

    /// Copies runs of plain bytes at once; escapes quote, backslash and control characters (RFC 8259 §7).
    private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in 0..<utf8.count {
            let byte = utf8[index]
            if byte >= 0x20 && byte != 0x22 && byte != 0x5C { continue }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
            start = index + 1
            bytes.append(0x5C)
            switch byte {
            case 0x22, 0x5C: bytes.append(byte)
            case 0x0A: bytes.append(0x6E)
            case 0x0D: bytes.append(0x72)
            case 0x09: bytes.append(0x74)
            default:
                bytes.append(contentsOf: [0x75, 0x30, 0x30])
                for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
            }
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }
}
