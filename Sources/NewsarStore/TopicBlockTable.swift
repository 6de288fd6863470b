import NewsarModel

/// The blocks of all articles: written by merges, read from first to last. About 60 ns an article of the store.
enum TopicBlockTable {
    /// To look an article's facts up costs as much as to read so many entries in a row: 20 where all pages are in memory,
    /// 500 where none is.
    static let factCost = 100

    static let definition = """
        CREATE TABLE topic_blocks (
            block INTEGER PRIMARY KEY,
            packed BLOB NOT NULL
        ) STRICT
        """

    /// Writes the entries of articles that came, changed or, with `nil`, went; a block once.
    static func apply(_ changes: [Int64: TopicBlock.Entry?], _ db: StoreDatabase) throws {
        let select = try db.statement("SELECT packed FROM topic_blocks WHERE block = ?")
        let upsert = try db.statement(
            """
            INSERT INTO topic_blocks (block, packed) VALUES (?, ?)
            ON CONFLICT (block) DO UPDATE SET packed = excluded.packed
            """)
        let blocks = Dictionary(grouping: changes, by: { TopicBlock.number(ofArticle: $0.key) })
        for (number, changes) in blocks.sorted(by: { $0.key < $1.key }) {
            var block = TopicBlock(try select.bytes([number]) ?? [])
            try block.apply(Dictionary(uniqueKeysWithValues: changes.map { ($0.key, $0.value) }))
            if block.isEmpty {
                try db.execute("DELETE FROM topic_blocks WHERE block = ?", [number])
            } else {
                try upsert.execute([number, block.bytes])
            }
        }
    }

    /// Makes the blocks from the facts. About 2 µs an article.
    static func fill(_ db: StoreDatabase) throws {
        try eachBlock(ofFacts: db) { _, entries in try apply(entries, db) }
    }

    /// Hands the entries of all articles to `body`, in the order of their rows, as they are stored.
    static func eachEntry(_ db: StoreDatabase, _ body: (TopicBlock.Reader) throws -> Void) throws {
        let rows = try db.rows("SELECT packed FROM topic_blocks ORDER BY block")
        while let row = try rows.next() {
            try row.withBytes(0) { bytes in
                var reader = TopicBlock.Reader(bytes)
                while try reader.next() != nil { try body(reader) }
            }
        }
    }

    /// Hands the entries that are wanted to `body`, with the leading row in place of each row of a group.
    static func scan(
        _ db: StoreDatabase, where isWanted: (TopicBlock.Reader) -> Bool, _ body: (TopicBlock.Reader) throws -> Void
    ) throws {
        let groups = db.groups
        var joined: [UInt8] = []
        try eachEntry(db) { entry in
            guard isWanted(entry) else { return }
            guard !groups.isEmpty, entry.hasMember(of: groups) else { return try body(entry) }
            TopicBlock.join(entry, groups, into: &joined)
            try joined.withUnsafeBytes { bytes in
                var entry = TopicBlock.Reader(bytes)
                if try entry.next() != nil { try body(entry) }
            }
        }
    }

    /// How many articles' entries differ from their facts, are missing or are of no article.
    static func faults(_ db: StoreDatabase) throws -> Int {
        let select = try db.statement("SELECT packed FROM topic_blocks WHERE block = ?")
        var (faults, told, blocks) = (0, 0, 0)
        try eachBlock(ofFacts: db) { number, entries in
            let bytes = try select.bytes([number]) ?? []
            blocks += 1
            faults += entries.count
            try bytes.withUnsafeBytes { bytes in
                var reader = TopicBlock.Reader(bytes)
                while let slot = try reader.next() {
                    let entry = entries[number * TopicBlock.articles + Int64(slot)] ?? nil
                    if entry == reader.value { faults -= 1 } else { told += 1 }
                }
            }
        }
        let stored = Int(try db.number("SELECT count(*) FROM topic_blocks") ?? 0)
        return max(faults, told) + max(0, stored - blocks)
    }

    private static func eachBlock(
        ofFacts db: StoreDatabase, _ body: (Int64, [Int64: TopicBlock.Entry?]) throws -> Void
    ) throws {
        var number: Int64 = 0
        var entries: [Int64: TopicBlock.Entry?] = [:]
        let rows = try db.rows("SELECT article, packed FROM facts ORDER BY article")
        while let row = try rows.next() {
            let article: Int64 = row[0]
            if TopicBlock.number(ofArticle: article) != number {
                if !entries.isEmpty { try body(number, entries) }
                entries.removeAll(keepingCapacity: true)
                number = TopicBlock.number(ofArticle: article)
            }
            entries[article] = TopicBlock.Entry(try ArticleFactSheet(row[1]))
        }
        if !entries.isEmpty { try body(number, entries) }
    }
}

extension TopicBlock.Entry {
    init(_ facts: ArticleFactSheet) {
        self.init(day: facts.day, outlet: facts.outlet, lean: facts.lean, topics: facts.topics.map(\.topic))
    }
}
