/// The SQL by which a merge reads and writes topics, their postings and outlets; prepared once a connection.
struct TopicStatements {
    private struct Pair: Hashable, Comparable {
        let topic: Int64
        let outlet: Int64

        static func < (left: Pair, right: Pair) -> Bool { (left.topic, left.outlet) < (right.topic, right.outlet) }
    }

    private let db: StoreDatabase
    private var select: BatchStatement
    private var insert: BatchStatement
    private var update: BatchStatement
    private var deleteEmpty: BatchStatement
    private var updateDays: BatchStatement
    private var deletePosting: BatchStatement
    private let insertPostings: BulkInsert
    private let insertPairs: BulkInsert
    private var deletePair: BatchStatement

    init(_ db: StoreDatabase) throws {
        self.db = db
        select = try BatchStatement(db, [.text("name"), .number("kind")]) { item in
            """
            SELECT \(item.place), id FROM topics\(item.joined)
            WHERE \(db.dialect.sameName("topics.name", item["name"])) AND topics.name = \(item["name"])
                AND topics.kind = \(item["kind"])
            """
        }
        let counters = TopicSQL.counterColumns
        let numbers = counters.map { BatchStatement.Column.number($0) }
        insert = try BatchStatement(db, numbers + [.number("id"), .number("kind"), .text("name")]) { item in
            "INSERT INTO topics (\(item.names)) \(item.rows)"
        }
        update = try BatchStatement(db, numbers + [.number("id")], changingOne: "a topic") { item in
            let sums = counters.map { column in
                switch column {
                case "first_day": "\(column) = \(db.dialect.least("topics.\(column)", item[column]))"
                case "last_day": "\(column) = \(db.dialect.greatest("topics.\(column)", item[column]))"
                default: "\(column) = topics.\(column) + \(item[column])"
                }
            }
            return "UPDATE topics SET \(sums.joined(separator: ", ")) \(item.from) WHERE topics.id = \(item["id"])"
        }
        deleteEmpty = try BatchStatement(db, [.number("id")]) { item in
            """
            DELETE FROM topics \(item.using) WHERE topics.id = \(item["id"]) AND topics.articles = 0
            RETURNING topics.kind, topics.name
            """
        }
        updateDays = try BatchStatement(db, [.number("id"), .number("day")]) { item in
            """
            UPDATE topics SET (first_day, last_day) = (SELECT min(day), max(day) FROM postings WHERE topic = topics.id)
            \(item.from) WHERE topics.id = \(item["id"]) AND \(item["day"]) IN (topics.first_day, topics.last_day)
            """
        }
        deletePosting = try BatchStatement(db, [.number("topic"), .number("article")]) { item in
            """
            DELETE FROM postings \(item.using)
            WHERE postings.topic = \(item["topic"]) AND postings.article = \(item["article"])
            """
        }
        insertPostings = try BulkInsert(
            db, into: "postings", columns: ["topic", "article", "outlet", "day", "lean", "salience"])
        insertPairs = try BulkInsert(
            db, into: "topic_outlets", columns: ["topic", "outlet"], suffix: "ON CONFLICT DO NOTHING RETURNING topic")
        deletePair = try BatchStatement(db, [.number("topic"), .number("outlet")]) { item in
            // A query for a value: it is run for each pair, off the topic's range.
            """
            DELETE FROM topic_outlets \(item.using)
            WHERE topic_outlets.topic = \(item["topic"]) AND topic_outlets.outlet = \(item["outlet"])
                AND (SELECT 1 FROM postings AS p WHERE p.topic = \(item["topic"]) AND p.outlet = \(item["outlet"]) LIMIT 1)
                    IS NULL
            RETURNING topic_outlets.topic
            """
        }
    }

    /// The largest row number in use.
    func lastRow() throws -> Int64 { try db.number("SELECT max(id) FROM topics") ?? 0 }

    /// The rows of topics; `nil` for those that the store does not know.
    mutating func find(_ names: [RowCache.Name]) throws -> [Int64?] {
        try select.firsts(names.map { [$0.text, $0.kind] }).map { $0?[1] }
    }

    mutating func insert(_ name: RowCache.Name, row: Int64, _ change: TopicChange) throws {
        try insert.add(numbers: change.counters + [row, name.kind], text: name.text)
    }

    mutating func apply(_ change: TopicChange, to topic: Int64) throws {
        try update.add(numbers: change.counters + [topic])
    }

    /// Sends what waits.
    mutating func flush() throws {
        try insert.flush()
        try update.flush()
    }

    /// Deletes those of the topics that have lost all their articles.
    ///
    /// - Returns: their names.
    mutating func deleteEmpty(_ topics: [Int64]) throws -> [RowCache.Name] {
        try deleteEmpty.rows(topics.map { [$0] }).map { RowCache.Name(kind: $0[0], text: $0[1]) }
    }

    /// Finds the first and last day of topics again where an article has left one of them.
    mutating func updateDays(_ vacated: [(topic: Int64, day: Int64)]) throws {
        for (topic, day) in vacated { try updateDays.add(numbers: [topic, day]) }
        try updateDays.flush()
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

    mutating func delete(_ postings: [Posting]) throws {
        for posting in postings { try deletePosting.add(numbers: [posting.topic, posting.article]) }
        try deletePosting.flush()
    }

    /// - Returns: a topic for each outlet that is new to it.
    func insertOutlets(of postings: [Posting]) throws -> [Int64] {
        try insertPairs.insert(Self.pairs(of: postings)) { pair, values in
            values.append(pair.topic)
            values.append(pair.outlet)
        }
    }

    /// - Parameter postings: deleted already.
    /// - Returns: a topic for each outlet that has none of its articles any more.
    mutating func deleteOutlets(of postings: [Posting]) throws -> [Int64] {
        try deletePair.rows(Self.pairs(of: postings).map { [$0.topic, $0.outlet] }).map { $0[0] }
    }

    private static func pairs(of postings: [Posting]) -> [Pair] {
        Set(postings.lazy.filter { $0.outlet != 0 }.map { Pair(topic: $0.topic, outlet: $0.outlet) }).sorted()
    }

    /// Also counts the revision up.
    func addToTotals(articles: Int, topics: Int) throws {
        try db.statement(
            "UPDATE totals SET articles = articles + ?, topics = topics + ?, revision = revision + 1"
        )
        .execute([articles, topics])
    }
}
