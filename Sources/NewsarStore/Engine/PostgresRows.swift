import Postgres

/// Rows behind a cursor of the server, which ends with the transaction. Memory is a portion of them: a few MiB.
final class PostgresRows {
    private static let firstPortion = 64
    private static let largestPortion = 4096
    /// Bytes that a portion may have about.
    private static let portionBytes = 4 << 20

    private let session: PostgresSession
    private let cursor: String
    private var portion = firstPortion
    private var result: PostgresResult
    private var row = 0

    init(_ session: PostgresSession, _ sql: String, _ parameters: PostgresParameters) throws {
        self.session = session
        cursor = session.cursorName()
        _ = try session.connection.fetchOnce("DECLARE \(cursor) NO SCROLL CURSOR FOR \(sql)", parameters)
        result = try session.connection.fetchOnce("FETCH \(portion) FROM \(cursor)")
    }

    func next() throws -> StoreRow? {
        if row == result.count {
            guard result.count == portion else { return nil }
            portion = min(max(portion * Self.portionBytes / max(result.size, 1), 1), portion * 8, Self.largestPortion)
            result = try session.connection.fetchOnce("FETCH \(portion) FROM \(cursor)")
            row = 0
            guard result.count > 0 else { return nil }
        }
        defer { row += 1 }
        return .postgres(result, row)
    }
}
