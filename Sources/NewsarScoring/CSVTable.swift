/// Rows of a table with a header (RFC 4180): quoted fields may hold separators, quotes and line breaks.
package struct CSVTable {
    private let columns: [String: Int]
    private let rows: [[String]]

    package init(_ text: String, separator: UInt8 = 0x2C) {
        var all = Self.rows(Array(text.utf8), separator)
        let header = all.isEmpty ? [] : all.removeFirst()
        columns = Dictionary(header.enumerated().map { ($1, $0) }) { first, _ in first }
        rows = all
    }

    package var count: Int { rows.count }

    /// `nil` where there is no such column or the row is short.
    package func field(_ column: String, _ row: Int) -> String? {
        columns[column].flatMap { $0 < rows[row].count ? rows[row][$0] : nil }
    }

    private static func rows(_ bytes: [UInt8], _ separator: UInt8) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        func endField() {
            row.append(String(decoding: field, as: UTF8.self))
            field = []
        }
        func endRow() {
            endField()
            if row != [""] { rows.append(row) }
            row = []
        }
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if isQuoted {
                guard byte == 0x22 else {
                    field.append(byte)
                    continue
                }
                isQuoted = index < bytes.count && bytes[index] == 0x22
                if isQuoted {
                    field.append(byte)
                    index += 1
                }
            } else if byte == 0x22, field.isEmpty {
                isQuoted = true
            } else if byte == separator {
                endField()
            } else if byte == 0x0A {
                endRow()
            } else if byte != 0x0D {
                field.append(byte)
            }
        }
        if !field.isEmpty || !row.isEmpty { endRow() }
        return rows
    }
}
