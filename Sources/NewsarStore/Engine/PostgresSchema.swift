/// The same tables in PostgreSQL, in the first schema of the connection's search path.
///
/// `newsar_schema` holds what SQLite keeps in the file's head: its one row marks the schema as ours and has the number of
/// the last migration.
enum PostgresSchema {
    /// - `removals`: how often rows of topics or outlets were taken out.
    private static let marker = """
        CREATE TABLE newsar_schema (version INTEGER NOT NULL, removals INTEGER NOT NULL);
        INSERT INTO newsar_schema VALUES (0, 0)
        """

    private static let storage = [
        SearchIndex.postgresIndex,
        // Packed already.
        "ALTER TABLE briefs ALTER packed SET STORAGE EXTERNAL",
    ]

    /// By the version that they lead to, from 1; each the statements of SQLite's.
    private static let migrations = [StoreSchema.version1]

    /// Makes the tables, or brings those of an older release up to date. The caller holds the writers' lock.
    static func bringUpToDate(_ db: StoreDatabase, at address: PostgresAddress) throws {
        guard try db.number("SELECT count(current_schema())") == 1 else {
            throw StoreError(
                .unreadable, "store \(address): the database has no schema in its search_path; make one")
        }
        let found = try version(db, at: address)
        if found == nil {
            for statement in SQLDialect.postgres.statements(of: marker) { try db.execute(statement) }
        }
        for (index, migration) in migrations.enumerated().dropFirst(found ?? 0) {
            for statement in SQLDialect.postgres.statements(of: migration) { try db.execute(statement) }
            if index == 0 { for statement in storage { try db.execute(statement) } }
        }
        if found ?? 0 < migrations.count {
            try db.execute("UPDATE newsar_schema SET version = ?", [Int64(migrations.count)])
        }
    }

    static func requireCurrent(_ db: StoreDatabase, at address: PostgresAddress) throws {
        guard let found = try version(db, at: address) else {
            throw StoreError(
                .notFound, "there is no store in \(address); `newsar aggregator` makes one")
        }
        try StoreSchema.requireCurrent(found, at: address.description)
    }

    /// - Returns: `nil` for an empty schema.
    private static func version(_ db: StoreDatabase, at address: PostgresAddress) throws -> Int? {
        let tables = try db.all(
            "SELECT CAST(tablename AS TEXT) FROM pg_catalog.pg_tables WHERE schemaname = current_schema()"
        ).map { $0[0] as String }
        guard !tables.isEmpty else { return nil }
        guard tables.contains("newsar_schema"), let found = try db.number("SELECT version FROM newsar_schema") else {
            throw StoreError(
                .corrupt, "\(address) is another program's database, not a NEWSAR store; name another database")
        }
        return try StoreSchema.known(Int(found), at: address.description)
    }
}
