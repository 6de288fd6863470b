import NewsarModel

/// An `ArticleScope` in the store's numbers.
struct FactFilter {
    let since: Int64
    let until: Int64
    let hasDays: Bool
    let outlet: Int64?
    let lean: Int64?

    /// - Returns: `nil` when the scope names an outlet that no article is of.
    init?(_ scope: ArticleScope, _ db: StoreDatabase) throws {
        since = scope.since ?? .min
        until = scope.until ?? .max
        hasDays = scope.hasDays
        switch scope.lean {
        case nil: lean = nil
        case .unrated: lean = 0
        case .rated(let rated): lean = StoredArticle.number(of: rated)
        }
        guard let source = scope.source else {
            outlet = nil
            return
        }
        outlet = try db.number("SELECT id FROM outlets WHERE name = ?", [Bounds.text(source, limit: Bounds.nameBytes)])
        guard outlet != nil else { return nil }
    }

    /// About how many articles' facts a question with this filter reads, counted up to `limit`.
    func articles(_ db: StoreDatabase, upTo limit: Int) throws -> Int {
        var found = limit
        if let outlet {
            found = Int(try db.number("SELECT articles FROM outlets WHERE id = ?", [outlet]) ?? 0)
        } else if hasDays {
            found = Int(
                try db.number(
                    "SELECT count(*) FROM (SELECT 1 FROM articles WHERE day BETWEEN ? AND ? LIMIT ?) AS counted",
                    [since, until, limit]) ?? 0)
        }
        return min(found, limit)
    }

    func admits(_ entry: TopicBlock.Reader) -> Bool {
        admits(day: entry.day, outlet: entry.outlet, lean: entry.lean)
    }

    func admits(day: Int64?, outlet: Int64, lean: Int64) -> Bool {
        if let only = self.outlet, only != outlet { return false }
        if let only = self.lean, only != lean { return false }
        guard hasDays else { return true }
        guard let day else { return false }
        return since <= day && day <= until
    }
}
