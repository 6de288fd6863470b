/// The rules by which a row of a table is cut, RFC 4180 with any separator: a cell that begins with a quote ends with one, and
/// two quotes inside stand for one. Quotes in other places mean themselves.
package struct TableRow {
    let separator: UInt8

    package init(separator: UInt8) { self.separator = separator }

    /// What the search for a row's end has to keep when it goes on with more bytes.
    package struct Search {
        /// Line feeds passed.
        private(set) var lines = 0
        /// A cell in quotes is not closed yet.
        private(set) var isQuoted = false
        /// A quote stands where RFC 4180 has none: something follows the quote that closes a cell.
        private(set) var hasEarlyQuote = false
        /// A quote stands in a cell that does not begin with one.
        private(set) var hasStrayQuote = false
        private var isBare = true
        private var isAtCellStart = true

        package init() {}

        /// Where the row's line feed stands in `bytes`; `nil` when it is not among them.
        package mutating func end(in bytes: UnsafeBufferPointer<UInt8>, _ separator: UInt8) -> Int? {
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if isQuoted {
                    // Two quotes in a row close and open at once.
                    if byte == 0x22 {
                        isQuoted = false
                        wasQuoted = true
                    } else if byte == 0x0A {
                        lines += 1
                    }
                } else if byte == 0x0A {
                    lines += 1
                    return index
                } else if byte == 0x22 && (isAtCellStart || wasQuoted) {
                    isQuoted = true
                    isBare = false
                    isAtCellStart = false
                    wasQuoted = false
                } else {
                    isAtCellStart = byte == separator
                    if wasQuoted, !isAtCellStart, byte != 0x0D { hasEarlyQuote = true }
                    if byte == 0x22, isBare { hasStrayQuote = true }
                    if isAtCellStart { isBare = true }
                    wasQuoted = false
                }
                index += 1
            }
            return nil
        }

        /// The byte before was a quote that closed a cell or is the first of two.
        private var wasQuoted = false
    }

    /// The cells of a row without its line feed, quotes resolved. O(bytes).
    package func cells(of row: ArraySlice<UInt8>) -> [[UInt8]] {
        let row = row.last == 0x0D ? row.dropLast() : row
        var cells: [[UInt8]] = []
        var rest = row
        while true {
            let (cell, length) = rest.first == 0x22 ? quotedCell(rest) : plainCell(rest)
            cells.append(cell)
            rest = rest.dropFirst(length)
            guard rest.first == separator else { return cells }
            rest = rest.dropFirst()
        }
    }

    private func plainCell(_ bytes: ArraySlice<UInt8>) -> (cell: [UInt8], length: Int) {
        let cell = bytes.prefix { $0 != separator }
        return (Array(cell), cell.count)
    }

    /// A cell in quotes; what stands between its closing quote and the separator is part of it.
    private func quotedCell(_ bytes: ArraySlice<UInt8>) -> (cell: [UInt8], length: Int) {
        var cell: [UInt8] = []
        var position = bytes.startIndex + 1
        while position < bytes.endIndex {
            let run = bytes[position...].prefix { $0 != 0x22 }
            cell += run
            position = run.endIndex
            guard position < bytes.endIndex else { break }
            position += 1
            if position < bytes.endIndex, bytes[position] == 0x22 {
                cell.append(0x22)
                position += 1
            } else {
                let tail = plainCell(bytes[position...])
                return (cell + tail.cell, position - bytes.startIndex + tail.length)
            }
        }
        return (cell, position - bytes.startIndex)
    }
}
