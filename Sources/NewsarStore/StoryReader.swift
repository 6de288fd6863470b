import Compression
import FoundationEssentials
import NewsarModel
import NewsarStatistics

/// Reads what is told of a story: its articles and how each side reports it.
struct StoryReader {
    /// Briefs unpacked for one story's claims and words.
    private static let briefLimit = 60
    private static let wordLimit = 10
    private static let claimLimit = 8

    private let db: StoreDatabase
    private let articles: StoreStatement
    private let panel: [Side: Int]

    init(_ db: StoreDatabase) throws {
        self.db = db
        articles = try db.statement(
            """
            SELECT a.fingerprint, a.given_id, a.title, o.name, a.lean, a.published, f.packed
            FROM articles AS a JOIN outlets AS o ON o.id = a.outlet JOIN facts AS f ON f.article = a.id
            WHERE a.id = ?
            """)
        panel = try Self.panel(db)
    }

    private struct Entry {
        let row: Int64
        let article: NewsStory.Article
        let measures: ArticleMeasures

        var side: Side? { article.lean.map(Side.init) }
    }

    func stories(_ stories: [StoryTable.Story]) throws -> [NewsStory] {
        try stories.map { value(of: try entries(of: $0)) }
    }

    /// With claims and words, out of the briefs of the first articles that are no copies.
    func detailed(_ story: StoryTable.Story) throws -> NewsStory {
        let entries = try entries(of: story)
        let brief = value(of: entries)
        var contrast = WordContrast(groups: brief.perspectives.count)
        var statements: [ClaimComparison.Statement] = []
        for entry in entries.filter({ $0.article.copyOf == nil }).prefix(Self.briefLimit) {
            guard let stored = try self.brief(of: entry) else { continue }
            if let group = brief.perspectives.firstIndex(where: { $0.side == entry.side }) {
                contrast.add(stored.article.title + "\n" + stored.article.text, to: group)
            }
            statements += stored.claims.map { claim in
                ClaimComparison.Statement(
                    side: entry.side,
                    claim: Perspective.Claim(
                        text: claim.text, kind: claim.kind, attribution: claim.attribution, source: entry.article.source
                    ), quantities: claim.quantities)
            }
        }
        let comparison = ClaimComparison(statements)
        let words = contrast.words(limit: Self.wordLimit)
        let perspectives = brief.perspectives.enumerated().map { group, perspective in
            var perspective = perspective
            perspective.words = words[group]
            perspective.claims = Array(
                comparison.alone.map { statements[$0] }.filter { $0.side == perspective.side }.map(\.claim)
                    .prefix(Self.claimLimit))
            return perspective
        }
        return NewsStory(
            articles: brief.articles, perspectives: perspectives, blindspot: brief.blindspot, claims: comparison)
    }

    private func entries(of story: StoryTable.Story) throws -> [Entry] {
        var ids: [Int64: Fingerprint] = [:]
        var rows: [(member: Int, row: StoreRow)] = []
        for (place, member) in story.members.enumerated() {
            guard let row = try articles.first([member.row]) else { continue }
            ids[member.row] = try Fingerprint(row, 0)
            rows.append((place, row))
        }
        return try rows.map { place, row in
            let packed: [UInt8] = row[6]
            let name: String = row[3]
            return Entry(
                row: story.members[place].row,
                article: NewsStory.Article(
                    id: try Fingerprint(row, 0), givenID: row[1], title: row[2], source: name.isEmpty ? nil : name,
                    lean: StoredArticle.lean(of: row[4]), published: (row[5] as Int64?).map(Timestamp.init(seconds:)),
                    copyOf: story.copyOf[place].flatMap { ids[$0] }),
                measures: try ArticleFactSheet(packed).measures)
        }
    }

    private func value(of entries: [Entry]) -> NewsStory {
        var outlets: [Side: Set<String>] = [:]
        for entry in entries {
            if let side = entry.side, let source = entry.article.source { outlets[side, default: []].insert(source) }
        }
        let sides: [Side?] = Side.allCases + [nil]
        let perspectives = sides.compactMap { side -> Perspective? in
            let mine = entries.filter { $0.side == side }
            guard !mine.isEmpty else { return nil }
            let originals = mine.filter { $0.article.copyOf == nil }
            var sums = MeasureSums()
            for entry in originals { sums.add(entry.measures) }
            return Perspective(
                side: side, articles: mine.count, outlets: Set(mine.compactMap(\.article.source)).sorted(),
                measures: sums.means(articles: originals.count))
        }
        return NewsStory(
            articles: entries.map(\.article), perspectives: perspectives,
            blindspot: Blindspot.finding(story: outlets.mapValues(\.count), panel: panel))
    }

    private func brief(of entry: Entry) throws -> Brief? {
        let statement = try db.statement("SELECT packed FROM briefs WHERE article = ?")
        guard let packed = try statement.bytes([entry.row]) else { return nil }
        let json = try PackedBrief.json(packed, of: entry.article.id, with: ZstdDecompressor())
        return try JSONDecoder().decode(Brief.self, from: Data(json))
    }

    /// The store's rated outlets by side.
    private static func panel(_ db: StoreDatabase) throws -> [Side: Int] {
        var panel: [Side: Int] = [:]
        for source in try SourceReader.all(db) {
            if let lean = source.lean { panel[Side(lean), default: 0] += 1 }
        }
        return panel
    }
}
