import NewsarModel

extension BriefStore {
    /// Articles that are ranked of a search that finds more: those that came to the store last.
    private static let rankedLimit = 5_000

    /// Articles whose title or summary has the words, best first (BM25, a word in the title counts five times).
    ///
    /// O(articles with the rarest word), at most 5,000 of which are ranked: about 2 µs each.
    /// - Returns: none when the text has no word.
    public func search(_ query: SearchQuery) throws(StoreError) -> [SearchHit] {
        guard let expression = SearchExpression.fts5(Bounds.text(query.text, limit: Bounds.nameBytes)) else {
            return []
        }
        return try read { db in
            guard let filter = try FactFilter(query.scope, db) else { return [] }
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
            // BM25 is negative in FTS5: the least is the best.
            let ranked = """
                SELECT search.rowid AS article, bm25(search, 5.0, 1.0) AS score FROM search
                \(conditions.isEmpty ? "" : "CROSS JOIN articles AS a ON a.id = search.rowid")
                WHERE search MATCH ? \(conditions) ORDER BY search.rowid DESC LIMIT \(Self.rankedLimit)
                """
            let best = try db.all(
                """
                SELECT a.id, a.fingerprint, a.given_id, a.title, o.name, a.lean, a.published, r.score
                FROM (\(ranked)) AS r CROSS JOIN articles AS a ON a.id = r.article
                CROSS JOIN outlets AS o ON o.id = a.outlet
                ORDER BY r.score, a.fingerprint LIMIT ?
                """, arguments + [query.limit])
            let excerpt = try db.statement(
                """
                SELECT snippet(search, 1, '', '', '…', 24) FROM search WHERE search MATCH ? AND rowid = ?
                """)
            return try best.map { row in
                let source: String = row[4]
                return SearchHit(
                    id: try Fingerprint(row, 1), givenID: row[2], title: row[3], source: source.isEmpty ? nil : source,
                    lean: StoredArticle.lean(of: row[5]), published: (row[6] as Int64?).map(Timestamp.init(seconds:)),
                    excerpt: try excerpt.text([expression, row[0] as Int64]) ?? "",
                    score: -(row[7] as Double))
            }
        }
    }
}
