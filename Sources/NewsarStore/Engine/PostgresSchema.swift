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

    /// Topics are updated where they lie: with room in their pages, and no index on what every article changes. A third
    /// of the time of a merge, and of what it writes to the log (`SQLDialect.listedTopics`).
    static let topicsInPlace = """
        ALTER TABLE topics SET (fillfactor = 60);
        ALTER TABLE topics ADD size_class SMALLINT NOT NULL
            GENERATED ALWAYS AS (width_bucket(articles, '{\(sizeClasses)}'::bigint[])) STORED;
        DROP INDEX topics_by_articles;
        CREATE INDEX topics_by_articles ON topics (kind, size_class DESC) WHERE size_class > 0
        """

    /// From 4 articles to a billion.
    private static let sizeClasses = (2...30).map { String(1 << $0) }.joined(separator: ", ")

    /// Makes the tables, or brings those of an older release up to date. The caller holds the writers' lock.
    static func bringUpToDate(_ db: StoreDatabase, at address: PostgresAddress) throws {
        guard try db.number("SELECT count(current_schema())") == 1 else {
            throw StoreError(
                .unreadable, "store \(address): the database has no schema in its search_path; make one")
        }
        let found = try version(db, at: address)
        if found == nil {
            try db.define(marker)
        }
        let missing = StoreSchema.migrations.dropFirst(found ?? 0)
        for migration in missing { try migration(db) }
        if !missing.isEmpty { try db.execute("UPDATE newsar_schema SET version = ?", [StoreSchema.version]) }
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
