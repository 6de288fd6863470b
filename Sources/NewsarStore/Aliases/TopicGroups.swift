import NewsarModel

/// The rows of topics that are read as one, by the user's aliases. A group goes by its leading row.
struct TopicGroups {
    static let none = TopicGroups()

    private var leaders: [Int64: Int64] = [:]
    private var members: [Int64: [Int64]] = [:]
    private var topics: [Int64: Topic] = [:]

    private init() {}

    /// Looks the aliases up: about 5 µs each.
    init(_ aliases: TopicAliases, _ db: StoreDatabase) throws {
        let select = try db.statement(
            "SELECT id, kind FROM topics WHERE \(db.dialect.sameName("name", "?1")) AND name = ?1 ORDER BY kind")
        for line in aliases.lines {
            var rows: [TopicKind: [Int64]] = [:]
            for name in line.names {
                for row in try select.all([name]) {
                    let id: Int64 = row[0]
                    guard let kind = TopicKind(rawValue: UInt8(clamping: row[1] as Int64)),
                        line.kind == nil || line.kind == kind, leaders[id] == nil
                    else { continue }
                    if !(rows[kind] ?? []).contains(id) { rows[kind, default: []].append(id) }
                }
            }
            for (kind, rows) in rows {
                for row in rows { leaders[row] = rows[0] }
                members[rows[0]] = rows
                topics[rows[0]] = Topic(kind: kind, name: line.names[0])
            }
        }
    }

    var isEmpty: Bool { leaders.isEmpty }

    /// Leading rows, ascending.
    var leading: [Int64] { members.keys.sorted() }

    /// The row that stands for the topic.
    func leader(of row: Int64) -> Int64 { leaders[row] ?? row }

    /// All rows of the topic that `row` leads.
    func rows(of row: Int64) -> [Int64] { members[row] ?? [row] }

    /// What a group is called; `nil` for a topic by itself.
    func topic(of row: Int64) -> Topic? { topics[row] }

    /// The leading row of the group with that name.
    func row(named name: String, kind: TopicKind?) -> Int64? {
        leading.first { row in
            guard let topic = topics[row], kind == nil || topic.kind == kind else { return false }
            return topic.name.lowercased() == name.lowercased()
        }
    }
}
