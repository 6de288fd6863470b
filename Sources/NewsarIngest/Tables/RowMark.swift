/// A row of a table: a line's beginning from which the bytes make, by the letter of RFC 4180, as many cells as the header has, with an
/// address and a date where the header has these. Where it has neither, the next row must be one, too: a line of some text may have
/// as many commas.
struct RowMark: RecordMark {
    /// Longest row that is one for sure.
    private static let longestRow = 1 << 20

    let shape: TableShape

    func find(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int, isWhole: Bool, credit: inout Int
    ) -> RecordFinding {
        var search = start
        while let line = LineMark.line(in: bytes, from: search) {
            if line == bytes.count { break }
            switch credit > 0 ? judge(bytes, line, isWhole, &credit) : true {
            case true?: return .at(line)
            case false?: search = line + 1
            case nil: return .none(before: line)
            }
        }
        return .none(before: bytes.count)
    }

    /// Whether a row begins at `line`; `nil` when more bytes are needed.
    private func judge(
        _ bytes: UnsafeBufferPointer<UInt8>, _ line: Int, _ isWhole: Bool, _ credit: inout Int
    ) -> Bool? {
        switch row(bytes, line, isWhole, &credit) {
        case .more: return nil
        case .none: return false
        case .row(let end, let isProven):
            if isProven { return true }
            // Blank lines may stand between rows.
            guard let next = bytes[end...].firstIndex(where: { $0 != 0x0A && $0 != 0x0D }) else {
                return isWhole ? true : nil
            }
            return switch row(bytes, next, isWhole, &credit) {
            case .more: nil
            case .none: false
            case .row: true
            }
        }
    }

    private enum Row {
        /// Ends before this byte; proven by an address or date.
        case row(end: Int, isProven: Bool)
        case none
        case more
    }

    private func row(
        _ bytes: UnsafeBufferPointer<UInt8>, _ begin: Int, _ isWhole: Bool, _ credit: inout Int
    ) -> Row {
        var search = TableRow.Search()
        let rest = UnsafeBufferPointer(rebasing: bytes[begin...].prefix(Self.longestRow))
        let found = search.end(in: rest, shape.separator)
        credit -= found ?? rest.count
        if search.hasStrayQuote { return .none }
        if found == nil {
            if rest.count == Self.longestRow { return .none }
            if !isWhole { return .more }
            if search.isQuoted { return .none }
        }
        let length = found ?? rest.count
        let cells = TableRow(separator: shape.separator).cells(of: Array(rest[..<length])[...])
        guard cells.count == shape.columns.count else { return .none }
        var isProven = false
        for (cell, column) in zip(cells, shape.columns) where !cell.isEmpty {
            switch column?.field {
            case .url:
                guard cell.starts(with: "http".utf8) else { return .none }
                isProven = true
            case .published:
                guard cell.count < 64, PublicationDate.parse(TextBytes.string(cell[...])) != nil else { continue }
                isProven = true
            default: break
            }
        }
        // Writers that do not double quotes inside of quotes put them anywhere.
        return search.hasEarlyQuote && !isProven ? .none : .row(end: begin + length, isProven: isProven)
    }
}
