/// Which stories a listing shows.
public struct StoryQuery: Sendable, Equatable {
    public var limit: Int
    public var scope: ArticleScope
    /// Fewer outlets make no listed story; 1 lists the articles on their own too.
    public var fewestSources: Int

    public init(limit: Int = 50, scope: ArticleScope = .all, fewestSources: Int = 2) {
        self.limit = max(0, limit)
        self.scope = scope
        self.fewestSources = fewestSources
    }

    /// All stories there are, those of one article included.
    public static let all = StoryQuery(limit: .max, fewestSources: 0)
}
