/// What a search found.
public struct SearchResults: Sendable, Equatable {
    /// Articles that are ranked of a search that finds more: those that came to the store last.
    public static let rankedLimit = 5_000

    /// Best first.
    public let hits: [SearchHit]
    /// Whether more articles have the words than were ranked, or more words have a beginning than were looked for: the hits
    /// are then the best of a part.
    public let isPartial: Bool

    static let none = SearchResults(hits: [], isPartial: false)
}
