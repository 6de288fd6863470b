public import NewsarModel

/// Which topics a listing shows, and in which order.
public struct TopicQuery: Sendable, Equatable {
    /// Ties go by kind, then by name in byte order, so that a listing is the same every time.
    public enum Sort: String, Sendable, CaseIterable {
        /// Most articles first.
        case articles
        /// Most outlets first.
        case sources
        /// Highest mean salience first.
        case salience
        case name
    }

    public var limit: Int
    public var scope: ArticleScope
    public var kind: TopicKind?
    public var sort: Sort

    public init(limit: Int = 50, scope: ArticleScope = .all, kind: TopicKind? = nil, sort: Sort = .articles) {
        self.limit = max(0, limit)
        self.scope = scope
        self.kind = kind
        self.sort = sort
    }
}
