import NewsarModel

/// The SQL by which a merge reads and writes articles, their briefs and outlets; prepared once a connection.
struct ArticleStatements {
    /// What a merge has to know of a stored article.
    struct Stored {
        let row: Int64
        let rank: VersionRank
    }

    private let db: StoreDatabase
    private var select: BatchStatement
    private var insert: BatchStatement
    private var update: BatchStatement
    private var writeBrief: BatchStatement
    private var writeFeatures: BatchStatement
    private var writeFacts: BatchStatement
    private var selectFacts: BatchStatement
    private var search: SearchEntries
    private let selectOutlet: StoreStatement
    private let insertOutlet: StoreStatement
    private var updateOutlet: BatchStatement

    init(_ db: StoreDatabase) throws {
        self.db = db
        select = try BatchStatement(db, [.blob("fingerprint")]) { item in
            """
            SELECT \(item.place), id, content_id, version, published FROM articles\(item.joined)
            WHERE articles.fingerprint = \(item["fingerprint"])
            """
        }
        insert = try BatchStatement(
            db,
            [
                .number("id"), .blob("fingerprint"), .blob("content_id"), .blob("version"), .number("published"),
                .number("day"), .number("outlet"), .number("lean"), .number("number"), .text("given_id"),
                .text("title"),
                .text("summary"),
            ]
        ) { item in "INSERT INTO articles (\(item.names)) \(item.rows)" }
        update = try BatchStatement(
            db,
            [
                .blob("content_id"), .blob("version"), .number("published"), .number("day"), .number("outlet"),
                .number("lean"), .text("given_id"), .text("title"), .text("summary"), .number("id"),
            ]
        ) { item in
            let changes = [
                "content_id", "version", "published", "day", "outlet", "lean", "given_id", "title", "summary",
            ]
            return """
                UPDATE articles SET \(changes.map { "\($0) = \(item[$0])" }.joined(separator: ", ")) \(item.from)
                WHERE articles.id = \(item["id"])
                """
        }
        func writing(_ table: String) throws -> BatchStatement {
            try BatchStatement(db, [.number("article"), .blob("packed")]) { item in
                """
                INSERT INTO \(table) (\(item.names)) \(item.rows)
                ON CONFLICT (article) DO UPDATE SET packed = excluded.packed
                """
            }
        }
        writeBrief = try writing("briefs")
        writeFeatures = try writing("features")
        writeFacts = try writing("facts")
        selectFacts = try BatchStatement(db, [.number("article")]) { item in
            "SELECT \(item.place), packed FROM facts\(item.joined) WHERE facts.article = \(item["article"])"
        }
        search = try SearchEntries(db)
        selectOutlet = try db.statement("SELECT id FROM outlets WHERE name = ?")
        insertOutlet = try db.statement("INSERT INTO outlets (id, name) VALUES (?, ?)")
        updateOutlet = try BatchStatement(
            db, OutletChange.columns.map { .number($0) } + [.number("id")], changingOne: "an outlet"
        ) { item in
            let sums = OutletChange.columns.map { "\($0) = outlets.\($0) + \(item[$0])" }.joined(separator: ", ")
            return "UPDATE outlets SET \(sums) \(item.from) WHERE outlets.id = \(item["id"])"
        }
    }

    /// What is stored of each of the articles.
    mutating func find(_ ids: [Fingerprint]) throws -> [Stored?] {
        try select.firsts(ids.map { [$0] }).map { row in
            guard let row else { return nil }
            let rank = VersionRank(
                published: row[4], contentID: try Fingerprint(row, 2), version: try Fingerprint(row, 3))
            return Stored(row: row[1], rank: rank)
        }
    }

    /// The largest row number in use.
    func lastRow() throws -> Int64 { try db.number("SELECT max(id) FROM articles") ?? 0 }

    mutating func insert(_ article: StoredArticle, row: Int64, outlet: Int64) throws {
        try insert.add([
            row, article.id, article.contentID, article.version,
            article.published?.seconds, article.day, outlet, article.lean, article.number, article.givenID,
            article.title, article.summary,
        ])
        try write(article, row: row)
    }

    mutating func update(_ article: StoredArticle, row: Int64, outlet: Int64) throws {
        // The index finds what it has to take out by the text as it was.
        try search.delete(article: row)
        try update.add([
            article.contentID, article.version, article.published?.seconds, article.day,
            outlet, article.lean, article.givenID, article.title, article.summary, row,
        ])
        try write(article, row: row)
    }

    private mutating func write(_ article: StoredArticle, row: Int64) throws {
        try writeBrief.add([row, article.packedBrief])
        try writeFeatures.add([row, article.packedFeatures])
        try search.insert(article: row, title: article.title, summary: article.summary)
    }

    /// What each of the articles adds to the sums of its topics.
    mutating func facts(ofArticles rows: [Int64]) throws -> [ArticleFactSheet] {
        try zip(rows, selectFacts.firsts(rows.map { [$0] })).map { row, found in
            guard let found else { throw Damage("article \(row) has lost its facts") }
            return try ArticleFactSheet(found[1])
        }
    }

    mutating func write(_ facts: ArticleFactSheet, ofArticle row: Int64) throws {
        try writeFacts.add([row, facts.packed])
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

    mutating func apply(_ change: OutletChange, toOutlet row: Int64) throws {
        try updateOutlet.add(numbers: change.counters + [row])
    }

    /// Sends what waits.
    mutating func flush() throws {
        try insert.flush()
        try update.flush()
        try writeBrief.flush()
        try writeFeatures.flush()
        try writeFacts.flush()
        try search.flush()
        try updateOutlet.flush()
    }
}
