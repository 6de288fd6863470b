import GRDB

/// What keeps the tables: gives transactions on them.
enum StoreEngine: Sendable {
    case sqlite(SQLiteEngine)
    case postgres(PostgresEngine)

    /// Runs `body` on a view that later merges do not change.
    func read<Value>(_ body: (StoreDatabase) throws -> Value) throws -> Value {
        switch self {
        case .sqlite(let engine): try engine.pool.read { try body(StoreDatabase($0)) }
        case .postgres(let engine): try engine.read(body)
        }
    }

    /// Runs `body` in a transaction, one at a time over all processes; after an error nothing of it is kept.
    func write<Value>(_ body: (StoreDatabase) throws -> Value) throws -> Value {
        switch self {
        case .sqlite(let engine): try engine.pool.write { try body(StoreDatabase($0)) }
        case .postgres(let engine): try engine.write(body)
        }
    }

    /// Runs SQL as it is, outside of a transaction.
    func run(_ sql: String) throws {
        switch self {
        case .sqlite(let engine): try engine.pool.writeWithoutTransaction { try $0.execute(sql: sql) }
        case .postgres(let engine):
            try engine.write { db in for part in sql.split(separator: ";") { try db.execute(String(part)) } }
        }
    }

    /// What `error` means to the person who reads it.
    func described(_ error: any Error) -> StoreError {
        switch self {
        case .sqlite(let engine): StoreError(error, at: engine.path)
        case .postgres(let engine): StoreError(error, at: engine.address)
        }
    }

    /// Whether `error` is of the engine, and not of what was done with the rows.
    func isOwn(_ error: any Error) -> Bool {
        switch self {
        case .sqlite: StoreError.isOfSQLite(error) || error is Damage
        case .postgres: StoreError.isOfPostgres(error) || error is Damage
        }
    }
}
