import CPostgres

/// All rows that a statement gave, in binary form. Row and column count from 0 and have to exist.
public final class PostgresResult {
    let pointer: OpaquePointer

    init(taking pointer: OpaquePointer) { self.pointer = pointer }

    deinit { PQclear(pointer) }

    /// Bytes of memory.
    public var size: Int { Int(clamping: PQresultMemorySize(pointer)) }

    public var count: Int { Int(PQntuples(pointer)) }

    /// Rows that the statement changed.
    var changes: Int {
        guard let text = PQcmdTuples(pointer) else { return 0 }
        return Int(String(cString: text)) ?? 0
    }

    /// The bytes of a value; `nil` for NULL. Valid as long as the result.
    public func bytes(row: Int, column: Int) -> UnsafeRawBufferPointer? {
        let (row, column) = (CInt(truncatingIfNeeded: row), CInt(truncatingIfNeeded: column))
        guard PQgetisnull(pointer, row, column) == 0 else { return nil }
        return UnsafeRawBufferPointer(
            start: PQgetvalue(pointer, row, column), count: Int(PQgetlength(pointer, row, column)))
    }

    /// A whole number of any width, or a boolean as 0 and 1.
    public func integer(row: Int, column: Int) -> Int64? {
        guard let bytes = bytes(row: row, column: column) else { return nil }
        switch bytes.count {
        case 1: return Int64(bytes[0])
        case 2: return Int64(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self)))
        case 4: return Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self)))
        case 8: return Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
        default: return nil
        }
    }

    /// A `double precision`.
    public func double(row: Int, column: Int) -> Double? {
        guard let bytes = bytes(row: row, column: column), bytes.count == 8 else { return nil }
        return Double(bitPattern: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)))
    }

    public func text(row: Int, column: Int) -> String? {
        bytes(row: row, column: column).map { String(decoding: $0, as: UTF8.self) }
    }
}
