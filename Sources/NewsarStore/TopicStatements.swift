import GRDB

/// The SQL by which a merge reads and writes topics, their postings and outlets; prepared once a connection.
struct TopicStatements {
    private struct Pair: Hashable, Comparable {
        let topic: Int64
        let outlet: Int64

        static func < (left: Pair, right: Pair) -> Bool { (left.topic, left.outlet) < (right.topic, right.outlet) }
    }

    private let db: Database
    private let select: Statement
    private let insert: Statement
    private let update: Statement
    private let deleteEmpty: Statement
    private let selectBounds: Statement
    private let selectDays: Statement
    private let updateDays: Statement
    private let deletePosting: Statement
    private let insertPostings: BulkInsert
    private let insertPairs: BulkInsert
    private let findOutlet: Statement
    private let deletePair: Statement

    init(_ db: Database) throws {
        self.db = db
        select = try db.cachedStatement(
            sql: "SELECT id FROM topics WHERE name = ?1 COLLATE NOCASE AND name = ?1 AND kind = ?2")
        let columns = TopicSQL.counterColumns
        insert = try db.cachedStatement(
            sql: """
                INSERT INTO topics (\(columns.joined(separator: ", ")), id, kind, name)
                VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")), ?, ?, ?)
                """)
        let sums = columns.enumerated().map { index, column in
            switch column {
            case "first_day": "\(column) = min(coalesce(\(column), ?\(index + 1)), coalesce(?\(index + 1), \(column)))"
            case "last_day": "\(column) = max(coalesce(\(column), ?\(index + 1)), coalesce(?\(index + 1), \(column)))"
            default: "\(column) = \(column) + ?\(index + 1)"
            }
        }
        update = try db.cachedStatement(
            sql: "UPDATE topics SET \(sums.joined(separator: ", ")) WHERE id = ?\(columns.count + 1)")
        deleteEmpty = try db.cachedStatement(
            sql: "DELETE FROM topics WHERE id = ? AND articles = 0 RETURNING kind, name")
        selectBounds = try db.cachedStatement(sql: "SELECT first_day, last_day FROM topics WHERE id = ?")
        selectDays = try db.cachedStatement(sql: "SELECT min(day), max(day) FROM postings WHERE topic = ?")
        updateDays = try db.cachedStatement(sql: "UPDATE topics SET first_day = ?, last_day = ? WHERE id = ?")
        deletePosting = try db.cachedStatement(sql: "DELETE FROM postings WHERE topic = ? AND article = ?")
        insertPostings = try BulkInsert(
            db, into: "postings", columns: ["topic", "article", "outlet", "day", "lean", "salience"])
        insertPairs = try BulkInsert(
            db, into: "topic_outlets", columns: ["topic", "outlet"], suffix: "ON CONFLICT DO NOTHING RETURNING topic")
        findOutlet = try db.cachedStatement(sql: "SELECT 1 FROM postings WHERE topic = ? AND outlet = ? LIMIT 1")
        deletePair = try db.cachedStatement(sql: "DELETE FROM topic_outlets WHERE topic = ? AND outlet = ?")
    }

    /// The largest row number in use.
    func lastRow() throws -> Int64 { try Int64.fetchOne(db, sql: "SELECT max(id) FROM topics") ?? 0 }

    func find(_ name: RowCache.Name) throws -> Int64? {
        try Int64.fetchOne(select, arguments: [name.text, name.kind])
    }

    func insert(_ name: RowCache.Name, row: Int64, _ change: TopicChange) throws {
        try insert.set(change.counters + [row, name.kind], name.text)
        try insert.execute()
    }

    func apply(_ change: TopicChange, to topic: Int64) throws {
        try update.set(change.counters + [topic])
        try update.execute()
        guard db.changesCount == 1 else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "topic \(topic) is missing")
        }
    }

    /// Deletes a topic that has lost all its articles.
    ///
    /// - Returns: its name, or `nil` when it has some left.
    func deleteIfEmpty(_ topic: Int64) throws -> RowCache.Name? {
        try Row.fetchOne(deleteEmpty, arguments: [topic]).map { RowCache.Name(kind: $0[0], text: $0[1]) }
    }

    /// Finds a topic's first and last day again, when an article has left one of them.
    func updateDays(of topic: Int64, vacated: Set<Int64>) throws {
        guard let bounds = try Row.fetchOne(selectBounds, arguments: [topic]),
            vacated.contains(where: { $0 == bounds[0] as Int64? || $0 == bounds[1] as Int64? }),
            let days = try Row.fetchOne(selectDays, arguments: [topic])
        else { return }
        try updateDays.execute(arguments: [days[0] as Int64?, days[1] as Int64?, topic])
    }

    func insert(_ postings: [Posting]) throws {
        try insertPostings.insert(postings) { posting, values in
            values.append(posting.topic)
            values.append(posting.article)
            values.append(posting.outlet)
            values.append(posting.day)
            values.append(posting.lean)
            values.append(posting.salience)
        }
    }

    func delete(_ posting: Posting) throws {
        try deletePosting.execute(arguments: [posting.topic, posting.article])
    }

    /// - Returns: a topic for each outlet that is new to it.
    func insertOutlets(of postings: [Posting]) throws -> [Int64] {
        let pairs = postings.lazy.filter { $0.outlet != 0 }.map { Pair(topic: $0.topic, outlet: $0.outlet) }
        return try insertPairs.insert(Set(pairs).sorted()) { pair, values in
            values.append(pair.topic)
            values.append(pair.outlet)
        }
    }

    /// - Parameter postings: deleted already.
    /// - Returns: a topic for each outlet that has none of its articles any more.
    func deleteOutlets(of postings: [Posting]) throws -> [Int64] {
        var topics: [Int64] = []
        for posting in postings where posting.outlet != 0 {
            guard try Int64.fetchOne(findOutlet, arguments: [posting.topic, posting.outlet]) == nil else { continue }
            try deletePair.execute(arguments: [posting.topic, posting.outlet])
            if db.changesCount > 0 { topics.append(posting.topic) }
        }
        return topics
    }

    func revision() throws -> Int64 { try Int64.fetchOne(db, sql: "SELECT revision FROM totals") ?? 0 }

    /// Also counts the revision up.
    func addToTotals(articles: Int, topics: Int) throws {
        try db.cachedStatement(
            sql: "UPDATE totals SET articles = articles + ?, topics = topics + ?, revision = revision + 1"
        )
        .execute(arguments: [articles, topics])
    }
}
