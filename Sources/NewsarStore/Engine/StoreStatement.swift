import FoundationEssentials
import GRDB

/// A prepared statement of one connection.
struct StoreStatement {
    let sqlite: Statement
    let database: Database

    func execute(_ arguments: [any SQLBindable] = []) throws {
        try set(arguments)
        try sqlite.execute()
    }

    /// Runs the statement with `numbers`, then `text`.
    func execute(numbers: [Int64?], text: String? = nil) throws {
        try set(numbers, text)
        try sqlite.execute()
    }

    /// Runs the statement with `numbers`.
    ///
    /// - Throws: `Damage`, in the end of the transaction at the latest, unless it changes one row.
    func change(one what: StaticString, numbers: [Int64?]) throws {
        try set(numbers)
        try sqlite.execute()
        guard database.changesCount == 1 else { throw Damage("\(what) is missing") }
    }

    /// The rows, one at a time.
    func rows(_ arguments: [any SQLBindable] = []) throws -> StoreRows {
        try set(arguments)
        return StoreRows(sqlite: try Row.fetchCursor(sqlite))
    }

    /// The rows for parameters that are numbers.
    func rows(numbers: [Int64?]) throws -> StoreRows {
        try set(numbers)
        return StoreRows(sqlite: try Row.fetchCursor(sqlite))
    }

    /// All rows at once; for few.
    func all(_ arguments: [any SQLBindable] = []) throws -> [StoreRow] {
        try set(arguments)
        return try Row.fetchAll(sqlite).map(StoreRow.init(sqlite:))
    }

    func first(_ arguments: [any SQLBindable] = []) throws -> StoreRow? {
        try set(arguments)
        return try Row.fetchOne(sqlite).map(StoreRow.init(sqlite:))
    }

    /// The first column of the first row; `nil` when there is none or it is NULL.
    func number(_ arguments: [any SQLBindable] = []) throws -> Int64? { try first(arguments)?[0] }

    func text(_ arguments: [any SQLBindable] = []) throws -> String? { try first(arguments)?[0] }

    func bytes(_ arguments: [any SQLBindable] = []) throws -> [UInt8]? { try first(arguments)?[0] }

    // Straight to SQLite: GRDB's argument lists, made to check what they are given, cost more here than the short rows
    // that they would insert.

    private func set(_ arguments: [any SQLBindable]) throws {
        sqlite.setUncheckedArguments(StatementArguments())
        var index: CInt = 0
        for argument in arguments {
            index += 1
            switch argument.sqlValue {
            case .null: break
            case .integer(let value): try check(value.bind(to: sqlite.sqliteStatement, at: index))
            case .real(let value): try check(value.bind(to: sqlite.sqliteStatement, at: index))
            case .text(let value): try check(value.bind(to: sqlite.sqliteStatement, at: index))
            case .blob(let value): try check(Data(value).bind(to: sqlite.sqliteStatement, at: index))
            }
        }
    }

    private func set(_ numbers: [Int64?], _ text: String? = nil) throws {
        sqlite.setUncheckedArguments(StatementArguments())
        var index: CInt = 0
        for number in numbers {
            index += 1
            if let number { try check(number.bind(to: sqlite.sqliteStatement, at: index)) }
        }
        if let text { try check(text.bind(to: sqlite.sqliteStatement, at: index + 1)) }
    }

    private func check(_ code: CInt) throws {
        guard code == ResultCode.SQLITE_OK.rawValue else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code), message: "a parameter cannot be set", sql: sqlite.sql)
        }
    }
}
