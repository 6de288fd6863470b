import NewsarModel

/// The rows of topics that are read as one, by the user's aliases. A group goes by its leading row.
struct TopicGroups {
    static let none = TopicGroups()

    /// The leading row of each member's group, itself a member; −1 for topics in no group. Asked for each topic of each
    /// article, so an array and no dictionary.
    private var leaders: [Int32] = []
    private var members: [Int64: [Int64]] = [:]
    private var topics: [Int64: Topic] = [:]
    /// Leading rows, in the order of the aliases.
    private(set) var leading: [Int64] = []

    private init() {}

    /// Looks the aliases up: about 5 µs each. Memory is 4 bytes for each row up to the largest.
    init(_ aliases: TopicAliases, _ db: StoreDatabase) throws {
        let select = try db.statement(
            "SELECT id, kind FROM topics WHERE \(db.dialect.sameName("name", "?1")) AND name = ?1 ORDER BY kind")
        var led: [Int64: Int64] = [:]
        var byTopic: [Topic: Int64] = [:]
        for line in aliases.lines {
            var rows: [TopicKind: [Int64]] = [:]
            for name in line.names {
                for row in try select.all([name]) {
                    let id: Int64 = row[0]
                    guard let kind = TopicKind(rawValue: UInt8(clamping: row[1] as Int64)),
                        line.kind == nil || line.kind == kind, led[id] == nil
                    else { continue }
                    if !(rows[kind] ?? []).contains(id) { rows[kind, default: []].append(id) }
                }
            }
            for kind in TopicKind.allCases {
                guard let rows = rows[kind], let first = rows.first else { continue }
                let topic = Topic(kind: kind, name: line.names[0])
                // Two lines may be about one.
                let leader = byTopic[topic] ?? first
                for row in rows { led[row] = leader }
                members[leader, default: []] += rows
                guard leader == first else { continue }
                byTopic[topic] = leader
                topics[leader] = topic
                leading.append(leader)
            }
        }
        leaders = Array(repeating: -1, count: Int(led.keys.max() ?? -1) + 1)
        for (row, leader) in led { leaders[Int(row)] = Int32(clamping: leader) }
    }

    var isEmpty: Bool { leaders.isEmpty }

    /// Rows that are in a group.
    var memberCount: Int { members.values.reduce(0) { $0 + $1.count } }

    @inline(__always) func isMember(_ row: Int64) -> Bool {
        row >= 0 && row < leaders.count && leaders[Int(row)] >= 0
    }

    /// The row that stands for the topic.
    @inline(__always) func leader(of row: Int64) -> Int64 { isMember(row) ? Int64(leaders[Int(row)]) : row }

    /// All rows of the topic that `row` leads.
    func rows(of row: Int64) -> [Int64] { members[row] ?? [row] }

    /// The articles of groups, by their leading rows, counted in one pass over the blocks of all articles.
    func articles(ofAll rows: [Int64], _ db: StoreDatabase) throws -> [Int] {
        let groups = rows.map(self.rows(of:))
        let places = TopicPlaces(groups.flatMap { $0 })
        let owners = groups.enumerated().flatMap { place, rows in rows.map { _ in place } }
        var counts = [Int](repeating: 0, count: rows.count)
        var last = [Int](repeating: -1, count: rows.count)
        var article = 0
        try TopicBlockTable.eachEntry(db) { entry in
            for place in 0..<entry.topicCount {
                guard let found = places[Int64(entry.topic(place))] else { continue }
                let group = owners[found]
                // Once, however many of its names the article has.
                if last[group] != article { counts[group] += 1 }
                last[group] = article
            }
            article += 1
        }
        return counts
    }

    /// What a group is called; `nil` for a topic by itself.
    func topic(of row: Int64) -> Topic? { topics[row] }

    /// The leading row of the group with that name; of several the one whose line comes first.
    func row(named name: String, kind: TopicKind?) -> Int64? {
        leading.first { row in
            guard let topic = topics[row], kind == nil || topic.kind == kind else { return false }
            return topic.name.lowercased() == name.lowercased()
        }
    }
}
