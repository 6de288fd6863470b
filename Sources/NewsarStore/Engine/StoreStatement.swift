import FoundationEssentials
import GRDB
import Postgres

/// A prepared statement of one connection.
enum StoreStatement {
    case sqlite(Statement, Database)
    case postgres(PostgresSession, String)

    func execute(_ arguments: [any SQLBindable] = []) throws {
        switch self {
        case .sqlite(let statement, _):
            try statement.set(arguments)
            try statement.execute()
        case .postgres(let session, let sql): try session.connection.queue(sql, PostgresParameters(arguments))
        }
    }

    /// Runs the statement with `numbers`, then `text`.
    func execute(numbers: [Int64?], text: String? = nil) throws {
        switch self {
        case .sqlite(let statement, _):
            try statement.set(numbers, text)
            try statement.execute()
        case .postgres(let session, let sql): try session.connection.queue(sql, PostgresParameters(numbers, text))
        }
    }

    /// Runs the statement with `numbers`.
    ///
    /// - Throws: `Damage`, in the end of the transaction at the latest, unless it changes one row.
    func change(one what: StaticString, numbers: [Int64?]) throws {
        switch self {
        case .sqlite(let statement, let database):
            try statement.set(numbers)
            try statement.execute()
            guard database.changesCount == 1 else { throw Damage("\(what) is missing") }
        case .postgres(let session, let sql):
            try session.connection.send(sql, PostgresParameters(numbers), changing: 1, of: what)
        }
    }

    /// The rows, one at a time.
    func rows(_ arguments: [any SQLBindable] = []) throws -> StoreRows {
        switch self {
        case .sqlite(let statement, _):
            try statement.set(arguments)
            return .sqlite(try Row.fetchCursor(statement))
        case .postgres(let session, let sql):
            return .postgres(try PostgresRows(session, sql, PostgresParameters(arguments)))
        }
    }

    /// The rows for parameters that are numbers.
    func rows(numbers: [Int64?]) throws -> StoreRows {
        switch self {
        case .sqlite(let statement, _):
            try statement.set(numbers)
            return .sqlite(try Row.fetchCursor(statement))
        case .postgres(let session, let sql):
            return .postgres(try PostgresRows(session, sql, PostgresParameters(numbers)))
        }
    }

    /// All rows at once; for few.
    func all(_ arguments: [any SQLBindable] = []) throws -> [StoreRow] {
        switch self {
        case .sqlite(let statement, _):
            try statement.set(arguments)
            return try Row.fetchAll(statement).map(StoreRow.sqlite)
        case .postgres(let session, let sql):
            return StoreRow.all(try session.connection.fetch(sql, PostgresParameters(arguments)))
        }
    }

    func first(_ arguments: [any SQLBindable] = []) throws -> StoreRow? {
        switch self {
        case .sqlite(let statement, _):
            try statement.set(arguments)
            return try Row.fetchOne(statement).map(StoreRow.sqlite)
        case .postgres(let session, let sql):
            return StoreRow.all(try session.connection.fetch(sql, PostgresParameters(arguments))).first
        }
    }

    /// The first row for each of the argument lists: PostgreSQL is asked for all at once.
    func firsts(_ lists: [[any SQLBindable]]) throws -> [StoreRow?] {
        switch self {
        case .sqlite: try lists.map { try first($0) }
        case .postgres(let session, let sql):
            try session.connection.fetch(sql, lists.map { PostgresParameters($0) }).map { StoreRow.all($0).first }
        }
    }

    /// All rows for each of the argument lists, as `firsts`.
    func alls(_ lists: [[any SQLBindable]]) throws -> [[StoreRow]] {
        switch self {
        case .sqlite: try lists.map { try all($0) }
        case .postgres(let session, let sql):
            try session.connection.fetch(sql, lists.map { PostgresParameters($0) }).map { StoreRow.all($0) }
        }
    }

    /// The first column of the first row; `nil` when there is none or it is NULL.
    func number(_ arguments: [any SQLBindable] = []) throws -> Int64? { try first(arguments)?[0] }

    func text(_ arguments: [any SQLBindable] = []) throws -> String? { try first(arguments)?[0] }

    func bytes(_ arguments: [any SQLBindable] = []) throws -> [UInt8]? { try first(arguments)?[0] }
}

// Straight to SQLite: GRDB's argument lists, made to check what they are given, cost more here than the short rows that
// they would insert.
extension Statement {
    /// Sets the parameters and forgets those of the run before.
    fileprivate func set(_ arguments: [any SQLBindable]) throws {
        setUncheckedArguments(StatementArguments())
        var index: CInt = 0
        for argument in arguments {
            index += 1
            switch argument.sqlValue {
            case .null: break
            case .integer(let value): try check(value.bind(to: sqliteStatement, at: index))
            case .real(let value): try check(value.bind(to: sqliteStatement, at: index))
            case .text(let value): try check(value.bind(to: sqliteStatement, at: index))
            case .blob(let value): try check(Data(value).bind(to: sqliteStatement, at: index))
            }
        }
    }

    /// Sets the parameters, `numbers` in their order and then `text`, and forgets those of the run before.
    fileprivate func set(_ numbers: [Int64?], _ text: String? = nil) throws {
        setUncheckedArguments(StatementArguments())
        var index: CInt = 0
        for number in numbers {
            index += 1
            if let number { try check(number.bind(to: sqliteStatement, at: index)) }
        }
        if let text { try check(text.bind(to: sqliteStatement, at: index + 1)) }
    }

    private func check(_ code: CInt) throws {
        guard code == ResultCode.SQLITE_OK.rawValue else {
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: "a parameter cannot be set", sql: sql)
        }
    }
}

extension PostgresParameters {
    fileprivate init(_ arguments: [any SQLBindable]) {
        self.init()
        for argument in arguments {
            switch argument.sqlValue {
            case .null: appendNull()
            case .integer(let value): append(value)
            case .real(let value): append(value)
            case .text(let value): append(value)
            case .blob(let value): append(value)
            }
        }
    }

    fileprivate init(_ numbers: [Int64?], _ text: String? = nil) {
        self.init()
        for number in numbers {
            if let number { append(number) } else { appendNull() }
        }
        if let text { append(text) }
    }
}
