import FoundationEssentials
import GRDB

/// A row of a result; columns count from 0.
struct StoreRow {
    let sqlite: Row

    subscript(column: Int) -> Int64 { sqlite[column] }
    subscript(column: Int) -> Int64? { sqlite[column] }
    subscript(column: Int) -> Int { sqlite[column] }
    subscript(column: Int) -> Double { sqlite[column] }
    subscript(column: Int) -> String { sqlite[column] }
    subscript(column: Int) -> String? { sqlite[column] }
    subscript(column: Int) -> [UInt8] { Array(sqlite[column] as Data) }

    /// The bytes of a blob, without a copy. A NULL has none.
    func withBytes<Value>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Value) throws -> Value {
        try sqlite.withUnsafeData(atIndex: column) { data in
            guard let data else { return try body(UnsafeRawBufferPointer(start: nil, count: 0)) }
            return try data.withUnsafeBytes(body)
        }
    }
}

/// The rows of a result, one at a time; a row is valid until the next.
struct StoreRows {
    let sqlite: RowCursor

    func next() throws -> StoreRow? { try sqlite.next().map(StoreRow.init(sqlite:)) }
}
