import GRDB

/// A connection to the store inside a transaction. All SQL of the store goes through it, whatever the engine.
///
/// Parameters are `?`, or `?1`, `?2` … where one occurs twice.
struct StoreDatabase {
    enum Engine {
        case sqlite(Database)
        case postgres(PostgresSession)
    }

    let engine: Engine
    /// Topics that a question reads as one.
    var groups = TopicGroups.none

    init(_ database: Database) { engine = .sqlite(database) }

    init(_ session: PostgresSession) { engine = .postgres(session) }

    var dialect: SQLDialect {
        switch engine {
        case .sqlite: .sqlite
        case .postgres: .postgres
        }
    }

    /// The statement with that text, prepared once a connection. In SQLite it may not be run again while its rows are
    /// being read.
    func statement(_ sql: String) throws -> StoreStatement {
        switch engine {
        case .sqlite(let database): .sqlite(try database.cachedStatement(sql: sql), database)
        case .postgres(let session): .postgres(session, session.text(of: sql))
        }
    }

    /// Runs one statement. PostgreSQL's errors may come as late as with the next rows or the end of the transaction.
    func execute(_ sql: String, _ arguments: [any SQLBindable] = []) throws {
        try statement(sql).execute(arguments)
    }

    /// The rows, one at a time.
    func rows(_ sql: String, _ arguments: [any SQLBindable] = []) throws -> StoreRows {
        try statement(sql).rows(arguments)
    }

    /// All rows at once; for few.
    func all(_ sql: String, _ arguments: [any SQLBindable] = []) throws -> [StoreRow] {
        try statement(sql).all(arguments)
    }

    func first(_ sql: String, _ arguments: [any SQLBindable] = []) throws -> StoreRow? {
        try statement(sql).first(arguments)
    }

    /// The first column of the first row; `nil` when there is none or it is NULL.
    func number(_ sql: String, _ arguments: [any SQLBindable] = []) throws -> Int64? {
        try statement(sql).number(arguments)
    }

    /// The first column of all rows.
    func numbers(_ sql: String, _ arguments: [any SQLBindable] = []) throws -> [Int64] {
        try statement(sql).all(arguments).map { $0[0] }
    }

    /// Runs definitions written for SQLite, with `;` between them, in the engine's own words.
    func define(_ script: String) throws {
        for statement in dialect.statements(of: script) { try execute(statement) }
    }

    /// Changes whenever row numbers of topics or outlets that were known before may be wrong.
    func rowStamp() throws -> Int64 {
        switch engine {
        // One process writes: it sees its own corrections as merges that it did not make.
        case .sqlite: try number("SELECT revision FROM totals") ?? 0
        case .postgres: try number("SELECT removals FROM newsar_schema") ?? 0
        }
    }

    /// Tells other writers that rows of topics or outlets have gone.
    func noteRemovedRows() throws {
        guard case .postgres = engine else { return }
        try execute("UPDATE newsar_schema SET removals = removals + 1")
    }

    /// What the engine finds wrong with its own structures.
    func structuralFaults() throws -> [String] {
        guard case .sqlite = engine else { return try StoreReferences.faults(self) }
        var faults = try all("PRAGMA quick_check(20)").map { $0[0] as String }.filter { $0 != "ok" }
        guard faults.isEmpty else { return faults }
        for row in try all("SELECT DISTINCT \"table\", parent FROM pragma_foreign_key_check") {
            faults.append("\(row[0] as String) names rows of \(row[1] as String) that are missing")
        }
        return faults
    }
}
