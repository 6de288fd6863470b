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

/// Rows behind a cursor of the server, which ends with the transaction: memory is one portion of them.
final class PostgresRows {
    /// Rows at a time.
    private static let portion = 2000

    private let session: PostgresSession
    private let cursor: String
    private var result: PostgresResult
    private var row = 0

    init(_ session: PostgresSession, _ sql: String, _ parameters: PostgresParameters) throws {
        self.session = session
        cursor = session.cursorName()
        _ = try session.connection.fetchOnce("DECLARE \(cursor) NO SCROLL CURSOR FOR \(sql)", parameters)
        result = try Self.portion(of: cursor, session)
    }

    func next() throws -> StoreRow? {
        if row == result.count {
            guard result.count == Self.portion else { return nil }
            result = try Self.portion(of: cursor, session)
            row = 0
            guard result.count > 0 else { return nil }
        }
        defer { row += 1 }
        return .postgres(result, row)
    }

    private static func portion(of cursor: String, _ session: PostgresSession) throws -> PostgresResult {
        try session.connection.fetchOnce("FETCH \(portion) FROM \(cursor)")
    }
}
