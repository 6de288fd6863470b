/// What a search asks for.
public struct SearchQuery: Sendable, Equatable {
    public var text: String
    public var scope: ArticleScope
    public var limit: Int

    /// - Parameter text: words, all of which have to occur; `"a phrase"`; `title:word` or `summary:word`, also before a
    ///   phrase; `-word` for what must not occur; `word*` for a beginning.
    public init(_ text: String, scope: ArticleScope = .all, limit: Int = 20) {
        self.text = text
        self.scope = scope
        self.limit = min(max(limit, 0), 1000)
    }
}
