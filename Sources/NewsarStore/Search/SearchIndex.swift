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

    /// The last of the articles with the words, at most `limit`, and how well they fit.
    ///
    /// - Parameter filter: `nil` for all articles.
    /// - Returns: `nil` when the terms have no word that is asked for.
    func found(
        _ terms: [SearchTerm], _ aliases: TopicAliases, _ filter: FactFilter?, limit: Int
    ) throws -> FoundArticles? {
        switch db.engine {
        case .sqlite(let database):
            guard let search = try RankedSearch(terms, aliases, db, database) else { return nil }
            return FoundArticles(
                expression: search.expression, ranked: try search.ranked(filter, limit: limit),
                isPartial: search.isPartial)
        case .postgres:
            guard let expression = SearchExpression.tsquery(terms, aliases) else { return nil }
            let (conditions, arguments) = filter.map(Self.conditions) ?? ("", [])
            // Weights of D, C, B and A; 1 lets long texts count less.
            let rows = try db.all(
                """
                SELECT s.article, -CAST(ts_rank('{0, 0, 0.2, 1}', s.words, q.query, 1) AS DOUBLE PRECISION) AS score
                FROM (SELECT (\(Self.plain("?1")))::tsquery AS query) AS q JOIN search AS s ON s.words @@ q.query
                \(conditions.isEmpty ? "" : "JOIN articles AS a ON a.id = s.article")
                WHERE TRUE \(conditions) ORDER BY s.article DESC LIMIT \(limit)
                """, [expression] + arguments)
            return FoundArticles(expression: expression, ranked: rows.map { ($0[0], $0[1]) }, isPartial: false)
        }
    }

    private static func conditions(_ filter: FactFilter) -> (String, [any SQLBindable]) {
        var conditions = ""
        var arguments: [any SQLBindable] = []
        if filter.hasDays {
            conditions += " AND a.day BETWEEN ? AND ?"
            arguments += [filter.since, filter.until]
        }
        for (column, value) in [("outlet", filter.outlet), ("lean", filter.lean)] {
            guard let value else { continue }
            conditions += " AND a.\(column) = ?"
            arguments.append(value)
        }
        return (conditions, arguments)
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

    /// A text without its diacritics; one of ASCII alone, as most are, is not looked at.
    static func plain(_ parameter: String) -> String {
        """
        CASE WHEN octet_length(\(parameter)::text) = char_length(\(parameter)::text) THEN \(parameter)::text
        ELSE regexp_replace(normalize(\(parameter)::text, NFD), '[\\u0300-\\u036f]', '', 'g') END
        """
    }
}

/// What an index finds.
struct FoundArticles {
    /// What was asked for, in the engine's language.
    let expression: String
    /// The last article first; a lower score is better.
    let ranked: [(article: Int64, score: Double)]
    /// Whether words that were asked for are left out.
    let isPartial: Bool
}
