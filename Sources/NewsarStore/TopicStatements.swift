/// The SQL by which a merge reads and writes topics, their postings and outlets; prepared once a connection.
struct TopicStatements {
    private struct Pair: Hashable, Comparable {
        let topic: Int64
        let outlet: Int64

        static func < (left: Pair, right: Pair) -> Bool { (left.topic, left.outlet) < (right.topic, right.outlet) }
    }

    private let db: StoreDatabase
    private let select: StoreStatement
    private let insert: StoreStatement
    private let update: StoreStatement
    private let deleteEmpty: StoreStatement
    private let selectBounds: StoreStatement
    private let selectDays: StoreStatement
    private let updateDays: StoreStatement
    private let deletePosting: StoreStatement
    private let insertPostings: BulkInsert
    private let insertPairs: BulkInsert
    private let findOutlet: StoreStatement
    private let deletePair: StoreStatement

    init(_ db: StoreDatabase) throws {
        self.db = db
        select = try db.statement(
            "SELECT id FROM topics WHERE \(db.dialect.sameName("name", "?1")) AND name = ?1 AND kind = ?2")
        let columns = TopicSQL.counterColumns
        insert = try db.statement(
            """
            INSERT INTO topics (\(columns.joined(separator: ", ")), id, kind, name)
            VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")), ?, ?, ?)
            """)
        let sums = columns.enumerated().map { index, column in
            switch column {
            case "first_day": "\(column) = \(db.dialect.least(column, "?\(index + 1)"))"
            case "last_day": "\(column) = \(db.dialect.greatest(column, "?\(index + 1)"))"
            default: "\(column) = \(column) + ?\(index + 1)"
            }
        }
        update = try db.statement(
            "UPDATE topics SET \(sums.joined(separator: ", ")) WHERE id = ?\(columns.count + 1)")
        deleteEmpty = try db.statement(
            "DELETE FROM topics WHERE id = ? AND articles = 0 RETURNING kind, name")
        selectBounds = try db.statement("SELECT first_day, last_day FROM topics WHERE id = ?")
        selectDays = try db.statement("SELECT min(day), max(day) FROM postings WHERE topic = ?")
        updateDays = try db.statement("UPDATE topics SET first_day = ?, last_day = ? WHERE id = ?")
        deletePosting = try db.statement("DELETE FROM postings WHERE topic = ? AND article = ?")
        insertPostings = try BulkInsert(
            db, into: "postings", columns: ["topic", "article", "outlet", "day", "lean", "salience"])
        insertPairs = try BulkInsert(
            db, into: "topic_outlets", columns: ["topic", "outlet"], suffix: "ON CONFLICT DO NOTHING RETURNING topic")
        findOutlet = try db.statement("SELECT 1 FROM postings WHERE topic = ? AND outlet = ? LIMIT 1")
        deletePair = try db.statement("DELETE FROM topic_outlets WHERE topic = ? AND outlet = ? RETURNING topic")
    }

    /// The largest row number in use.
    func lastRow() throws -> Int64 { try db.number("SELECT max(id) FROM topics") ?? 0 }

    /// The rows of topics; `nil` for those that the store does not know.
    func find(_ names: [RowCache.Name]) throws -> [Int64?] {
        try select.firsts(names.map { [$0.text, $0.kind] }).map { $0?[0] }
    }

    func insert(_ name: RowCache.Name, row: Int64, _ change: TopicChange) throws {
        try insert.execute(numbers: change.counters + [row, name.kind], text: name.text)
    }

    func apply(_ change: TopicChange, to topic: Int64) throws {
        try update.change(one: "a topic", numbers: change.counters + [topic])
    }

    /// Deletes a topic that has lost all its articles.
    ///
    /// - Returns: its name, or `nil` when it has some left.
    func deleteIfEmpty(_ topic: Int64) throws -> RowCache.Name? {
        try deleteEmpty.first([topic]).map { RowCache.Name(kind: $0[0], text: $0[1]) }
    }

    /// Finds a topic's first and last day again, when an article has left one of them.
    func updateDays(of topic: Int64, vacated: Set<Int64>) throws {
        guard let bounds = try selectBounds.first([topic]),
            vacated.contains(where: { $0 == bounds[0] as Int64? || $0 == bounds[1] as Int64? }),
            let days = try selectDays.first([topic])
        else { return }
        try updateDays.execute([days[0] as Int64?, days[1] as Int64?, topic])
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
        try deletePosting.execute([posting.topic, posting.article])
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
            guard try findOutlet.number([posting.topic, posting.outlet]) == nil else { continue }
            if let topic = try deletePair.number([posting.topic, posting.outlet]) { topics.append(topic) }
        }
        return topics
    }

    /// Also counts the revision up.
    func addToTotals(articles: Int, topics: Int) throws {
        try db.statement(
            "UPDATE totals SET articles = articles + ?, topics = topics + ?, revision = revision + 1"
        )
        .execute([articles, topics])
    }
}
