import NewsarModel
import NewsarStatistics

/// Chooses and orders stories for a listing.
enum StoryListing {
    /// From the tables.
    static func rows(_ query: StoryQuery, _ db: StoreDatabase) throws -> [StoryTable.Story] {
        guard let filter = try FactFilter(query.scope, db) else { return [] }
        var conditions = "s.sources >= ?"
        var arguments: [Int64] = [Int64(query.fewestSources)]
        if filter.hasDays {
            conditions += " AND s.last_day BETWEEN ? AND ?"
            arguments += [filter.since, filter.until]
        }
        for (column, value) in [("outlet", filter.outlet), ("lean", filter.lean)] {
            guard let value else { continue }
            conditions += """
                 AND EXISTS (SELECT 1 FROM story_members AS m JOIN articles AS a ON a.id = m.article
                    WHERE m.story = s.id AND a.\(column) = ?)
                """
            arguments.append(value)
        }
        // The stories lie in the order of their days: by day, only those of the last day taken are sorted further.
        let order =
            switch query.sort {
            case .latest: "s.last_day DESC NULLS LAST, s.sources DESC"
            case .sources: "s.sources DESC, s.last_day DESC NULLS LAST"
            }
        let ids = try db.numbers(
            """
            SELECT s.id FROM stories AS s JOIN articles AS first ON first.id = s.id WHERE \(conditions)
            ORDER BY \(order), s.articles DESC, first.fingerprint LIMIT ?
            """, arguments + [Int64(query.limit)])
        return try ids.map { try story($0, db) }
    }

    static func story(_ id: Int64, _ db: StoreDatabase) throws -> StoryTable.Story {
        let rows = try db.all(
            """
            SELECT m.article, a.day, a.outlet, m.copy_of FROM story_members AS m
            JOIN articles AS a ON a.id = m.article WHERE m.story = ? ORDER BY a.day NULLS FIRST, a.fingerprint
            """, [id])
        return StoryTable.Story(
            members: rows.map { StoryTable.Member(row: $0[0], day: $0[1], outlet: $0[2]) }, copyOf: rows.map { $0[3] })
    }

    /// From stories that were grouped just now, which come by their first article.
    static func chosen(
        _ query: StoryQuery, from stories: [StoryTable.Story], _ db: StoreDatabase
    ) throws -> [StoryTable.Story] {
        guard let filter = try FactFilter(query.scope, db) else { return [] }
        let leans = try db.statement("SELECT lean FROM articles WHERE id = ?")
        var chosen: [(place: Int, story: StoryTable.Story)] = []
        for (place, story) in stories.enumerated() where story.sources >= query.fewestSources {
            if filter.hasDays {
                guard let day = story.lastDay, filter.since <= day, day <= filter.until else { continue }
            }
            if let outlet = filter.outlet {
                guard story.members.contains(where: { $0.outlet == outlet }) else { continue }
            }
            if let lean = filter.lean {
                let all = try story.members.map { try leans.number([$0.row]) }
                guard all.contains(lean) else { continue }
            }
            chosen.append((place, story))
        }
        let fingerprint = try db.statement("SELECT fingerprint FROM articles WHERE id = ?")
        var keyed: [(key: (Int64, Int64, Int), id: Fingerprint, story: StoryTable.Story)] = []
        for (_, story) in chosen {
            guard let row = try fingerprint.first([story.members[0].row]) else { continue }
            let (day, sources) = (story.lastDay ?? .min, Int64(story.sources))
            let first = query.sort == .latest ? (day, sources) : (sources, day)
            keyed.append(((first.0, first.1, story.members.count), try Fingerprint(row, 0), story))
        }
        keyed.sort { $0.key != $1.key ? $0.key > $1.key : $0.id < $1.id }
        return keyed.prefix(query.limit).map(\.story)
    }
}
