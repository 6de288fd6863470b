import NewsarModel

/// The SQL by which a merge reads and writes articles, their briefs and outlets; prepared once a connection.
struct ArticleStatements {
    /// What a merge has to know of a stored article.
    struct Stored {
        let row: Int64
        let rank: VersionRank
    }

    private let db: StoreDatabase
    private let select: StoreStatement
    private let insert: StoreStatement
    private let update: StoreStatement
    private let insertBrief: StoreStatement
    private let updateBrief: StoreStatement
    private let insertFeatures: StoreStatement
    private let updateFeatures: StoreStatement
    private let selectFacts: StoreStatement
    private let replaceFacts: StoreStatement
    private let search: SearchIndex
    private let selectOutlet: StoreStatement
    private let insertOutlet: StoreStatement
    private let updateOutlet: StoreStatement

    init(_ db: StoreDatabase) throws {
        self.db = db
        select = try db.statement(
            "SELECT id, content_id, version, published FROM articles WHERE fingerprint = ?")
        insert = try db.statement(
            """
            INSERT INTO articles
                (id, fingerprint, content_id, version, published, day, outlet, lean, number, given_id, title, summary)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        update = try db.statement(
            """
            UPDATE articles SET content_id = ?, version = ?, published = ?, day = ?, outlet = ?, lean = ?,
                given_id = ?, title = ?, summary = ?
            WHERE id = ?
            """)
        insertBrief = try db.statement("INSERT INTO briefs (article, packed) VALUES (?, ?)")
        updateBrief = try db.statement("UPDATE briefs SET packed = ? WHERE article = ?")
        insertFeatures = try db.statement("INSERT INTO features (article, packed) VALUES (?, ?)")
        updateFeatures = try db.statement("UPDATE features SET packed = ? WHERE article = ?")
        selectFacts = try db.statement("SELECT packed FROM facts WHERE article = ?")
        replaceFacts = try db.statement(
            """
            INSERT INTO facts (article, packed) VALUES (?, ?)
            ON CONFLICT (article) DO UPDATE SET packed = excluded.packed
            """)
        search = SearchIndex(db)
        selectOutlet = try db.statement("SELECT id FROM outlets WHERE name = ?")
        insertOutlet = try db.statement("INSERT INTO outlets (id, name) VALUES (?, ?)")
        let sums = OutletChange.columns.map { "\($0) = \($0) + ?" }.joined(separator: ", ")
        updateOutlet = try db.statement("UPDATE outlets SET \(sums) WHERE id = ?")
    }

    /// What is stored of each of the articles.
    func find(_ ids: [Fingerprint]) throws -> [Stored?] {
        try select.firsts(ids.map { [$0] }).map { row in
            guard let row else { return nil }
            let rank = VersionRank(
                published: row[3], contentID: try Fingerprint(row, 1), version: try Fingerprint(row, 2))
            return Stored(row: row[0], rank: rank)
        }
    }

    /// The largest row number in use.
    func lastRow() throws -> Int64 { try db.number("SELECT max(id) FROM articles") ?? 0 }

    func insert(_ article: StoredArticle, row: Int64, outlet: Int64) throws {
        try insert.execute([
            row, article.id, article.contentID, article.version,
            article.published?.seconds, article.day, outlet, article.lean, article.number, article.givenID,
            article.title, article.summary,
        ])
        try insertBrief.execute([row, article.packedBrief])
        try insertFeatures.execute([row, article.packedFeatures])
        try search.insert(article: row, title: article.title, summary: article.summary)
    }

    func update(_ article: StoredArticle, row: Int64, outlet: Int64) throws {
        // The index finds what it has to take out by the text as it was.
        try search.delete(article: row)
        // Copies of it are copies of nothing until stories are grouped again.
        try db.execute(
            """
            UPDATE story_members SET copy_of = NULL
            WHERE copy_of = ?1 AND story = (SELECT story FROM story_members WHERE article = ?1)
            """, [row])
        try update.execute([
            article.contentID, article.version, article.published?.seconds, article.day,
            outlet, article.lean, article.givenID, article.title, article.summary, row,
        ])
        try updateBrief.execute([article.packedBrief, row])
        try updateFeatures.execute([article.packedFeatures, row])
        try search.insert(article: row, title: article.title, summary: article.summary)
    }

    /// What the article adds to the sums of its topics.
    func facts(ofArticle row: Int64) throws -> ArticleFactSheet {
        guard let packed = try selectFacts.bytes([row]) else {
            throw Damage("article \(row) has lost its facts")
        }
        return try ArticleFactSheet(packed)
    }

    func write(_ facts: ArticleFactSheet, ofArticle row: Int64) throws {
        try replaceFacts.execute([row, facts.packed])
    }

    /// Takes out the article and all that is kept of it beside its topics.
    func delete(row: Int64) throws {
        try search.delete(article: row)
        // Copies of it are copies of nothing until stories are grouped again.
        try db.execute(
            """
            UPDATE story_members SET copy_of = NULL
            WHERE copy_of = ?1 AND story = (SELECT story FROM story_members WHERE article = ?1)
            """, [row])
        for (table, column) in [
            ("briefs", "article"), ("facts", "article"), ("features", "article"), ("story_members", "article"),
            ("articles", "id"),
        ] {
            try db.statement("DELETE FROM \(table) WHERE \(column) = ?").execute([row])
        }
    }

    /// The row of an outlet, made where there is none.
    func row(ofOutlet name: String) throws -> Int64 {
        if let row = try selectOutlet.number([name]) { return row }
        let row = try (db.number("SELECT max(id) FROM outlets") ?? 0) + 1
        try insertOutlet.execute([row, name])
        return row
    }

    func apply(_ change: OutletChange, toOutlet row: Int64) throws {
        try updateOutlet.change(one: "an outlet", numbers: change.counters + [row])
    }
}
