import Postgres

/// Inserts rows of numbers, many by one statement: to start a statement costs more than to insert a short row.
struct BulkInsert {
    /// Rows a statement.
    private static let width = 64

    private let db: StoreDatabase
    private let columnCount: Int
    private let returns: Bool
    private let many: StoreStatement
    private let one: StoreStatement

    /// - Parameter suffix: an upsert or `RETURNING` clause.
    init(_ db: StoreDatabase, into table: String, columns: [String], suffix: String = "") throws {
        let values = "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
        func sql(rows: Int) -> String {
            let rows = Array(repeating: values, count: rows).joined(separator: ", ")
            return "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES \(rows) \(suffix)"
        }
        self.db = db
        columnCount = columns.count
        returns = suffix.contains("RETURNING")
        guard case .sqlite = db.engine else {
            // PostgreSQL takes any number of rows at once, a list for each column.
            let lists = columns.map { _ in "?::bigint[]" }.joined(separator: ", ")
            many = try db.statement(
                """
                INSERT INTO \(table) (\(columns.joined(separator: ", "))) SELECT * FROM unnest(\(lists)) AS items \(suffix)
                """)
            one = many
            return
        }
        many = try db.statement(sql(rows: Self.width))
        one = try db.statement(sql(rows: 1))
    }

    /// - Parameter append: appends an item's values in the order of the columns.
    /// - Returns: the first column of what the `RETURNING` clause returns.
    @discardableResult
    func insert<Item>(_ items: [Item], _ append: (Item, inout [Int64?]) -> Void) throws -> [Int64] {
        if case .postgres(let session, let sql) = many { return try insert(items, append, session, sql) }
        var returned: [Int64] = []
        var start = 0
        while start < items.count {
            let count = items.count - start >= Self.width ? Self.width : 1
            var values: [Int64?] = []
            values.reserveCapacity(count * columnCount)
            for item in items[start..<start + count] { append(item, &values) }
            let statement = count == 1 ? one : many
            let rows = try statement.rows(numbers: values)
            while let row = try rows.next() { returned.append(row[0]) }
            start += count
        }
        return returned
    }

    /// Rows at once on PostgreSQL: bounds the memory of a statement.
    private static let portion = 4096

    private func insert<Item>(
        _ items: [Item], _ append: (Item, inout [Int64?]) -> Void, _ session: PostgresSession, _ sql: String
    ) throws -> [Int64] {
        var returned: [Int64] = []
        for start in stride(from: 0, to: items.count, by: Self.portion) {
            var columns = Array(repeating: PostgresArray(of: .bigint), count: columnCount)
            var values: [Int64?] = []
            for item in items[start..<min(start + Self.portion, items.count)] {
                values.removeAll(keepingCapacity: true)
                append(item, &values)
                for (column, value) in values.prefix(columnCount).enumerated() { columns[column].append(value) }
            }
            var parameters = PostgresParameters()
            for column in columns { parameters.append(column) }
            if returns {
                returned += StoreRow.all(try session.connection.fetch(sql, parameters)).map { $0[0] }
            } else {
                try session.connection.send(sql, parameters)
            }
        }
        return returned
    }
}
