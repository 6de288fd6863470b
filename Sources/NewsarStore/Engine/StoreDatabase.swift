import GRDB

/// A connection to the store inside a transaction. All SQL of the store goes through it, whatever the engine.
///
/// Parameters are `?`, or `?1`, `?2` … where one occurs twice.
struct StoreDatabase {
    let sqlite: Database
    /// Topics that a question reads as one.
    var groups = TopicGroups.none

    init(sqlite: Database) { self.sqlite = sqlite }

    /// The statement with that text, prepared once a connection. It may not be run again while its rows are being read.
    func statement(_ sql: String) throws -> StoreStatement {
        StoreStatement(sqlite: try sqlite.cachedStatement(sql: sql), database: sqlite)
    }

    /// Runs one statement.
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

    /// What the engine finds wrong with its own structures.
    func structuralFaults() throws -> [String] {
        var faults = try all("PRAGMA quick_check(20)").map { $0[0] as String }.filter { $0 != "ok" }
        guard faults.isEmpty else { return faults }
        for row in try all("SELECT DISTINCT \"table\", parent FROM pragma_foreign_key_check") {
            faults.append("\(row[0] as String) names rows of \(row[1] as String) that are missing")
        }
        return faults
    }
}
