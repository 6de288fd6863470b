import FoundationEssentials
import NewsarModel

/// Reads many rows of `facts` one after the other into the same memory. About 1 µs an article.
struct FactScan {
    private(set) var article: Int64 = 0
    private(set) var day: Int64?
    private(set) var outlet: Int64 = 0
    private(set) var lean: Int64 = 0
    private(set) var topics: [Int64] = []
    /// Millionths, by the place in `topics`.
    private(set) var saliences: [Int64] = []
    private var rest: [UInt8] = []

    /// To look an article's facts up costs as much as to read those of so many in a row.
    private static let lookUpCost = 4

    /// Hands each article that `filter` admits to `body`, in the order of rows or of days.
    static func run(_ db: StoreDatabase, _ filter: FactFilter, _ body: (inout FactScan) throws -> Void) throws {
        func joined(_ index: String, _ condition: String) -> String {
            """
            SELECT f.article, f.packed FROM articles AS a \(db.dialect.indexed(by: index)) \(db.dialect.orderedJoin) facts AS f ON f.article = a.id
            WHERE \(condition)
            """
        }
        let all = Int(try db.number("SELECT articles FROM totals") ?? 0)
        let some = all / lookUpCost
        let rows =
            if try filter.articles(db, upTo: some + 1) > some {
                try db.rows("SELECT article, packed FROM facts")
            } else if let outlet = filter.outlet {
                try db.rows(joined("articles_by_outlet", "a.outlet = ?"), [outlet])
            } else if filter.hasDays {
                try db.rows(
                    joined("articles_by_day", "a.day BETWEEN ? AND ?"),
                    [filter.since, filter.until])
            } else {
                try db.rows("SELECT article, packed FROM facts")
            }
        try run(rows, filter, db.groups, body)
    }

    /// Hands the articles that have the topic to `body`, by row.
    static func run(
        _ db: StoreDatabase, topic: Int64, _ filter: FactFilter, _ body: (inout FactScan) throws -> Void
    ) throws {
        let members = db.groups.rows(of: topic)
        var conditions = "p.topic IN (\(members.map { _ in "?" }.joined(separator: ", ")))"
        var arguments = members
        if filter.hasDays {
            conditions += " AND p.day BETWEEN ? AND ?"
            arguments += [filter.since, filter.until]
        }
        if let outlet = filter.outlet {
            conditions += " AND p.outlet = ?"
            arguments.append(outlet)
        }
        if let lean = filter.lean {
            conditions += " AND p.lean = ?"
            arguments.append(lean)
        }
        // An article with several names of a group counts once.
        let postings =
            members.count == 1 ? "postings" : "(SELECT DISTINCT p.article FROM postings AS p WHERE \(conditions))"
        let rows = try db.rows(
            """
            SELECT f.article, f.packed FROM \(postings) AS p \(db.dialect.orderedJoin) facts AS f ON f.article = p.article
            \(members.count == 1 ? "WHERE \(conditions)" : "")
            """, arguments)
        try run(rows, filter, db.groups, body)
    }

    private static func run(
        _ rows: StoreRows, _ filter: FactFilter, _ groups: TopicGroups, _ body: (inout FactScan) throws -> Void
    ) throws {
        var scan = FactScan()
        while let row = try rows.next() {
            scan.article = row[0]
            let isAdmitted = try row.withBytes(1) { scan.read($0, filter) }
            guard let isAdmitted else { throw Damage("facts of article \(scan.article) are cut") }
            guard isAdmitted else { continue }
            if !groups.isEmpty { scan.join(groups) }
            try body(&scan)
        }
    }

    /// Puts the leading row in place of each row of a group, once, with the strongest of the saliences.
    private mutating func join(_ groups: TopicGroups) {
        var kept = 0
        for place in topics.indices {
            let topic = groups.leader(of: topics[place])
            if let twin = topics[..<kept].firstIndex(of: topic) {
                saliences[twin] = max(saliences[twin], saliences[place])
            } else {
                (topics[kept], saliences[kept]) = (topic, saliences[place])
                kept += 1
            }
        }
        topics.removeLast(topics.count - kept)
        saliences.removeLast(saliences.count - kept)
    }

    /// The article's measures; read when asked, for most questions do not.
    func measures() throws -> ArticleMeasures {
        var reader = WireReader(rest)
        return try ArticleMeasures(from: &reader)
    }

    /// Adds the article to the sums of those of its topics that have a place.
    func add(to tallies: inout [TopicTally], at places: TopicPlaces) throws {
        var measures: ArticleMeasures?
        for (mention, topic) in topics.enumerated() {
            guard let place = places[topic] else { continue }
            let known = try measures ?? self.measures()
            measures = known
            tallies[place].add(self, salience: saliences[mention], known)
        }
    }

    func salience(of topic: Int64) -> Int64? { topics.firstIndex(of: topic).map { saliences[$0] } }

    /// The binary form of `ArticleFactSheet`, without its allocations.
    ///
    /// - Returns: whether the filter admits the article, whose topics are else not read; `nil` when bytes are missing.
    private mutating func read(_ bytes: UnsafeRawBufferPointer, _ filter: FactFilter) -> Bool? {
        var position = 0
        func number() -> UInt64? {
            var value: UInt64 = 0
            var shift: UInt64 = 0
            while position < bytes.count, shift < 64 {
                let byte = bytes[position]
                position += 1
                value |= UInt64(byte & 0x7F) << shift
                if byte < 0x80 { return value }
                shift += 7
            }
            return nil
        }
        guard let isDated = number() else { return nil }
        day = nil
        if isDated != 0 {
            guard let zigzag = number() else { return nil }
            day = Int64(bitPattern: zigzag >> 1) ^ -Int64(bitPattern: zigzag & 1)
        }
        guard let outlet = number(), let lean = number(), let count = number() else { return nil }
        self.outlet = Int64(bitPattern: outlet)
        self.lean = Int64(bitPattern: lean)
        guard filter.admits(day: day, outlet: self.outlet, lean: self.lean) else { return false }
        topics.removeAll(keepingCapacity: true)
        saliences.removeAll(keepingCapacity: true)
        for _ in 0..<min(count, UInt64(BriefDigest.topicLimit)) {
            guard let topic = number(), let salience = number() else { return nil }
            topics.append(Int64(bitPattern: topic))
            saliences.append(Int64(bitPattern: salience))
        }
        rest.removeAll(keepingCapacity: true)
        rest.append(contentsOf: bytes[position...])
        return true
    }
}
