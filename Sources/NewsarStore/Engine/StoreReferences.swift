/// The references between tables, for an engine that does not know them.
enum StoreReferences {
    private static let all = [
        ("articles", "outlet", "outlets"), ("briefs", "article", "articles"), ("facts", "article", "articles"),
        ("features", "article", "articles"), ("postings", "topic", "topics"), ("postings", "article", "articles"),
        ("postings", "outlet", "outlets"), ("topic_outlets", "topic", "topics"),
        ("topic_outlets", "outlet", "outlets"), ("story_members", "article", "articles"),
        ("story_members", "story", "stories"), ("search", "article", "articles"),
    ]

    static func faults(_ db: StoreDatabase) throws -> [String] {
        try all.compactMap { table, column, parent in
            let missing = try db.first(
                """
                SELECT 1 FROM \(table) AS t WHERE NOT EXISTS (SELECT 1 FROM \(parent) AS p WHERE p.id = t.\(column))
                LIMIT 1
                """)
            return missing.map { _ in "\(table) names rows of \(parent) that are missing" }
        }
    }
}
