import NewsarModel

/// How many articles of a question name each topic, by the topic's row. Memory is 16 bytes a topic of the store, and where
/// outlets are counted about 12 bytes for each of a topic.
struct TopicCounts {
    private(set) var articles: [Int32]
    private(set) var saliences: [Int64]
    /// Outlets that name each topic; `nil` where they are not counted.
    private(set) var sources: [Int32]?
    /// All articles counted, with topics or without.
    private(set) var total = 0
    /// Topic and outlet.
    private var pairs: Set<UInt64> = []

    init(_ db: StoreDatabase, withSources: Bool = false) throws {
        let rows = Int(try db.number("SELECT max(id) FROM topics") ?? 0) + 1
        articles = Array(repeating: 0, count: rows)
        saliences = Array(repeating: 0, count: rows)
        sources = withSources ? articles : nil
    }

    mutating func add(_ scan: FactScan) {
        total += 1
        for (place, topic) in scan.topics.enumerated() {
            guard let row = Int(exactly: topic), articles.indices.contains(row) else { continue }
            articles[row] += 1
            saliences[row] += scan.saliences[place]
            if sources != nil { add(source: scan.outlet, to: row) }
        }
    }

    /// Without saliences, which blocks do not have.
    @inline(__always) mutating func add(_ entry: TopicBlock.Reader) {
        total += 1
        for place in 0..<entry.topicCount {
            let row = Int(entry.topic(place))
            guard row < articles.count else { continue }
            articles[row] += 1
            if sources != nil { add(source: entry.outlet, to: row) }
        }
    }

    private mutating func add(source: Int64, to row: Int) {
        guard source != 0,
            pairs.insert(UInt64(truncatingIfNeeded: row) << 32 | UInt64(truncatingIfNeeded: source)).inserted
        else { return }
        sources?[row] += 1
    }

    subscript(topic: Int64) -> Int {
        articles.indices.contains(Int(topic)) ? Int(articles[Int(topic)]) : 0
    }
}
