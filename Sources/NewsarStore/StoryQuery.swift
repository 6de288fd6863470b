/// Which stories a listing shows.
public struct StoryQuery: Sendable, Equatable {
    /// Ties go by the other of the two, then by number of articles, then by id.
    public enum Sort: Sendable {
        /// The last to change first.
        case latest
        /// Most outlets first.
        case sources
    }

    public var limit: Int
    public var scope: ArticleScope
    /// Fewer outlets make no listed story; 1 lists the articles on their own too.
    public var fewestSources: Int
    public var sort: Sort

    public init(
        limit: Int = 50, scope: ArticleScope = .all, fewestSources: Int = 2, sort: Sort = .latest
    ) {
        self.limit = max(0, limit)
        self.scope = scope
        self.fewestSources = fewestSources
        self.sort = sort
    }

    /// All stories there are, those of one article included.
    public static let all = StoryQuery(limit: .max, fewestSources: 0)
}
