import NewsarModel

/// The full-text index over titles and summaries: FTS5 in SQLite, a `tsvector` with a GIN index in PostgreSQL.
///
/// Both split texts at what is no letter, mark or number, and ignore case and diacritics.
struct SearchIndex {
    private let db: StoreDatabase

    init(_ db: StoreDatabase) { self.db = db }

    /// In place of FTS5's table.
    static let postgresDefinitions = [
        "CREATE TABLE search (article BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)",
        "CREATE INDEX search_by_word ON search USING gin (words)",
    ]

    /// Takes all articles out, once they have gone from the tables.
    func clear() throws {
        switch db.engine {
        case .sqlite: try db.execute("INSERT INTO search (search) VALUES ('rebuild')")
        case .postgres: try db.execute("DELETE FROM search")
        }
    }

    /// A query for (article, score), the last of the articles first; a lower score is better. Its first parameter is the
    /// expression.
    ///
    /// - Parameter conditions: begins with AND, over the articles as `a`; may be empty.
    func ranked(_ conditions: String, limit: Int) -> String {
        switch db.engine {
        case .sqlite:
            """
            SELECT search.rowid AS article, bm25(search, 5.0, 1.0) AS score FROM search
            \(conditions.isEmpty ? "" : "CROSS JOIN articles AS a ON a.id = search.rowid")
            WHERE search MATCH ? \(conditions) ORDER BY search.rowid DESC LIMIT \(limit)
            """
        case .postgres:
            // Weights of D, C, B and A; 1 lets long texts count less.
            """
            SELECT s.article, -CAST(ts_rank('{0, 0, 0.2, 1}', s.words, q.query, 1) AS DOUBLE PRECISION) AS score
            FROM (SELECT (\(Self.plain("?1")))::tsquery AS query) AS q JOIN search AS s ON s.words @@ q.query
            \(conditions.isEmpty ? "" : "JOIN articles AS a ON a.id = s.article")
            WHERE TRUE \(conditions) ORDER BY s.article DESC LIMIT \(limit)
            """
        }
    }

    /// The part of an article's summary with the words.
    func excerpt(_ expression: String, article: Int64) throws -> String {
        let sql =
            switch db.engine {
            case .sqlite: "SELECT snippet(search, 1, '', '', '…', 24) FROM search WHERE search MATCH ? AND rowid = ?"
            case .postgres:
                """
                SELECT ts_headline('simple', summary, (\(Self.plain("?1")))::tsquery,
                    'StartSel="", StopSel="", MaxWords=24, MinWords=12')
                FROM articles WHERE id = ?2
                """
            }
        return try db.statement(sql).text([expression, article]) ?? ""
    }

    /// What is asked for, in the engine's language; `nil` when there is no word in it.
    func expression(_ text: String) -> String? {
        switch db.engine {
        case .sqlite: SearchExpression.fts5(text)
        case .postgres: SearchExpression.tsquery(text)
        }
    }

    /// A text without its diacritics; one of ASCII alone, as most are, is not looked at.
    static func plain(_ parameter: String) -> String {
        """
        CASE WHEN octet_length(\(parameter)::text) = char_length(\(parameter)::text) THEN \(parameter)::text
        ELSE regexp_replace(normalize(\(parameter)::text, NFD), '[\\u0300-\\u036f]', '', 'g') END
        """
    }
}
