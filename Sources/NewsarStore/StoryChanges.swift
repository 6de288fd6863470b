import NewsarStatistics

/// How the stories of one view of the store differ from those in its tables.
///
/// They are found while others merge, and written in a short transaction of their own: nobody waits for the grouping.
package struct StoryChanges: Sendable {
    /// A row of `stories`. A story has the row number of its first article.
    private struct Story: Equatable {
        let id: Int64
        var firstDay: Int64?
        var lastDay: Int64?
        var articles: Int64
        var sources: Int64
    }

    /// A row of `story_members`.
    private struct Member: Equatable {
        let article: Int64
        let story: Int64
        let copyOf: Int64?
    }

    /// Of the view.
    private let revision: Int64
    /// What the stories in the tables were made of.
    private let settled: Int64
    private let sharedStories: Int
    private let goneStories: [Int64]
    private let stories: [Story]
    private let goneMembers: [Int64]
    private let members: [Member]

    /// `nil` when the tables are up to date. As `StoryTable.grouped`, and 80 bytes an article.
    init?(_ db: StoreDatabase) throws {
        guard let totals = try db.first("SELECT revision, stories_revision FROM totals") else { return nil }
        revision = totals[0]
        settled = totals[1]
        guard revision != settled else { return nil }
        let (stories, members) = try Self.rows(db)
        sharedStories = stories.count { $0.sources > 1 }
        (goneStories, self.stories) = try Self.differences(
            stories, db.rows("SELECT id, first_day, last_day, articles, sources FROM stories ORDER BY id"), \.id
        ) { Story(id: $0[0], firstDay: $0[1], lastDay: $0[2], articles: $0[3], sources: $0[4]) }
        (goneMembers, self.members) = try Self.differences(
            members, db.rows("SELECT article, story, copy_of FROM story_members ORDER BY article"), \.article
        ) { Member(article: $0[0], story: $0[1], copyOf: $0[2]) }
    }

    /// What the tables should hold, in the order of their keys.
    private static func rows(_ db: StoreDatabase) throws -> (stories: [Story], members: [Member]) {
        let (articles, grouping) = try StoryTable.grouped(db)
        var stories: [Story] = []
        // Articles of one story next to each other, those of one outlet within it too, so that outlets are counted in passing.
        let order = articles.indices.sorted {
            (grouping.firsts[$0], articles[$0].outlet) < (grouping.firsts[$1], articles[$1].outlet)
        }
        var outlet: Int64 = 0
        for (index, place) in order.enumerated() {
            let article = articles[place]
            if index == 0 || grouping.firsts[place] != grouping.firsts[order[index - 1]] {
                let id = articles[Int(grouping.firsts[place])].row
                stories.append(Story(id: id, firstDay: nil, lastDay: nil, articles: 0, sources: 0))
                outlet = 0
            }
            let last = stories.count - 1
            stories[last].articles += 1
            if article.outlet != outlet { stories[last].sources += 1 }
            outlet = article.outlet
            if let day = article.day {
                stories[last].firstDay = min(stories[last].firstDay ?? day, day)
                stories[last].lastDay = max(stories[last].lastDay ?? day, day)
            }
        }
        stories.sort { $0.id < $1.id }
        let members = articles.indices.map { place in
            Member(
                article: articles[place].row, story: articles[Int(grouping.firsts[place])].row,
                copyOf: grouping.original(of: place).map { articles[$0].row })
        }
        return (stories, members.sorted { $0.article < $1.article })
    }

    /// - Parameter wanted: by key, as the stored rows are.
    /// - Returns: keys that are stored and not wanted, and the rows that are not stored as they should be.
    private static func differences<Row: Equatable>(
        _ wanted: [Row], _ stored: StoreRows, _ key: (Row) -> Int64, _ read: (StoreRow) -> Row
    ) throws -> (gone: [Int64], changed: [Row]) {
        var gone: [Int64] = []
        var changed: [Row] = []
        var next = 0
        while let row = try stored.next().map(read) {
            while next < wanted.count, key(wanted[next]) < key(row) {
                changed.append(wanted[next])
                next += 1
            }
            guard next < wanted.count, key(wanted[next]) == key(row) else {
                gone.append(key(row))
                continue
            }
            if wanted[next] != row { changed.append(wanted[next]) }
            next += 1
        }
        return (gone, changed + wanted[next...])
    }

    /// Brings the tables to what they should be; `false`, and nothing is done, when another process was faster.
    ///
    /// What was merged since the view is in no story until the next time; what was taken out since stays out.
    func apply(_ db: StoreDatabase) throws -> Bool {
        guard let totals = try db.first("SELECT revision, stories_revision FROM totals"), totals[1] == settled else {
            return false
        }
        let now: Int64 = totals[0]
        let deleteMember = try db.statement("DELETE FROM story_members WHERE article = ?")
        for article in goneMembers { try deleteMember.execute(numbers: [article]) }
        let insertStories = try BulkInsert(
            db, into: "stories", columns: ["id", "first_day", "last_day", "articles", "sources"],
            suffix: """
                ON CONFLICT (id) DO UPDATE SET first_day = excluded.first_day, last_day = excluded.last_day,
                    articles = excluded.articles, sources = excluded.sources
                """)
        try insertStories.insert(stories) { story, values in
            values += [story.id, story.firstDay, story.lastDay, story.articles, story.sources]
        }
        let insertMembers = try BulkInsert(
            db, into: "story_members", columns: ["article", "story", "copy_of"],
            suffix: "ON CONFLICT (article) DO UPDATE SET story = excluded.story, copy_of = excluded.copy_of")
        try insertMembers.insert(now == revision ? members : stillStored(members, db)) { member, values in
            values += [member.article, member.story, member.copyOf]
        }
        let deleteStory = try db.statement("DELETE FROM stories WHERE id = ?")
        for story in goneStories { try deleteStory.execute(numbers: [story]) }
        try db.execute("UPDATE totals SET stories_revision = ?, stories = ?", [revision, sharedStories])
        return true
    }

    private func stillStored(_ members: [Member], _ db: StoreDatabase) throws -> [Member] {
        let article = try db.statement("SELECT 1 FROM articles WHERE id = ?")
        func isStored(_ row: Int64) throws -> Bool { try article.number([row]) != nil }
        return try members.compactMap { member in
            guard try isStored(member.article) else { return nil }
            let original = try member.copyOf.flatMap { try isStored($0) ? $0 : nil }
            return Member(article: member.article, story: member.story, copyOf: original)
        }
    }
}
