extension BriefStore {
    /// How much the store holds. O(1).
    public func counts() throws(StoreError) -> StoreCounts {
        try read { db in
            guard let row = try db.first("SELECT articles, topics, stories FROM totals") else {
                throw StoreError(.corrupt, "store \(name) has lost its totals; `newsar doctor` tells more")
            }
            return StoreCounts(articles: row[0], topics: row[1], stories: row[2])
        }
    }

    /// What is wrong with the file, a line a fault; empty when all is well. Reads all of it: about 4 s for 100,000
    /// articles.
    ///
    /// Looks at SQLite's own structures, at references between tables, and counts every sum again from the postings.
    public func check() throws(StoreError) -> [String] {
        try read { asked in
            // Of the store as it is, whatever the user's aliases.
            var db = asked
            db.groups = .none
            var faults = try db.structuralFaults()
            guard faults.isEmpty else { return faults }
            for (count, fault) in Self.recounts {
                let found = try db.number(count) ?? 0
                if found > 0 { faults.append("\(fault): \(found)") }
            }
            let blockFaults = try TopicBlockTable.faults(db)
            if blockFaults > 0 {
                faults.append("articles whose topics in blocks differ from their facts: \(blockFaults)")
            }
            if try Self.measures(ofTopics: db) != Self.measures(ofArticles: db) {
                faults.append("tone, factuality or frames of the topics differ from their articles'")
            }
            return faults
        }
    }

    /// The sums of all topics together.
    private static func measures(ofTopics db: StoreDatabase) throws -> [Int64] {
        let sums = TopicSQL.measureColumns.map { "CAST(coalesce(sum(\($0)), 0) AS BIGINT)" }.joined(separator: ", ")
        guard let row = try db.first("SELECT \(sums) FROM topics") else { return [] }
        return TopicSQL.measureColumns.indices.map { row[$0] }
    }

    /// What they must be: each article's, once a topic.
    private static func measures(ofArticles db: StoreDatabase) throws -> [Int64] {
        var sums = MeasureSums()
        if let all = try FactFilter(.all, db) {
            try FactScan.run(db, all) { scan in
                for _ in scan.topics { sums.add(try scan.measures()) }
            }
        }
        return sums.values
    }

    /// Queries that count faults, and what they count.
    private static let recounts = [
        ("SELECT count(*) FROM articles WHERE id NOT IN (SELECT article FROM briefs)", "articles without their brief"),
        ("SELECT count(*) FROM articles WHERE id NOT IN (SELECT article FROM facts)", "articles without their facts"),
        (
            "SELECT count(*) FROM articles WHERE id NOT IN (SELECT article FROM features)",
            "articles without their features"
        ),
        (
            """
            SELECT count(*) FROM postings AS p JOIN articles AS a ON a.id = p.article
            WHERE p.outlet <> a.outlet OR p.day <> a.day OR (p.day IS NULL) <> (a.day IS NULL) OR p.lean <> a.lean
            """, "topic entries that differ from their article"
        ),
        (
            """
            SELECT count(*) FROM (
                SELECT id, \(TopicSQL.postingCounters) FROM topics
                EXCEPT SELECT topic, \(TopicSQL.postingSums) FROM postings GROUP BY topic) AS differences
            """, "topics whose sums differ from their articles'"
        ),
        (
            """
            SELECT count(*) FROM (SELECT outlet, count(*) FROM articles GROUP BY outlet
                EXCEPT SELECT id, articles FROM outlets) AS differences
            """, "outlets whose counts differ from their articles'"
        ),
        ("SELECT count(*) - count(DISTINCT kind || name) FROM topics", "topics stored twice"),
        (
            """
            WITH pairs AS (SELECT DISTINCT topic, outlet FROM postings WHERE outlet <> 0)
            SELECT count(*) FROM (
                SELECT * FROM (SELECT * FROM topic_outlets EXCEPT SELECT * FROM pairs) AS gone
                UNION ALL SELECT * FROM (SELECT * FROM pairs EXCEPT SELECT * FROM topic_outlets) AS added) AS differences
            """, "outlets of a topic that differ from its articles'"
        ),
        (
            """
            SELECT count(*) FROM totals
            WHERE articles <> (SELECT count(*) FROM articles)
                OR topics <> (SELECT count(*) FROM topics)
            """, "totals that differ from the tables"
        ),
        ("SELECT count(*) <> 1 FROM totals", "rows of totals beside the one there should be"),
    ]
}
