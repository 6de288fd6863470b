import GRDB
public import NewsarModel
import Synchronization

/// Briefs and the topic statistics over them, in one SQLite file or a PostgreSQL database.
///
/// On SQLite one process writes, on PostgreSQL any number, one transaction at a time; any number read, each with a
/// consistent view. Every call blocks its thread while the database works.
/// What the store holds depends on the set of parcels it was given alone: not on their order, their batches or repeats,
/// nor on which process merged them.
public final class BriefStore: Sendable {
    public enum Access: Sendable {
        case readWrite
        case readOnly
    }

    /// Absolute path of the SQLite file, or the database's address without its password.
    public let name: String
    private let engine: StoreEngine
    private let access: Access
    private let rows = Mutex(RowCache())
    let aliases: TopicAliases

    /// Opens the store; with `.readWrite` makes it where there is none, and holds the lock of an SQLite file until the
    /// value is released.
    ///
    /// - Parameter aliases: topics that are read as one; briefs and stories stay as they are.
    /// - Throws: `.locked` (names the holder), `.newerVersion`, `.olderVersion`, `.notFound`, `.corrupt`, `.unreadable`,
    ///   `.unreachable`, `.full`.
    public init(
        _ location: StoreLocation, access: Access, aliases: TopicAliases = .none
    ) throws(StoreError) {
        self.access = access
        self.aliases = aliases
        switch location.place {
        case .file(let path):
            let file = try SQLiteEngine(path, access: access)
            engine = .sqlite(file)
            name = file.path
        case .database(let address):
            engine = .postgres(try PostgresEngine(address, access: access))
            name = address.description
        }
    }

    /// Merges a batch in one transaction: after a return it is on the disk, after an error nothing of it is kept.
    ///
    /// A version that is stored already, or that a stored one supersedes, changes nothing. About 170 µs a brief in batches
    /// of 500, 130 µs in batches of 2,000: a larger batch touches fewer pages an article.
    /// - Throws: `.full`, `.locked`, `.readOnly`, `.corrupt`, `.unreadable`, `.unreachable`; the same batch may be tried again.
    public func merge(_ parcels: [BriefParcel]) throws(StoreError) -> MergeOutcome {
        try requireWriting()
        do {
            return try rows.withLock { rows in
                let (outcome, known) = try engine.write { db in
                    var merge = try MergeTransaction(db, taking: &rows)
                    return (try merge.merge(parcels), merge.rows)
                }
                // Not before the commit, which can fail too.
                rows = known
                return outcome
            }
        } catch {
            throw engine.described(error)
        }
    }

    /// Runs `body` in a transaction; after an error nothing of it is kept.
    func write<Value>(_ body: (StoreDatabase) throws -> Value) throws(StoreError) -> Value {
        try requireWriting()
        do { return try engine.write(body) } catch { throw engine.described(error) }
    }

    /// Runs `body` on a view of the store that later merges do not change.
    func read<Value>(_ body: (StoreDatabase) throws -> Value) throws(StoreError) -> Value {
        do { return try engine.read { try body(asked($0)) } } catch { throw engine.described(error) }
    }

    /// The database as a question sees it, with the user's aliases.
    private func asked(_ db: StoreDatabase) throws -> StoreDatabase {
        var db = db
        if !aliases.lines.isEmpty { db.groups = try TopicGroups(aliases, db) }
        return db
    }

    /// Runs `body` as `read` does and passes on what it throws of its own.
    func view<Value>(_ body: (StoreDatabase) throws -> Value) throws -> Value {
        do {
            return try engine.read { try body(asked($0)) }
        } catch {
            throw engine.isOwn(error) ? engine.described(error) : error
        }
    }

    private func requireWriting() throws(StoreError) {
        guard access == .readWrite else { throw StoreError(.readOnly, "store \(name) was opened for reading only") }
    }

    /// Calls `body` before each statement (of SQLite's writing connection), to see what a process leaves that is killed
    /// there; `nil` ends it.
    package func beforeStatements(_ body: (@Sendable () -> Void)?) {
        switch engine {
        case .sqlite(let engine):
            engine.pool.writeWithoutTransaction { db in db.trace(body.map { body in { _ in body() } }) }
        case .postgres(let engine): engine.beforeStatements(body)
        }
    }

    /// Runs SQL on the writing connection, to bring about a full disk or damage.
    package func execute(_ sql: String) throws(StoreError) {
        do { try engine.run(sql) } catch { throw engine.described(error) }
    }

    /// A setting of SQLite's writing connection.
    package func writerPragma(_ name: String) throws(StoreError) -> Int? {
        guard case .sqlite(let engine) = engine else { return nil }
        do {
            return try engine.pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA \(name)") }
        } catch {
            throw StoreError(error, at: engine.path)
        }
    }
}
