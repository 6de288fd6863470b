internal import NewsarIngest

/// Rows of a table with a header, cut by the rules by which the program reads tables.
package struct CSVTable {
    private let file: String
    private let columns: [String: Int]
    private let rows: [[String]]

    /// - Parameter file: named where something is missing.
    package init(_ bytes: [UInt8], of file: String, separator: UInt8 = 0x2C) {
        self.file = file
        var all = Self.rows(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...], separator)
        let header = all.isEmpty ? [] : all.removeFirst()
        columns = Dictionary(header.enumerated().map { ($1, $0) }) { first, _ in first }
        rows = all
    }

    package var count: Int { rows.count }

    /// - Throws: where there is no such column or the row is short.
    package func field(_ column: String, _ row: Int) throws(ScoringError) -> String {
        guard let place = columns[column], place < rows[row].count else {
            throw ScoringError(file, "row \(row + 1) has no \(column)")
        }
        return rows[row][place]
    }

    /// A field that holds a number.
    package func number(_ column: String, _ row: Int) throws(ScoringError) -> Double {
        let text = try field(column, row)
        guard let number = Double(text) else {
            throw ScoringError(file, "row \(row + 1): \(column) is no number but '\(text.prefix(40))'")
        }
        return number
    }

    private static func rows(_ bytes: ArraySlice<UInt8>, _ separator: UInt8) -> [[String]] {
        let cutter = TableRow(separator: separator)
        var rows: [[String]] = []
        var rest = bytes
        while !rest.isEmpty {
            var search = TableRow.Search()
            let length = rest.withUnsafeBufferPointer { search.end(in: $0, separator) } ?? rest.count
            let cells = cutter.cells(of: rest.prefix(length)).map { String(decoding: $0, as: UTF8.self) }
            if cells != [""] { rows.append(cells) }
            rest = rest.dropFirst(length + 1)
        }
        return rows
    }
}
