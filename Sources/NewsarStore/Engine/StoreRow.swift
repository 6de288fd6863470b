import FoundationEssentials
import GRDB
import Postgres

/// A row of a result; columns count from 0. Where a value is asked for that must be there, NULL is 0 or empty in PostgreSQL.
enum StoreRow {
    case sqlite(Row)
    case postgres(PostgresResult, Int)

    static func all(_ result: PostgresResult) -> [StoreRow] { (0..<result.count).map { .postgres(result, $0) } }

    subscript(column: Int) -> Int64 {
        switch self {
        case .sqlite(let row): row[column]
        case .postgres(let result, let row): result.integer(row: row, column: column) ?? 0
        }
    }

    subscript(column: Int) -> Int64? {
        switch self {
        case .sqlite(let row): row[column]
        case .postgres(let result, let row): result.integer(row: row, column: column)
        }
    }

    subscript(column: Int) -> Int { Int(self[column] as Int64) }

    subscript(column: Int) -> Double {
        switch self {
        case .sqlite(let row): row[column]
        case .postgres(let result, let row): result.double(row: row, column: column) ?? 0
        }
    }

    subscript(column: Int) -> String {
        switch self {
        case .sqlite(let row): row[column]
        case .postgres(let result, let row): result.text(row: row, column: column) ?? ""
        }
    }

    subscript(column: Int) -> String? {
        switch self {
        case .sqlite(let row): row[column]
        case .postgres(let result, let row): result.text(row: row, column: column)
        }
    }

    subscript(column: Int) -> [UInt8] {
        switch self {
        case .sqlite(let row): Array(row[column] as Data)
        case .postgres(let result, let row): result.bytes(row: row, column: column).map { Array($0) } ?? []
        }
    }

    /// The bytes of a blob, without a copy. A NULL has none.
    func withBytes<Value>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Value) throws -> Value {
        let none = UnsafeRawBufferPointer(start: nil, count: 0)
        switch self {
        case .sqlite(let row):
            return try row.withUnsafeData(atIndex: column) { data in
                guard let data else { return try body(none) }
                return try data.withUnsafeBytes(body)
            }
        case .postgres(let result, let row):
            return try withExtendedLifetime(result) {
                try body(result.bytes(row: row, column: column) ?? none)
            }
        }
    }
}

/// The rows of a result, one at a time; a row is valid until the next.
enum StoreRows {
    case sqlite(RowCursor)
    case postgres(PostgresRows)

    func next() throws -> StoreRow? {
        switch self {
        case .sqlite(let rows): try rows.next().map(StoreRow.sqlite)
        case .postgres(let rows): try rows.next()
        }
    }
}
