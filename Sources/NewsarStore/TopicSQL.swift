import NewsarModel

/// The queries behind topic statistics. All give the same columns, which `read` turns into values.
enum TopicSQL {
    /// A topic's counters, in the order of `TopicChange.counters`.
    static let counterColumns =
        [
            "articles", "sources", "salience", "lean_left", "lean_center_left", "lean_center", "lean_center_right",
            "lean_right", "first_day", "last_day",
        ] + measureColumns

    /// In the order of `MeasureSums.values`.
    static let measureColumns =
        ["tone_articles", "alarm", "valence", "factuality_articles", "factuality"]
        + Frame.allCases.map { "frame_" + $0.name.split(separator: "-").joined(separator: "_") }

    /// The column after them, the row, where a query gives it.
    static let rowColumn = 2 + counterColumns.count

    static let columns = "kind, name, " + counterColumns.joined(separator: ", ")

    /// The counters that postings alone can tell, and the same sums over postings.
    static let postingCounters = counterColumns.dropLast(measureColumns.count).joined(separator: ", ")
    static let postingSums = """
        count(*), count(DISTINCT nullif(outlet, 0)), CAST(sum(salience) AS BIGINT),
        count(*) FILTER (WHERE lean = 1), count(*) FILTER (WHERE lean = 2), count(*) FILTER (WHERE lean = 3),
        count(*) FILTER (WHERE lean = 4), count(*) FILTER (WHERE lean = 5), min(day), max(day)
        """

    /// All of time, off the counters. O(topics).
    static func listing(_ query: TopicQuery) -> String {
        "SELECT \(columns), id FROM topics WHERE TRUE \(kindClause(query)) ORDER BY \(order(query.sort)) LIMIT ?1"
    }

    /// The topics with most articles, off the index: each kind's best, merged. Misses topics of very few articles, so it
    /// holds only where it gives `?1` rows.
    static func leading(_ query: TopicQuery, _ dialect: SQLDialect) -> String {
        let listed = dialect.listedTopics
        let kinds = query.kind.map { [$0] } ?? TopicKind.allCases
        let best = kinds.map { kind in
            """
            SELECT * FROM (SELECT \(columns), id FROM topics
                WHERE kind = \(kind.rawValue) AND \(listed.condition)
                ORDER BY \(listed.order), name LIMIT ?1) AS best
            """
        }
        return
            "SELECT * FROM (\(best.joined(separator: " UNION ALL "))) AS topics ORDER BY \(order(.articles)) LIMIT ?1"
    }

    /// The topic in row `?1`, off its counters.
    static let counters = "SELECT \(columns) FROM topics WHERE id = ?1"

    static let days = """
        SELECT day, count(*) FROM postings WHERE topic = ?1 AND day IS NOT NULL
        GROUP BY day ORDER BY day
        """

    private static func kindClause(_ query: TopicQuery) -> String {
        query.kind.map { "AND kind = \($0.rawValue)" } ?? ""
    }

    private static func order(_ sort: TopicQuery.Sort) -> String {
        switch sort {
        case .articles: "articles DESC, kind, name"
        case .sources: "sources DESC, kind, name"
        case .salience: "CAST(salience AS DOUBLE PRECISION) / articles DESC, kind, name"
        case .name: "name, kind"
        }
    }
}

extension TopicStatistics {
    /// Reads the columns of `TopicSQL`, by position.
    init(_ row: StoreRow, days: [DayCount]? = nil) throws {
        let kind: Int64 = row[0]
        guard let kind = TopicKind(rawValue: UInt8(clamping: kind)) else {
            throw Damage("a topic has the unknown kind \(kind)")
        }
        let articles: Int = row[2]
        let leans: [Int] = (5...9).map { row[$0] }
        let measures = MeasureSums(values: (12..<12 + TopicSQL.measureColumns.count).map { row[$0] })
        self.init(
            topic: Topic(kind: kind, name: row[1]), articles: articles, sources: row[3], salienceSum: row[4],
            byLean: LeanSplit(
                left: leans[0], centerLeft: leans[1], center: leans[2], centerRight: leans[3], right: leans[4],
                unrated: articles - leans.reduce(0, +)),
            firstSeen: row[10], lastSeen: row[11], measures: measures.means(articles: articles), days: days)
    }
}
