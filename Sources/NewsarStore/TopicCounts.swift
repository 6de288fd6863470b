import NewsarModel

/// How many articles of a question name each topic, by the topic's row. Memory is 16 bytes a topic of the store.
struct TopicCounts {
    private(set) var articles: [Int32]
    private(set) var saliences: [Int64]
    /// All articles counted, with topics or without.
    private(set) var total = 0

    init(_ db: StoreDatabase) throws {
        let rows = Int(try db.number("SELECT max(id) FROM topics") ?? 0) + 1
        articles = Array(repeating: 0, count: rows)
        saliences = Array(repeating: 0, count: rows)
    }

    mutating func add(_ scan: FactScan) {
        total += 1
        for (place, topic) in scan.topics.enumerated() {
            guard let row = Int(exactly: topic), articles.indices.contains(row) else { continue }
            articles[row] += 1
            saliences[row] += scan.saliences[place]
        }
    }

    /// Without saliences, which blocks do not have.
    @inline(__always) mutating func add(_ entry: TopicBlock.Reader) {
        total += 1
        for place in 0..<entry.topicCount {
            let row = Int(entry.topic(place))
            if row < articles.count { articles[row] += 1 }
        }
    }

    subscript(topic: Int64) -> Int {
        articles.indices.contains(Int(topic)) ? Int(articles[Int(topic)]) : 0
    }
}
