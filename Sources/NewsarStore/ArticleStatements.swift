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
    private let selectOutlet: Statement
    private let insertOutlet: Statement

    init(_ db: Database) throws {
        self.db = db
        select = try db.cachedStatement(
            sql: "SELECT id, content_id, version, published FROM articles WHERE fingerprint = ?")
        insert = try db.cachedStatement(
            sql: """
                INSERT INTO articles
                    (fingerprint, content_id, version, published, day, outlet, lean, number, given_id, title)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        update = try db.cachedStatement(
            sql: """
                UPDATE articles SET content_id = ?, version = ?, published = ?, day = ?, outlet = ?, lean = ?,
                    given_id = ?, title = ?
                WHERE id = ?
                """)
        insertBrief = try db.cachedStatement(sql: "INSERT INTO briefs (article, packed) VALUES (?, ?)")
        updateBrief = try db.cachedStatement(sql: "UPDATE briefs SET packed = ? WHERE article = ?")
        selectOutlet = try db.cachedStatement(sql: "SELECT id FROM outlets WHERE name = ?")
        insertOutlet = try db.cachedStatement(sql: "INSERT INTO outlets (name) VALUES (?)")
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
            article.title,
        ])
        let row = db.lastInsertedRowID
        try insertBrief.execute(arguments: [row, Data(article.packedBrief)])
        return row
    }

    func update(_ article: StoredArticle, row: Int64, outlet: Int64) throws {
        try update.execute(arguments: [
            Data(article.contentID.bytes), Data(article.version.bytes), article.published?.seconds, article.day,
            outlet, article.lean, article.givenID, article.title, row,
        ])
        try updateBrief.execute(arguments: [Data(article.packedBrief), row])
    }

    /// The row of an outlet, made where there is none.
    func row(ofOutlet name: String) throws -> Int64 {
        if let row = try Int64.fetchOne(selectOutlet, arguments: [name]) { return row }
        try insertOutlet.execute(arguments: [name])
        return db.lastInsertedRowID
    }
}
