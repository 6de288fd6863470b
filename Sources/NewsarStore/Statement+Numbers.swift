import GRDB

extension Statement {
    /// Sets the parameters, `numbers` in their order and then `text`, and forgets those of the run before.
    ///
    /// Straight to SQLite: GRDB's argument lists, made to check what they are given, cost more here than the short rows
    /// that they would insert.
    func set(_ numbers: [Int64?], _ text: String? = nil) throws {
        setUncheckedArguments(StatementArguments())
        var index: CInt = 0
        for number in numbers {
            index += 1
            try check(number.bind(to: sqliteStatement, at: index))
        }
        if let text { try check(text.bind(to: sqliteStatement, at: index + 1)) }
    }

    private func check(_ code: CInt) throws {
        guard code == ResultCode.SQLITE_OK.rawValue else {
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: "a parameter cannot be set", sql: sql)
        }
    }
}
