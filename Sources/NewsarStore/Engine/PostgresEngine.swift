import Postgres
import Synchronization

/// A schema of a PostgreSQL database: any number of processes write, one transaction at a time, and read.
///
/// Connections are made when they are needed. One that the server has closed meanwhile is made anew by the next call.
final class PostgresEngine: Sendable {
    /// Connections kept for later.
    private static let keptLimit = 4
    /// How long a writer waits for others.
    private static let patience = "10min"

    /// A writer asks by key. A plan made while the tables were small, and kept, would read them from end to end.
    private static let byKey = """
        SELECT set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
            set_config('enable_mergejoin', 'off', true)
        """
    /// Just-in-time compilation takes longer than any question of ours.
    private static let settings = """
        SELECT set_config('lock_timeout', '\(patience)', false), set_config('jit', 'off', false)
        """

    let address: PostgresAddress
    private let idle = Mutex<[PostgresSession]>([])
    private let watcher = Mutex<(@Sendable () -> Void)?>(nil)

    init(_ address: PostgresAddress, access: BriefStore.Access) throws(StoreError) {
        self.address = address
        do {
            switch access {
            case .readWrite: try write { try PostgresSchema.bringUpToDate($0, at: address) }
            case .readOnly: try read { try PostgresSchema.requireCurrent($0, at: address) }
            }
        } catch {
            throw StoreError(error, at: address)
        }
    }

    /// Calls `body` before each statement, when all before it are done; `nil` ends it.
    func beforeStatements(_ body: (@Sendable () -> Void)?) { watcher.withLock { $0 = body } }

    func read<Value>(_ body: (StoreDatabase) throws -> Value) throws -> Value {
        try transaction(["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"], body)
    }

    /// Writers take turns, for sums are read and written back: a lock of the database, which the server lets go with the
    /// transaction, however that ends. What is read after it is what the writer before has left.
    func write<Value>(_ body: (StoreDatabase) throws -> Value) throws -> Value {
        try transaction(
            [
                "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE",
                "SELECT pg_advisory_xact_lock(\(StoreSchema.applicationID), hashtext(current_schema()))",
                Self.byKey,
            ], body)
    }

    private func transaction<Value>(_ opening: [String], _ body: (StoreDatabase) throws -> Value) throws -> Value {
        let session = try opened(opening)
        do {
            let value = try body(StoreDatabase(session))
            try session.connection.queue("COMMIT")
            try session.connection.flush()
            keep(session)
            return value
        } catch {
            // After an error of the server the connection is dropped, and the transaction with it.
            if !(error is PostgresError), session.connection.isUsable, rolledBack(session) { keep(session) }
            throw error
        }
    }

    private func rolledBack(_ session: PostgresSession) -> Bool {
        do {
            _ = try session.connection.fetchOnce("ROLLBACK")
            return true
        } catch {
            return false
        }
    }

    /// A connection in a transaction that these statements began.
    private func opened(_ opening: [String]) throws -> PostgresSession {
        let watcher = watcher.withLock { $0 }
        while let session = idle.withLock({ $0.popLast() }) {
            session.connection.beforeStatements = watcher
            do {
                for sql in opening { try session.connection.queue(sql) }
                try session.connection.flush()
                return session
            } catch let error as PostgresError where error.isLost {
                continue
            }
        }
        let session = PostgresSession(try PostgresConnection(address.options))
        guard session.connection.setting("server_encoding") == "UTF8" else {
            throw StoreError(
                .unreadable, "store \(address): the database's encoding is not UTF8; make one with ENCODING 'UTF8'")
        }
        _ = try session.connection.fetchOnce(Self.settings)
        session.connection.beforeStatements = watcher
        for sql in opening { try session.connection.queue(sql) }
        try session.connection.flush()
        return session
    }

    private func keep(_ session: PostgresSession) {
        idle.withLock { idle in if idle.count < Self.keptLimit { idle.append(session) } }
    }
}
