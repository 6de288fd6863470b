import Postgres

/// A statement for many items, each a list of values. Its text is the same for both engines but for where the values are.
///
/// SQLite runs it for each item at once. PostgreSQL is given the items together, a list a column: to send and to start a
/// statement costs it more than to write a short row.
struct BatchStatement {
    /// The values of an item, by name.
    enum Column {
        case number(String)
        case text(String)
        case blob(String)

        fileprivate var name: String {
            switch self {
            case .number(let name), .text(let name), .blob(let name): name
            }
        }
        fileprivate var element: PostgresArray.Element {
            switch self {
            case .number: .bigint
            case .text: .text
            case .blob: .bytea
            }
        }
    }

    /// How a statement's text gets at the items.
    struct Items {
        fileprivate let columns: [Column]
        fileprivate let dialect: SQLDialect

        /// A value of the item.
        subscript(name: String) -> String {
            guard dialect == .sqlite else { return "items.\(name)" }
            return "?\((columns.firstIndex { $0.name == name } ?? columns.count) + 1)"
        }

        var names: String { columns.map(\.name).joined(separator: ", ") }

        /// The rows of an `INSERT`.
        var rows: String {
            guard dialect == .postgres else {
                return "VALUES (" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
            }
            return "SELECT \(names) FROM \(table)"
        }

        /// Goes behind the table in `SELECT`.
        var joined: String { dialect == .sqlite ? "" : ", \(table)" }
        /// Goes behind `UPDATE … SET`.
        var from: String { dialect == .sqlite ? "" : "FROM \(table)" }
        /// Goes behind `DELETE FROM …`.
        var using: String { dialect == .sqlite ? "" : "USING \(table)" }
        /// What has to be the first column of a look-up.
        var place: String { dialect == .sqlite ? "0" : "items.place" }

        private var table: String {
            let lists = columns.map { column in
                switch column.element {
                case .bigint: "?::bigint[]"
                case .text: "?::text[]"
                case .bytea: "?::bytea[]"
                }
            }
            return "unnest(\(lists.joined(separator: ", "))) WITH ORDINALITY AS items (\(names), place)"
        }
    }

    /// Bytes that wait at most: what is sent early is worked on while the next is made ready.
    private static let portionBytes = 256 << 10

    private let statement: StoreStatement
    private let what: StaticString?
    private var columns: [PostgresArray]
    private var size = 0

    /// - Parameter what: named by the error unless each item changes one row; `nil` lets them change any number.
    init(
        _ db: StoreDatabase, _ columns: [Column], changingOne what: StaticString? = nil, _ text: (Items) -> String
    ) throws {
        statement = try db.statement(text(Items(columns: columns, dialect: db.dialect)))
        self.what = what
        self.columns = columns.map { PostgresArray(of: $0.element) }
    }

    mutating func add(_ values: [any SQLBindable]) throws {
        guard case .postgres = statement else { return try statement.execute(values) }
        append(values)
        if size >= Self.portionBytes { try flush() }
    }

    /// Adds an item of `numbers`, then `text`.
    mutating func add(numbers: [Int64?], text: String? = nil) throws {
        guard case .postgres = statement else {
            if let what { return try statement.change(one: what, numbers: numbers) }
            return try statement.execute(numbers: numbers, text: text)
        }
        for (column, number) in numbers.enumerated() { columns[column].append(number) }
        if let text { columns[numbers.count].append(text) }
        size += numbers.count * 12 + (text?.utf8.count ?? 0)
        if size >= Self.portionBytes { try flush() }
    }

    /// Sends what waits. To be called before what was added is read or changed by another statement.
    mutating func flush() throws {
        guard case .postgres(let session, let sql) = statement, let count = columns.first?.count, count > 0 else {
            return
        }
        let parameters = taken()
        if let what {
            try session.connection.send(sql, parameters, changing: count, of: what)
        } else {
            try session.connection.send(sql, parameters)
        }
    }

    /// Runs the statement for all of the items.
    ///
    /// - Returns: its rows, in no order.
    mutating func rows(_ items: [[any SQLBindable]]) throws -> [StoreRow] {
        guard case .postgres(let session, let sql) = statement else {
            return try items.flatMap { try statement.all($0) }
        }
        guard !items.isEmpty else { return [] }
        for item in items { append(item) }
        return StoreRow.all(try session.connection.fetch(sql, taken()))
    }

    /// The row that a look-up finds for each of the items.
    mutating func firsts(_ items: [[any SQLBindable]]) throws -> [StoreRow?] {
        guard case .postgres = statement else { return try items.map { try statement.first($0) } }
        var found: [StoreRow?] = Array(repeating: nil, count: items.count)
        for row in try rows(items) {
            let place = row[0] - 1
            if found.indices.contains(place) { found[place] = row }
        }
        return found
    }

    private mutating func append(_ values: [any SQLBindable]) {
        for (column, value) in values.enumerated() {
            switch value.sqlValue {
            // No column of such a statement is real.
            case .null, .real: columns[column].appendNull()
            case .integer(let value): columns[column].append(value)
            case .text(let value): columns[column].append(value)
            case .blob(let value): columns[column].append(value)
            }
        }
        size = columns.reduce(0) { $0 + $1.size }
    }

    private mutating func taken() -> PostgresParameters {
        var parameters = PostgresParameters()
        for column in columns.indices {
            parameters.append(columns[column])
            columns[column].removeAll()
        }
        size = 0
        return parameters
    }
}
