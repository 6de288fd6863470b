import NewsarModel
import NewsarStatistics

/// Reads outlets and what they cover.
enum SourceReader {
    /// Topics of everybody among which an outlet's gaps are looked for.
    private static let panelTopics = 500
    private static let listed = 10
    /// Fewer articles, had or expected, prove nothing.
    private static let fewest = 3

    /// All known outlets with articles, by name.
    static func all(_ db: StoreDatabase) throws -> [SourceStatistics] {
        let columns = OutletChange.columns.joined(separator: ", ")
        let rows = try db.all(
            """
            SELECT name, (SELECT min(day) FROM articles WHERE outlet = o.id),
                (SELECT max(day) FROM articles WHERE outlet = o.id), \(columns)
            FROM outlets AS o WHERE id <> 0 AND articles > 0 ORDER BY name
            """)
        return rows.map { row in
            let articles: Int = row[3]
            let leans: [Int] = (4...8).map { row[$0] }
            let measures = MeasureSums(values: (9..<9 + TopicSQL.measureColumns.count).map { row[$0] })
            // The first of the most frequent, left to right.
            let most = leans.indices.max { (leans[$0], -$0) < (leans[$1], -$1) }
            return SourceStatistics(
                source: row[0], lean: most.flatMap { leans[$0] > 0 ? StoredArticle.lean(of: Int64($0 + 1)) : nil },
                articles: articles, measures: measures.means(articles: articles), firstSeen: row[1], lastSeen: row[2])
        }
    }

    /// The topics that the outlet covers more and less than all together. About 2 µs an article of it.
    static func coverage(
        of source: String, _ db: StoreDatabase
    ) throws -> (over: [SourceStatistics.Coverage], under: [SourceStatistics.Coverage]) {
        guard let filter = try FactFilter(ArticleScope(source: source), db) else { return ([], []) }
        var counts = try TopicCounts(db)
        try FactScan.run(db, filter) { counts.add($0) }
        let panelTotal = Int(try db.number("SELECT articles FROM totals") ?? 0)
        var rows = Set(counts.articles.indices.filter { counts.articles[$0] >= fewest }.map { Int64($0) })
        rows.formUnion(
            try db.numbers("SELECT id FROM topics ORDER BY articles DESC, kind, name LIMIT ?", [panelTopics])
                .map(db.groups.leader))
        var coverages: [SourceStatistics.Coverage] = []
        let ordered = rows.sorted()
        for (row, everybody) in zip(ordered, try TopicRow.articles(ofAll: ordered, db)) {
            guard let topic = try TopicRow.fetch(row, db) else { continue }
            let expected = Double(everybody) * Double(counts.total) / Double(max(panelTotal, 1))
            guard counts[row] >= fewest || expected >= Double(fewest) else { continue }
            coverages.append(
                SourceStatistics.Coverage(
                    topic: topic.topic, articles: counts[row], expected: expected,
                    score: CoverageContrast.score(
                        articles: counts[row], total: counts.total, panelArticles: everybody, panelTotal: panelTotal)))
        }
        coverages.sort {
            ($1.score, $0.topic.kind.rawValue, ByteOrder($0.topic.name))
                < ($0.score, $1.topic.kind.rawValue, ByteOrder($1.topic.name))
        }
        guard let significance = CoverageContrast.significance(of: coverages.map(\.score)) else { return ([], []) }
        return (
            Array(coverages.prefix { $0.score >= significance }.prefix(listed)),
            Array(coverages.reversed().prefix { $0.score <= -significance }.prefix(listed))
        )
    }
}
