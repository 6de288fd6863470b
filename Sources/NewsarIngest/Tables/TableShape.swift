/// How a table separates its columns, and which of them give what, as its header tells.
struct TableShape {
    let separator: UInt8
    /// The field that each column stands for.
    let columns: [ArticleField.Match?]

    /// Columns separated by commas, tabs, semicolons or bars, whichever makes a header of which most is understood;
    /// `nil` when the first line is no header of articles.
    init?(header: ArraySlice<UInt8>, _ fields: FieldMap) {
        var best: TableShape?
        for separator in [0x2C, 0x09, 0x3B, 0x7C] as [UInt8] {
            let shape = TableShape(separator: separator, header: header, fields)
            if shape.columns.count > 1, shape.known > best?.known ?? 0 { best = shape }
        }
        guard let best, best.known >= 2 || best.hasText else { return nil }
        self = best
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
