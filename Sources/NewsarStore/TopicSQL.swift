import GRDB
import NewsarModel

/// The queries behind topic statistics. All give the same columns, which `read` turns into values.
enum TopicSQL {
    static let columns = """
        kind, name, articles, sources, salience, lean_left, lean_center_left, lean_center, lean_center_right, lean_right,
        first_day, last_day
        """

    /// The same sums as the counters hold, over postings.
    static let sums = """
        count(*) AS articles, count(DISTINCT nullif(outlet, 0)) AS sources, sum(salience) AS salience,
        sum(lean = 1) AS lean_left, sum(lean = 2) AS lean_center_left, sum(lean = 3) AS lean_center,
        sum(lean = 4) AS lean_center_right, sum(lean = 5) AS lean_right, min(day) AS first_day, max(day) AS last_day
        """

    /// Topics with fewer articles are not in the index for listings; as in its definition.
    private static let indexedArticles = 4

    /// All of time, off the counters. O(topics).
    static func listing(_ query: TopicQuery) -> String {
        "SELECT \(columns) FROM topics WHERE TRUE \(kindClause(query)) ORDER BY \(order(query.sort)) LIMIT :limit"
    }

    /// The topics with most articles, off the index: each kind's best, merged. Misses topics of very few articles, so it
    /// holds only where it gives `:limit` rows.
    static func leading(_ query: TopicQuery) -> String {
        let kinds = query.kind.map { [$0] } ?? TopicKind.allCases
        let best = kinds.map { kind in
            """
            SELECT * FROM (SELECT \(columns) FROM topics
                WHERE kind = \(kind.rawValue) AND articles >= \(indexedArticles)
                ORDER BY articles DESC, name LIMIT :limit)
            """
        }
        return "SELECT * FROM (\(best.joined(separator: " UNION ALL "))) ORDER BY \(order(.articles)) LIMIT :limit"
    }

    /// The days from `:since` to `:until`, off the postings of their articles.
    static func window(_ query: TopicQuery) -> String {
        """
        SELECT t.kind, t.name, s.* FROM topics AS t JOIN (
            SELECT \(sums), topic FROM (
                SELECT p.topic, a.outlet, a.lean, a.day, p.salience
                FROM articles AS a CROSS JOIN postings AS p INDEXED BY postings_by_article ON p.article = a.id
                WHERE a.day BETWEEN :since AND :until)
            GROUP BY topic) AS s ON t.id = s.topic
        WHERE TRUE \(kindClause(query))
        ORDER BY \(order(query.sort, table: "s.")) LIMIT :limit
        """
    }

    /// The topic in row `:topic`, off its counters.
    static let counters = "SELECT \(columns) FROM topics WHERE id = :topic"

    /// The topic in row `:topic` over the days from `:since` to `:until`, off its postings.
    static let counted = """
        SELECT t.kind, t.name, s.* FROM topics AS t, (
            SELECT \(sums) FROM postings WHERE topic = :topic AND day BETWEEN :since AND :until) AS s
        WHERE t.id = :topic AND s.articles > 0
        """

    static let days = """
        SELECT day, count(*) FROM postings WHERE topic = :topic AND day BETWEEN :since AND :until
        GROUP BY day ORDER BY day
        """

    private static func kindClause(_ query: TopicQuery) -> String {
        query.kind.map { "AND kind = \($0.rawValue)" } ?? ""
    }

    private static func order(_ sort: TopicQuery.Sort, table: String = "") -> String {
        switch sort {
        case .articles: "\(table)articles DESC, kind, name"
        case .sources: "\(table)sources DESC, kind, name"
        case .salience: "CAST(\(table)salience AS REAL) / \(table)articles DESC, kind, name"
        case .name: "name, kind"
        }
    }
}

extension TopicStatistics {
    /// Reads the columns of `TopicSQL`, by position.
    init(_ row: Row, days: [DayCount]? = nil) throws {
        let kind: Int64 = row[0]
        guard let kind = TopicKind(rawValue: UInt8(clamping: kind)) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a topic has the unknown kind \(kind)")
        }
        let articles: Int = row[2]
        let leans: [Int] = (5...9).map { row[$0] }
        self.init(
            topic: Topic(kind: kind, name: row[1]), articles: articles, sources: row[3], salienceSum: row[4],
            byLean: LeanSplit(
                left: leans[0], centerLeft: leans[1], center: leans[2], centerRight: leans[3], right: leans[4],
                unrated: articles - leans.reduce(0, +)),
            firstSeen: row[10], lastSeen: row[11], days: days)
    }
}
