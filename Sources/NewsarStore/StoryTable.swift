import NewsarModel
import NewsarStatistics

/// The stories of all stored articles, and whether the tables hold them.
struct StoryTable {
    /// An article's row and what is needed of it once it is in a story.
    struct Member {
        let row: Int64
        let day: Int64?
        let outlet: Int64
    }

    struct Story {
        let members: [Member]
        /// For each member the row of the article that it copies.
        let copyOf: [Int64?]

        var firstDay: Int64? { members.compactMap(\.day).min() }
        var lastDay: Int64? { members.compactMap(\.day).max() }
        /// Distinct known outlets.
        var sources: Int { Set(members.map(\.outlet).filter { $0 != 0 }).count }
    }

    /// All articles in the order of clustering, and which of them belong together. About 45 µs and 250 bytes an article.
    static func grouped(_ db: StoreDatabase) throws -> (articles: [Member], grouping: StoryGrouping) {
        let rows = try db.rows(
            """
            SELECT a.id, a.fingerprint, a.content_id, a.day, a.outlet, f.packed
            FROM articles AS a \(db.dialect.orderedJoin) features AS f ON f.article = a.id ORDER BY a.day NULLS FIRST, a.fingerprint
            """)
        var articles: [Member] = []
        var clustering = StoryClustering()
        while let row = try rows.next() {
            let packed: [UInt8] = row[5]
            var reader = WireReader(packed)
            clustering.add(
                StoryArticle(
                    id: try Fingerprint(row, 1), contentID: try Fingerprint(row, 2), day: row[3],
                    features: try StoryFeatures(from: &reader)))
            articles.append(Member(row: row[0], day: row[3], outlet: row[4]))
        }
        return (articles, clustering.grouping())
    }

    /// As `grouped`, out of the tables.
    private static func settled(_ db: StoreDatabase) throws -> (articles: [Member], grouping: StoryGrouping) {
        let rows = try db.rows(
            """
            SELECT a.id, a.day, a.outlet, m.story, m.copy_of FROM articles AS a JOIN story_members AS m ON m.article = a.id
            ORDER BY a.day NULLS FIRST, a.fingerprint
            """)
        var articles: [Member] = []
        var places: [Int64: Int32] = [:]
        var firsts: [Int32] = []
        var originals: [Int32] = []
        while let row = try rows.next() {
            let place = Int32(truncatingIfNeeded: articles.count)
            places[row[0]] = place
            articles.append(Member(row: row[0], day: row[1], outlet: row[2]))
            // A story's first article and a copy's original stand before all others.
            firsts.append(places[row[3]] ?? place)
            originals.append((row[4] as Int64?).flatMap { places[$0] } ?? place)
        }
        return (articles, StoryGrouping(firsts: firsts, originals: originals))
    }

    /// The stories of all articles, by their first one.
    static func stories(_ db: StoreDatabase) throws -> [Story] {
        let (articles, grouping) = try isCurrent(db) ? settled(db) : grouped(db)
        var places: [[Int]] = Array(repeating: [], count: articles.count)
        for (place, first) in grouping.firsts.enumerated() { places[Int(first)].append(place) }
        return places.filter { !$0.isEmpty }.map { places in
            Story(
                members: places.map { articles[$0] },
                copyOf: places.map { grouping.original(of: $0).map { articles[$0].row } })
        }
    }

    /// Whether the tables hold the stories of what is stored now.
    static func isCurrent(_ db: StoreDatabase) throws -> Bool {
        try db.number("SELECT count(*) FROM totals WHERE stories_revision = revision") == 1
    }
}
