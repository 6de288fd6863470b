/// Cuts a comma-separated table (RFC 4180, without line breaks inside fields) into rows. O(bytes).
struct CSVRows {
    struct Row {
        /// From 1.
        let line: Int
        let fields: [String]
    }

    private let bytes: [UInt8]
    private var index: Int
    private var line = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next row that is neither empty nor a comment (`#`); `nil` at the end.
    mutating func next() throws(OutletTableError) -> Row? {
        while index < bytes.count {
            line += 1
            let start = index
            while index < bytes.count, bytes[index] != 0x0A { index += 1 }
            var end = index
            index += 1
            if end > start, bytes[end - 1] == 0x0D { end -= 1 }
            guard end > start, bytes[start] != 0x23 else { continue }
            return Row(line: line, fields: try fields(start, end))
        }
        return nil
    }

    private func fields(_ start: Int, _ end: Int) throws(OutletTableError) -> [String] {
        var fields: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var position = start
        while position < end {
            let byte = bytes[position]
            position += 1
            switch (byte, isQuoted) {
            case (0x22, true) where position < end && bytes[position] == 0x22:
                field.append(byte)
                position += 1
            case (0x22, true): isQuoted = false
            case (0x22, false) where field.isEmpty: isQuoted = true
            case (0x2C, false):
                fields.append(Self.text(field))
                field.removeAll(keepingCapacity: true)
            default: field.append(byte)
            }
        }
        guard !isQuoted else { throw OutletTableError(.badRow, line: line, "a quotation mark is not closed") }
        return fields + [Self.text(field)]
    }

    private static func text(_ field: [UInt8]) -> String {
        let spaces: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        let trimmed = field.drop(while: spaces).reversed().drop(while: spaces).reversed()
        return String(decoding: Array(trimmed), as: UTF8.self)
    }
}
