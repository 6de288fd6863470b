/// A line of comma-separated values (RFC 4180), ended by CR LF.
public struct CSVRow {
    public private(set) var bytes: [UInt8] = []

    /// Unknown values are empty fields. A text that a spreadsheet would take for a formula gets an apostrophe before it.
    public init(_ fields: [String?]) {
        for (place, field) in fields.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            append(field ?? "")
        }
        bytes += [0x0D, 0x0A]
    }

    private mutating func append(_ field: String) {
        var text = Array(field.utf8)
        if let first = text.first, Self.formulaMarks.contains(first), Double(field) == nil {
            text.insert(UInt8(ascii: "'"), at: 0)
        }
        guard text.contains(where: Self.needsQuotes) else {
            bytes += text
            return
        }
        bytes.append(0x22)
        for byte in text { bytes += byte == 0x22 ? [0x22, 0x22] : [byte] }
        bytes.append(0x22)
    }

    private static let formulaMarks = Array("=+-@\t\r".utf8)

    private static func needsQuotes(_ byte: UInt8) -> Bool { [0x22, 0x2C, 0x0A, 0x0D].contains(byte) }
}
