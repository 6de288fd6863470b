/// Cuts a table with a header into its rows, whose cells may hold line breaks in quotes.
///
/// A quote that stands where it should not costs its row alone: reading goes on with the next line that surely is a row.
struct TableReader: RecordReader {
    private let shape: TableShape
    private let row: TableRow
    private let mark: RowMark
    private let limit: Int
    private var position = RecordPlace()
    private var isHeader = true
    /// What comes next may begin inside a row.
    private var isCut = false
    private var damage = DamageSearch()

    init(_ shape: TableShape, limit: Int) {
        self.shape = shape
        self.limit = limit
        row = TableRow(separator: shape.separator)
        mark = RowMark(shape: shape)
    }

    var place: Origin.Place { position.place }

    var canResume: Bool { true }

    mutating func passDamage() {
        position.lose()
        isCut = true
        isHeader = false
    }

    mutating func next(from window: inout InputWindow) throws(IngestError) -> Record? {
        if isCut {
            position.line += try damage.pass(mark, in: &window)
            isCut = false
        }
        while true {
            position.look(at: window)
            var search = TableRow.Search()
            guard let end = try end(of: &search, in: &window), end <= limit else {
                return try giveUp(&window, "the row is longer than \(limit) bytes; a quote may not be closed")
            }
            let isLast = end == window.count
            if isLast && end == 0 { return nil }
            if search.isQuoted { return try giveUp(&window, "a quote is not closed") }
            if search.hasEarlyQuote {
                if search.lines > 1, let next = damage.find(mark, in: &window, from: 1, before: end) {
                    return reject(&window, next, Self.wrongQuote)
                }
                if !isHeader, row.cells(of: window.prefix(end)[...]).count != shape.columns.count {
                    return try giveUp(&window, Self.wrongQuote)
                }
            }
            let (bytes, begin) = (window.prefix(end), place)
            window.drop(end + 1)
            position.line += max(1, search.lines)
            if isHeader {
                isHeader = false
            } else if bytes.contains(where: { $0 > 0x20 }) {
                damage.earn(end)
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
        func fault(_ reason: String) -> Record { Record(place: place, bytes: bytes, fault: reason) }
        if bytes.contains(0) { return fault("the row is damaged: it holds NUL bytes") }
        let cells = row.cells(of: bytes[...])
        // Spreadsheets write empty cells behind the last column.
        let surplus = cells.dropFirst(shape.columns.count)
        guard cells.count >= shape.columns.count, surplus.allSatisfy(\.isEmpty) else {
            let columns = cells.count == 1 ? "1 column" : "\(cells.count) columns"
            return fault("the row has \(columns), the header \(shape.columns.count)")
        }
        var draft = ArticleDraft()
        for (cell, column) in zip(cells, shape.columns) {
            guard let column, !cell.isEmpty else { continue }
            let text = TextBytes.string(cell[...])
            if !Self.absent.contains(text) { draft.offer(text, as: column) }
        }
        return Record(place: place, bytes: bytes, content: .draft(draft))
    }

    private static let wrongQuote = "a quote is not closed, or closed too early"

    /// What tools write where there is no value.
    private static let absent: Set<String> = ["nan", "NaN", "None", "null", "NULL", "N/A", "\\N"]

    /// Passes over a row that has no end, mostly for a quote that is not closed.
    private mutating func giveUp(_ window: inout InputWindow, _ reason: String) throws(IngestError) -> Record {
        let record = Record(place: place, bytes: window.prefix(Record.headBytes), fault: reason)
        position.line += try damage.pass(mark, in: &window, from: 1)
        return record
    }

    private mutating func reject(_ window: inout InputWindow, _ length: Int, _ reason: String) -> Record {
        let record = Record(place: place, bytes: window.prefix(min(length, Record.headBytes)), fault: reason)
        position.line += window.dropCountingLines(length)
        return record
    }
}
