/// Writes articles into the full-text index and takes them out.
struct SearchEntries {
    private let db: StoreDatabase
    /// PostgreSQL's.
    private var insert: BatchStatement?

    init(_ db: StoreDatabase) throws {
        self.db = db
        guard case .postgres = db.engine else { return }
        insert = try BatchStatement(db, [.number("article"), .text("words"), .number("is_ascii")]) { items in
            """
            INSERT INTO search (article, words)
            SELECT article, (CASE is_ascii WHEN 1 THEN words ELSE \(SearchIndex.plain("words")) END)::tsvector
            FROM (\(items.rows)) AS items
            """
        }
    }

    mutating func insert(article: Int64, title: String, summary: String) throws {
        switch db.engine {
        case .sqlite:
            try db.execute("INSERT INTO search (rowid, title, summary) VALUES (?, ?, ?)", [article, title, summary])
        case .postgres:
            let words = SearchWords.vector(title: title, summary: summary)
            try insert?.add([
                article, String(decoding: words, as: UTF8.self), words.allSatisfy { $0 < 0x80 } ? 1 : 0,
            ])
        }
    }

    /// Takes an article out; its texts must still be there as they went in.
    func delete(article: Int64) throws {
        switch db.engine {
        case .sqlite:
            try db.execute(
                """
                INSERT INTO search (search, rowid, title, summary)
                SELECT 'delete', id, title, summary FROM articles WHERE id = ?
                """, [article])
        case .postgres: try db.execute("DELETE FROM search WHERE article = ?", [article])
        }
    }

    /// Sends what waits.
    mutating func flush() throws { try insert?.flush() }
}
