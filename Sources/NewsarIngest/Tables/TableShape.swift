/// How a table separates its columns, and which of them give what, as its header tells.
struct TableShape {
    let separator: UInt8
    /// The field that each column stands for.
    let columns: [ArticleField.Match?]

    /// Columns separated by commas, tabs, semicolons or bars, whichever makes a header of which most is understood;
    /// `nil` when the first line is no header of articles.
    init?(_ content: ArraySlice<UInt8>, _ fields: FieldMap) {
        let header = content.prefix { $0 != 0x0A }
        var best: TableShape?
        for separator in [0x2C, 0x09, 0x3B, 0x7C] as [UInt8] {
            let shape = TableShape(separator: separator, header: header, fields)
            if shape.columns.count > 1, shape.known > best?.known ?? 0 { best = shape }
        }
        guard let best, best.known >= 2 || best.hasText && best.fits(content[header.endIndex...].dropFirst()) else {
            return nil
        }
        self = best
    }

    /// Whether the row that begins here has as many cells as the header: of one word alone, any text may have a name.
    private func fits(_ rows: ArraySlice<UInt8>) -> Bool {
        let row = rows.prefix { $0 != 0x0A }
        return row.contains(0x22) || TableRow(separator: separator).cells(of: row).count == columns.count
    }

    private init(separator: UInt8, header: ArraySlice<UInt8>, _ fields: FieldMap) {
        self.separator = separator
        columns = TableRow(separator: separator).cells(of: header).map { cell in
            TextBytes.string(cell[...]).trimmed.flatMap(fields.match)
        }
    }

    /// Columns that are understood.
    var known: Int { columns.count { $0 != nil } }

    /// Whether a column holds the articles' text.
    var hasText: Bool { columns.contains { $0?.field == .text || $0?.field == .html } }
}
