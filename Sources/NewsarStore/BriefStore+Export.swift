import Compression
import NewsarModel
import NewsarStatistics

extension BriefStore {
    /// Hands on all of the store as JSON Lines: a line per article, by article id, each its brief with
    /// `"type":"brief"` as first member; then a line per topic, by name in byte order and kind; then a line per story, by
    /// its first article.
    ///
    /// Topics that the user's aliases make one are one line, at the place of its name; briefs and stories stay as they are.
    /// The bytes depend on what is stored and on the aliases alone. All lines are of one moment; later merges do not show. Memory is one
    /// brief, the days of 200 topics, and what clustering needs (`StoryTable.cluster`).
    /// - Parameter write: gets one line at a time, with its newline. What it throws ends the export and is passed on.
    public func export(
        _ parts: Set<ExportPart> = Set(ExportPart.allCases), _ write: ([UInt8]) throws -> Void
    ) throws {
        try view { db in
            if parts.contains(.briefs) { try Self.exportBriefs(db, write) }
            if parts.contains(.topics) { try Self.exportTopics(db, write) }
            if parts.contains(.stories) { try Self.exportStories(db, write) }
        }
    }

    /// (fingerprint, packed brief) of all articles, by id.
    static func briefQuery(_ dialect: SQLDialect) -> String {
        """
        SELECT a.fingerprint, b.packed FROM articles AS a \(dialect.orderedJoin) briefs AS b ON b.article = a.id
        ORDER BY a.fingerprint
        """
    }

    private static func exportBriefs(_ db: StoreDatabase, _ write: ([UInt8]) throws -> Void) throws {
        let decompressor = try ZstdDecompressor()
        let rows = try db.rows(briefQuery(db.dialect))
        while let row = try rows.next() {
            let packed: [UInt8] = row[1]
            let id = try Fingerprint(row, 0)
            let json = try PackedBrief.json(packed, of: id, with: decompressor)
            guard json.first == UInt8(ascii: "{") else {
                throw StoreError(.corrupt, "the stored brief of article \(id) is no JSON object")
            }
            var line = Array(#"{"type":"brief","#.utf8)
            line.reserveCapacity(line.count + json.count)
            line.append(contentsOf: json.dropFirst())
            line.append(UInt8(ascii: "\n"))
            try write(line)
        }
    }

    private static func exportTopics(_ db: StoreDatabase, _ write: ([UInt8]) throws -> Void) throws {
        var portion: [(row: Int64, statistics: TopicStatistics)] = []
        try eachTopic(db) { row, statistics in
            portion.append((row, statistics))
            if portion.count == topicPortion {
                try export(portion, db, write)
                portion.removeAll(keepingCapacity: true)
            }
        }
        try export(portion, db, write)
    }

    /// All topics by name and kind, without their days; groups, with their days, where their names belong.
    static func eachTopic(_ db: StoreDatabase, _ body: (Int64, TopicStatistics) throws -> Void) throws {
        var groups = try db.groups.leading.compactMap { row in
            try statistics(of: row, .all, db).map { (row: row, statistics: $0) }
        }
        // The last comes first out.
        groups.sort { $1.statistics.topic.place < $0.statistics.topic.place }
        let rows = try db.rows("SELECT \(TopicSQL.columns), id FROM topics ORDER BY name, kind")
        while let row = try rows.next() {
            let number: Int64 = row[TopicSQL.rowColumn]
            if db.groups.isMember(number) { continue }
            let statistics = try TopicStatistics(row)
            while let group = groups.last, group.statistics.topic.place < statistics.topic.place {
                try body(group.row, group.statistics)
                groups.removeLast()
            }
            try body(number, statistics)
        }
        for group in groups.reversed() { try body(group.row, group.statistics) }
    }

    /// Topics whose days are asked for at once.
    private static let topicPortion = 200

    private static func export(
        _ portion: [(row: Int64, statistics: TopicStatistics)], _ db: StoreDatabase, _ write: ([UInt8]) throws -> Void
    ) throws {
        let days = try db.statement(TopicSQL.days).alls(portion.map { [$0.row] })
        for ((_, statistics), days) in zip(portion, days) {
            var statistics = statistics
            statistics.days =
                statistics.days ?? days.map { TopicStatistics.DayCount(day: $0[0], articles: $0[1]) }
            var writer = JSONWriter(capacity: 512)
            statistics.write(to: &writer, type: "topic")
            try write(writer.bytes + [UInt8(ascii: "\n")])
        }
    }

    /// Of the articles in the lines before, whenever stories were settled last.
    private static func exportStories(_ db: StoreDatabase, _ write: ([UInt8]) throws -> Void) throws {
        let reader = try StoryReader(db)
        for story in try StoryTable.stories(db) {
            var writer = JSONWriter(capacity: 1024)
            for story in try reader.stories([story]) { story.write(to: &writer, type: "story") }
            try write(writer.bytes + [UInt8(ascii: "\n")])
        }
    }
}

extension Topic {
    /// In an export: by name in byte order, then by kind.
    fileprivate var place: (ByteOrder, UInt8) { (ByteOrder(name), kind.rawValue) }
}

/// What an export holds.
public enum ExportPart: String, Sendable, CaseIterable {
    case briefs, topics, stories
}
