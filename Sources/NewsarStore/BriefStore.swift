import GRDB
import Glibc
public import NewsarModel
import Synchronization

/// Briefs and the topic statistics over them, in one SQLite file.
///
/// One process writes, any number read, each with a consistent view. Every call blocks its thread while SQLite works.
/// What the store holds depends on the set of parcels it was given alone: not on their order, their batches or repeats.
public final class BriefStore: Sendable {
    public enum Access: Sendable {
        case readWrite
        case readOnly
    }

    /// Absolute path of the SQLite file.
    public let path: String
    let pool: DatabasePool
    private let lock: StoreLock?
    private let rows: Mutex<RowCache>
    private let aliases: TopicAliases

    /// Opens the store; with `.readWrite` makes it where there is none and holds its lock until the value is released.
    ///
    /// - Parameter aliases: topics that questions and exports read as one.
    /// - Throws: `.locked` (names the holder), `.newerVersion`, `.olderVersion`, `.notFound`, `.corrupt`, `.unreadable`,
    ///   `.full`.
    public init(
        _ location: StoreLocation, access: Access, aliases: TopicAliases = .none
    ) throws(StoreError) {
        let path = try Self.resolved(location.path)
        lock = access == .readWrite ? try StoreLock(path: path) : nil
        rows = Mutex(RowCache())
        self.path = path
        self.aliases = aliases
        do {
            pool =
                try access == .readWrite
                ? StoreConnection.openForWriting(path) : StoreConnection.openForReading(path)
        } catch {
            throw StoreError(error, at: path)
        }
    }

    /// Merges a batch in one transaction: after a return it is on the disk, after an error nothing of it is kept.
    ///
    /// A version that is stored already, or that a stored one supersedes, changes nothing. About 170 µs a brief in batches
    /// of 500, 130 µs in batches of 2,000: a larger batch touches fewer pages an article.
    /// - Throws: `.full`, `.locked`, `.readOnly`, `.corrupt`, `.unreadable`.
    public func merge(_ parcels: [BriefParcel]) throws(StoreError) -> MergeOutcome {
        guard lock != nil else { throw StoreError(.readOnly, "store \(path) was opened for reading only") }
        do {
            return try rows.withLock { rows in
                let (outcome, known) = try pool.write { db in
                    var merge = try MergeTransaction(StoreDatabase(sqlite: db), taking: &rows)
                    return (try merge.merge(parcels), merge.rows)
                }
                // Not before the commit, which can fail too.
                rows = known
                return outcome
            }
        } catch {
            throw StoreError(error, at: path)
        }
    }

    /// Runs `body` in a transaction; after an error nothing of it is kept.
    func write<Value>(_ body: (StoreDatabase) throws -> Value) throws(StoreError) -> Value {
        guard lock != nil else { throw StoreError(.readOnly, "store \(path) was opened for reading only") }
        do { return try pool.write { try body(StoreDatabase(sqlite: $0)) } } catch { throw StoreError(error, at: path) }
    }

    /// Runs `body` on a view of the store that later merges do not change.
    func read<Value>(_ body: (StoreDatabase) throws -> Value) throws(StoreError) -> Value {
        do { return try pool.read { try body(try asked($0)) } } catch { throw StoreError(error, at: path) }
    }

    /// The database as a question sees it, with the user's aliases.
    private func asked(_ database: Database) throws -> StoreDatabase {
        var db = StoreDatabase(sqlite: database)
        if !aliases.lines.isEmpty { db.groups = try TopicGroups(aliases, db) }
        return db
    }

    /// Runs `body` as `read` does and passes on what it throws of its own.
    func view<Value>(_ body: (StoreDatabase) throws -> Value) throws -> Value {
        do {
            return try pool.read { try body(try asked($0)) }
        } catch let error as DatabaseError {
            throw StoreError(error, at: path)
        } catch let error as Damage {
            throw StoreError(error, at: path)
        }
    }

    /// Calls `body` before each statement of the writer's connection, to see what a process leaves that is killed there;
    /// `nil` ends it.
    package func beforeStatements(_ body: (@Sendable () -> Void)?) {
        pool.writeWithoutTransaction { db in db.trace(body.map { body in { _ in body() } }) }
    }

    /// Runs SQL on the writer's connection, to bring about a full disk or damage.
    package func execute(_ sql: String) throws(StoreError) {
        do { try pool.writeWithoutTransaction { try $0.execute(sql: sql) } } catch { throw StoreError(error, at: path) }
    }

    /// A setting of the writer's connection.
    package func writerPragma(_ name: String) throws(StoreError) -> Int? {
        do {
            return try pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA \(name)") }
        } catch {
            throw StoreError(error, at: path)
        }
    }

    /// The path without links, so that two names of one file share one lock.
    private static func resolved(_ path: String) throws(StoreError) -> String {
        if let real = realPath(path) { return real }
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        guard let real = realPath(folder) else {
            throw StoreError(.notFound, "store \(path): there is no folder \(folder); make it first")
        }
        return real == "/" ? "/" + name : real + "/" + name
    }

    private static func realPath(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}
