/// Cuts a table with a header into its rows, whose cells may hold line breaks in quotes.
struct TableReader: RecordReader {
    private let shape: TableShape
    private let row: TableRow
    private let limit: Int
    private var line = 1
    private var isHeader = true
    /// A quote that nobody closes swallows all rows behind it up to the limit: so often its line alone is given up.
    private var secondChances = 8

    init(_ shape: TableShape, limit: Int) {
        self.shape = shape
        self.limit = limit
        row = TableRow(separator: shape.separator)
    }

    var place: Origin.Place { .line(line) }

    mutating func next(from window: inout InputWindow) throws(IngestError) -> Record? {
        while true {
            var search = TableRow.Search()
            let end = try end(of: &search, in: &window)
            guard let end, end <= limit else {
                return try giveUp(
                    &window, search.lines, "the row is longer than \(limit) bytes; a quote may not be closed")
            }
            let isLast = end == window.count
            if isLast && end == 0 { return nil }
            if isLast && search.lines > 0 { return try giveUp(&window, search.lines, "a quote is not closed") }
            let (bytes, begin) = (window.prefix(end), place)
            window.drop(end + 1)
            line += max(1, search.lines)
            if isHeader {
                isHeader = false
            } else if bytes.contains(where: { $0 > 0x20 }) {
                return record(bytes, begin)
            }
        }
    }

    /// Where the row's line feed stands, or the input's end; `nil` when neither is within the limit.
    private func end(
        of search: inout TableRow.Search, in window: inout InputWindow
    ) throws(IngestError) -> Int? {
        var searched = 0
        while true {
            if let found = window.withBytes(from: searched, { search.end(in: $0, shape.separator) }) {
                return searched + found
            }
            searched = window.count
            if searched > limit { return nil }
            if try !window.fill() { return searched }
        }
    }

    private func record(_ bytes: [UInt8], _ place: Origin.Place) -> Record {
        let cells = row.cells(of: bytes[...])
        guard cells.count > 1 else {
            return Record(place: place, bytes: bytes, fault: "the row has 1 column, the header \(shape.columns.count)")
        }
        var draft = ArticleDraft()
        for (cell, column) in zip(cells, shape.columns) {
            guard let column, !cell.isEmpty else { continue }
            let text = TextBytes.string(cell[...])
            if !Self.absent.contains(text) { draft.offer(text, as: column) }
        }
        return Record(place: place, bytes: bytes, content: .draft(draft))
    }

    /// What tools write where there is no value.
    private static let absent: Set<String> = ["nan", "NaN", "None", "null", "NULL", "N/A", "\\N"]

    /// Passes over a row that has no end, mostly for a quote that is not closed: over its first line alone as long as there
    /// are second chances, then over all that was searched.
    private mutating func giveUp(
        _ window: inout InputWindow, _ lines: Int, _ reason: String
    ) throws(IngestError) -> Record {
        let record = Record(place: place, bytes: window.prefix(Record.headBytes), fault: reason)
        if secondChances > 0, let end = window.firstIndex(of: 0x0A) {
            secondChances -= 1
            window.drop(end + 1)
            line += 1
            return record
        }
        line += lines + 1
        window.drop(window.count)
        while try window.fill() {
            if let end = window.firstIndex(of: 0x0A) {
                window.drop(end + 1)
                break
            }
            window.drop(window.count)
        }
        return record
    }
}
