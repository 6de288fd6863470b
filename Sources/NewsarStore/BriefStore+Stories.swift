import NewsarModel
public import NewsarStatistics

extension BriefStore {
    /// Stores above this many articles answer with the stories as they were last settled; smaller ones group their articles
    /// anew when asked, in less than a second.
    private static let groupedWhenAsked = 20_000

    /// Groups all articles into stories and keeps the result, so that readers need not; does nothing when no merge came
    /// since. For the end of a run and from time to time: about 45 µs an article of the store, during which others merge
    /// and read; only what has changed is then written.
    ///
    /// - Throws: as `merge`.
    /// - Returns: whether there was anything to do.
    @discardableResult public func settleStories() throws(StoreError) -> Bool {
        guard let changes = try storyChanges() else { return false }
        return try apply(changes)
    }

    /// How the stories differ from those in the tables; `nil` when they do not.
    package func storyChanges() throws(StoreError) -> StoryChanges? { try read(StoryChanges.init) }

    /// Writes what has changed; `false` when another process was faster.
    package func apply(_ changes: StoryChanges) throws(StoreError) -> Bool { try write(changes.apply) }

    /// Stories of the scope, the last to change first; ties by number of outlets, then by id.
    ///
    /// A story is in the scope when its last day is; outlet and lean ask for stories with such an article.
    public func stories(_ query: StoryQuery = StoryQuery()) throws(StoreError) -> [NewsStory] {
        try read { db in try StoryReader(db).stories(Self.rows(query, db)) }
    }

    /// The same stories with the claims and words of their sides: unpacks up to 60 briefs of each.
    public func perspectives(_ query: StoryQuery) throws(StoreError) -> [NewsStory] {
        try read { db in
            let reader = try StoryReader(db)
            return try Self.rows(query, db).map(reader.detailed)
        }
    }

    private static func rows(_ query: StoryQuery, _ db: StoreDatabase) throws -> [StoryTable.Story] {
        if try answersFromTables(db) { return try StoryListing.rows(query, db) }
        return try StoryListing.chosen(query, from: StoryTable.stories(db), db)
    }

    /// The story with that id, or the story that an article is in, by any name of the article that `brief` takes.
    ///
    /// - Throws: `.ambiguous` when several articles answer to the name, and as any read.
    public func story(_ name: String) throws(StoreError) -> NewsStory? {
        try read { db in
            let article = NewsStory.article(ofStory: name).map(\.description) ?? name
            guard let row = try BriefName.row(of: article, db) else { return nil }
            if try Self.answersFromTables(db) {
                guard
                    let story = try db.number("SELECT story FROM story_members WHERE article = ?", [row])
                else { return nil }
                return try StoryReader(db).detailed(StoryListing.story(story, db))
            }
            let found = try StoryTable.stories(db).first { $0.members.contains { $0.row == row } }
            return try found.map { try StoryReader(db).detailed($0) }
        }
    }

    private static func answersFromTables(_ db: StoreDatabase) throws -> Bool {
        if try StoryTable.isCurrent(db) { return true }
        return try db.number("SELECT articles FROM totals") ?? 0 > groupedWhenAsked
    }
}
