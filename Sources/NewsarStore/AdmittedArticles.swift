import NewsarModel

/// Which articles a filter admits, by their rows: reads the block of an article, and keeps it for the next. For many
/// articles asked about in the order of their rows.
struct AdmittedArticles {
    private let filter: FactFilter
    private let statement: StoreStatement
    private var number: Int64?
    private var slots = [Bool](repeating: false, count: Int(TopicBlock.articles))

    init(_ filter: FactFilter, _ db: StoreDatabase) throws {
        self.filter = filter
        statement = try db.statement("SELECT packed FROM topic_blocks WHERE block = ?")
    }

    /// About 0.1 µs, and 30 µs for each block.
    mutating func contains(_ article: Int64) throws -> Bool {
        let number = TopicBlock.number(ofArticle: article)
        if number != self.number { try load(number) }
        return slots[Int(article % TopicBlock.articles)]
    }

    private mutating func load(_ number: Int64) throws {
        for slot in slots.indices { slots[slot] = false }
        self.number = number
        guard let row = try statement.first([number]) else { return }
        try row.withBytes(0) { bytes in
            var reader = TopicBlock.Reader(bytes)
            while let slot = try reader.next() {
                guard slots.indices.contains(slot) else { continue }
                slots[slot] = filter.admits(reader)
            }
        }
    }
}
