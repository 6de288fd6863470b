public import NewsarModel

/// Which articles a question is about.
public struct ArticleScope: Sendable, Equatable {
    /// Articles of outlets with one lean, or of those that nobody rated.
    public enum LeanScope: Sendable, Equatable {
        case rated(Lean)
        case unrated
    }

    public static let all = ArticleScope()

    /// Days since 1970-01-01, UTC, both included; with either, articles without a date do not count.
    public var since: Int64?
    public var until: Int64?
    /// The outlet, as the articles name it: a domain, or a name where there is none.
    public var source: String?
    public var lean: LeanScope?

    public init(since: Int64? = nil, until: Int64? = nil, source: String? = nil, lean: LeanScope? = nil) {
        self.since = since
        self.until = until
        self.source = source
        self.lean = lean
    }

    var isAll: Bool { self == .all }
    var hasDays: Bool { since != nil || until != nil }
}
