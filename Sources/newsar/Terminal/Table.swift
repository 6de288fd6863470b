/// A table for a terminal: columns as wide as their widest cell.
struct Table {
    enum Side { case left, right }

    private let columns: [(title: String, side: Side)]
    private var rows: [[String]] = []

    init(_ columns: (title: String, side: Side)...) { self.columns = columns }

    mutating func add(_ cells: String...) { rows.append(cells.map(Terminal.safe)) }

    var isEmpty: Bool { rows.isEmpty }

    var lines: [String] {
        let titles = columns.map(\.title)
        let widths = columns.indices.map { column in
            ([titles] + rows).map { $0[column].count }.max() ?? 0
        }
        return ([titles] + rows).map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                let padding = String(repeating: " ", count: widths[column] - cell.count)
                line += (column > 0 ? "  " : "") + (columns[column].side == .left ? cell + padding : padding + cell)
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    func print() {
        for line in lines { Terminal.output(line: line) }
    }
}
