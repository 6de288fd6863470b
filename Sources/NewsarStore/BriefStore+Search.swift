import NewsarModel

extension BriefStore {
    /// Articles that are ranked of a search that finds more: those that came to the store last.
    private static let rankedLimit = 5_000

    /// Articles whose title or summary has the words, best first: BM25 in SQLite, `ts_rank` in PostgreSQL. A word in the
    /// title counts five times.
    ///
    /// O(articles with the rarest word), at most 5,000 of which are ranked: about 2 µs each.
    /// - Returns: none when the text has no word.
    public func search(_ query: SearchQuery) throws(StoreError) -> [SearchHit] {
        let text = Bounds.text(query.text, limit: Bounds.nameBytes)
        return try read { db in
            let index = SearchIndex(db)
            guard let expression = index.expression(text), let filter = try FactFilter(query.scope, db) else {
                return []
            }
            var conditions = ""
            var arguments: [any SQLBindable] = [expression]
            if filter.hasDays {
                conditions += " AND a.day BETWEEN ? AND ?"
                arguments += [filter.since, filter.until]
            }
            for (column, value) in [("outlet", filter.outlet), ("lean", filter.lean)] {
                guard let value else { continue }
                conditions += " AND a.\(column) = ?"
                arguments += [value]
            }
            let join = db.dialect.orderedJoin
            let best = try db.all(
                """
                SELECT a.id, a.fingerprint, a.given_id, a.title, o.name, a.lean, a.published, r.score
                FROM (\(index.ranked(conditions, limit: Self.rankedLimit))) AS r
                \(join) articles AS a ON a.id = r.article \(join) outlets AS o ON o.id = a.outlet
                ORDER BY r.score, a.fingerprint LIMIT ?
                """, arguments + [query.limit])
            return try best.map { row in
                let source: String = row[4]
                return SearchHit(
                    id: try Fingerprint(row, 1), givenID: row[2], title: row[3], source: source.isEmpty ? nil : source,
                    lean: StoredArticle.lean(of: row[5]), published: (row[6] as Int64?).map(Timestamp.init(seconds:)),
                    excerpt: try index.excerpt(expression, article: row[0]),
                    score: -(row[7] as Double))
            }
        }
    }
}
