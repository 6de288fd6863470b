import FoundationEssentials
import GRDB
import NewsarModel

/// The SQL by which a merge reads and writes articles, their briefs and outlets; prepared once a connection.
struct ArticleStatements {
    /// What a merge has to know of a stored article.
    struct Stored {
        let row: Int64
        let rank: VersionRank
    }

    private let db: Database
    private let select: Statement
    private let insert: Statement
    private let update: Statement
    private let insertBrief: Statement
    private let updateBrief: Statement
    private let insertFeatures: Statement
    private let updateFeatures: Statement
    private let selectFacts: Statement
    private let replaceFacts: Statement
    private let insertSearch: Statement
    private let deleteSearch: Statement
    private let selectOutlet: Statement
    private let insertOutlet: Statement
    private let updateOutlet: Statement

    init(_ db: Database) throws {
        self.db = db
        select = try db.cachedStatement(
            sql: "SELECT id, content_id, version, published FROM articles WHERE fingerprint = ?")
        insert = try db.cachedStatement(
            sql: """
                INSERT INTO articles
                    (fingerprint, content_id, version, published, day, outlet, lean, number, given_id, title, summary)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        update = try db.cachedStatement(
            sql: """
                UPDATE articles SET content_id = ?, version = ?, published = ?, day = ?, outlet = ?, lean = ?,
                    given_id = ?, title = ?, summary = ?
                WHERE id = ?
                """)
        insertBrief = try db.cachedStatement(sql: "INSERT INTO briefs (article, packed) VALUES (?, ?)")
        updateBrief = try db.cachedStatement(sql: "UPDATE briefs SET packed = ? WHERE article = ?")
        insertFeatures = try db.cachedStatement(sql: "INSERT INTO features (article, packed) VALUES (?, ?)")
        updateFeatures = try db.cachedStatement(sql: "UPDATE features SET packed = ? WHERE article = ?")
        selectFacts = try db.cachedStatement(sql: "SELECT packed FROM facts WHERE article = ?")
        replaceFacts = try db.cachedStatement(sql: "REPLACE INTO facts (article, packed) VALUES (?, ?)")
        insertSearch = try db.cachedStatement(sql: "INSERT INTO search (rowid, title, summary) VALUES (?, ?, ?)")
        deleteSearch = try db.cachedStatement(
            sql: """
                INSERT INTO search (search, rowid, title, summary)
                SELECT 'delete', id, title, summary FROM articles WHERE id = ?
                """)
        selectOutlet = try db.cachedStatement(sql: "SELECT id FROM outlets WHERE name = ?")
        insertOutlet = try db.cachedStatement(sql: "INSERT INTO outlets (name) VALUES (?)")
        let sums = OutletChange.columns.map { "\($0) = \($0) + ?" }.joined(separator: ", ")
        updateOutlet = try db.cachedStatement(sql: "UPDATE outlets SET \(sums) WHERE id = ?")
    }

    func find(_ id: Fingerprint) throws -> Stored? {
        guard let row = try Row.fetchOne(select, arguments: [Data(id.bytes)]) else { return nil }
        let rank = VersionRank(
            published: row[3], contentID: try Fingerprint(row, 1), version: try Fingerprint(row, 2))
        return Stored(row: row[0], rank: rank)
    }

    /// - Returns: the new row's number.
    func insert(_ article: StoredArticle, outlet: Int64) throws -> Int64 {
        try insert.execute(arguments: [
            Data(article.id.bytes), Data(article.contentID.bytes), Data(article.version.bytes),
            article.published?.seconds, article.day, outlet, article.lean, article.number, article.givenID,
            article.title, article.summary,
        ])
        let row = db.lastInsertedRowID
        try insertBrief.execute(arguments: [row, Data(article.packedBrief)])
        try insertFeatures.execute(arguments: [row, Data(article.packedFeatures)])
        try insertSearch.execute(arguments: [row, article.title, article.summary])
        return row
    }

    func update(_ article: StoredArticle, row: Int64, outlet: Int64) throws {
        // The index finds what it has to take out by the text as it was.
        try deleteSearch.execute(arguments: [row])
        try update.execute(arguments: [
            Data(article.contentID.bytes), Data(article.version.bytes), article.published?.seconds, article.day,
            outlet, article.lean, article.givenID, article.title, article.summary, row,
        ])
        try updateBrief.execute(arguments: [Data(article.packedBrief), row])
        try updateFeatures.execute(arguments: [Data(article.packedFeatures), row])
        try insertSearch.execute(arguments: [row, article.title, article.summary])
    }

    /// What the article adds to the sums of its topics.
    func facts(ofArticle row: Int64) throws -> ArticleFactSheet {
        guard let packed = try Data.fetchOne(selectFacts, arguments: [row]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "article \(row) has lost its facts")
        }
        return try ArticleFactSheet(Array(packed))
    }

    func write(_ facts: ArticleFactSheet, ofArticle row: Int64) throws {
        try replaceFacts.execute(arguments: [row, Data(facts.packed)])
    }

    /// Takes out the article and all that is kept of it beside its topics.
    func delete(row: Int64) throws {
        try deleteSearch.execute(arguments: [row])
        for (table, column) in [
            ("briefs", "article"), ("facts", "article"), ("features", "article"), ("story_members", "article"),
            ("articles", "id"),
        ] {
            try db.cachedStatement(sql: "DELETE FROM \(table) WHERE \(column) = ?").execute(arguments: [row])
        }
    }

    /// The row of an outlet, made where there is none.
    func row(ofOutlet name: String) throws -> Int64 {
        if let row = try Int64.fetchOne(selectOutlet, arguments: [name]) { return row }
        try insertOutlet.execute(arguments: [name])
        return db.lastInsertedRowID
    }

    func apply(_ change: OutletChange, toOutlet row: Int64) throws {
        try updateOutlet.set(change.counters + [row])
        try updateOutlet.execute()
    }
}
