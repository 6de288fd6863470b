import NewsarModel

extension BriefStore {
    /// Articles whose title or summary has the words, best first: BM25 in SQLite, `ts_rank` in PostgreSQL. A word in the
    /// title counts five times. A word or phrase that is one of the user's aliases stands for all names of its line.
    ///
    /// Of more than 5,000 articles with the words, those that came to the store last are ranked: the same ones each time.
    /// `word*` is at most the 64 words so begun that are in most articles, on SQLite. Takes about 2 µs for each article
    /// ranked, and 0.1 µs for each with the words that the scope leaves out.
    /// - Returns: none when the text has no word.
    public func search(_ query: SearchQuery) throws(StoreError) -> SearchResults {
        try search(query, ranking: SearchResults.rankedLimit)
    }

    /// The same with another number of articles that are ranked.
    package func search(_ query: SearchQuery, ranking limit: Int) throws(StoreError) -> SearchResults {
        let terms = SearchTerm.terms(of: Bounds.text(query.text, limit: Bounds.nameBytes))
        return try read { db in
            let index = SearchIndex(db)
            guard let filter = try FactFilter(query.scope, db),
                // One more, to see whether there are more.
                let found = try index.found(
                    terms, aliases, query.scope.isAll ? nil : filter, limit: limit + 1)
            else { return .none }
            let ranked = found.ranked.prefix(limit)
            let best = try Self.best(of: ranked.sorted { $0.score < $1.score }, limit: query.limit, db)
            return SearchResults(
                hits: try best.map { try Self.hit($0.row, score: $0.score, index, found.expression) },
                isPartial: found.isPartial || found.ranked.count > ranked.count)
        }
    }

    /// The first of the ranked articles, those with the same score by their ids.
    private static func best(
        of ranked: [(article: Int64, score: Double)], limit: Int, _ db: StoreDatabase
    ) throws -> [(row: StoreRow, score: Double)] {
        guard limit > 0, let last = ranked.prefix(limit).last else { return [] }
        let head = ranked.prefix { $0.score <= last.score }
        let select = try db.statement(
            """
            SELECT a.id, a.fingerprint, a.given_id, a.title, o.name, a.lean, a.published
            FROM articles AS a \(db.dialect.orderedJoin) outlets AS o ON o.id = a.outlet WHERE a.id = ?
            """)
        let rows = zip(try select.firsts(head.map { [$0.article] }), head).compactMap { row, place in
            row.map { (row: $0, score: place.score) }
        }
        return try rows.map { (key: ($0.score, try Fingerprint($0.row, 1)), value: $0) }
            .sorted { $0.key < $1.key }.prefix(limit).map(\.value)
    }

    private static func hit(
        _ row: StoreRow, score: Double, _ index: SearchIndex, _ expression: String
    ) throws -> SearchHit {
        let source: String = row[4]
        return SearchHit(
            id: try Fingerprint(row, 1), givenID: row[2], title: row[3], source: source.isEmpty ? nil : source,
            lean: StoredArticle.lean(of: row[5]), published: (row[6] as Int64?).map(Timestamp.init(seconds:)),
            excerpt: try index.excerpt(expression, article: row[0]), score: -score)
    }
}
