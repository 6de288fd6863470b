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
    /// Days since 1970-01-01, UTC, both included; with either, articles without a date do not count.
    public var since: Int64?
    public var until: Int64?
    public var kind: TopicKind?
    public var sort: Sort

    public init(
        limit: Int = 50, since: Int64? = nil, until: Int64? = nil, kind: TopicKind? = nil, sort: Sort = .articles
    ) {
        self.limit = limit
        self.since = since
        self.until = until
        self.kind = kind
        self.sort = sort
    }
}
