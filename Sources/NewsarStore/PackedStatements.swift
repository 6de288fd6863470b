/// The SQL by which a merge writes one of the tables with a packed value for each article.
struct PackedStatements {
    private var insert: BatchStatement
    private var update: BatchStatement

    init(_ db: StoreDatabase, table: String) throws {
        insert = try BatchStatement(db, [.number("article"), .blob("packed")]) { item in
            "INSERT INTO \(table) (\(item.names)) \(item.rows)"
        }
        update = try BatchStatement(db, [.blob("packed"), .number("article")]) { item in
            """
            UPDATE \(table) SET packed = \(item["packed"]) \(item.from) WHERE \(table).article = \(item["article"])
            """
        }
    }

    mutating func insert(_ packed: [UInt8], row: Int64) throws { try insert.add([row, packed]) }

    mutating func update(_ packed: [UInt8], row: Int64) throws { try update.add([packed, row]) }

    /// Sends what waits.
    mutating func flush() throws {
        try insert.flush()
        try update.flush()
    }
}
