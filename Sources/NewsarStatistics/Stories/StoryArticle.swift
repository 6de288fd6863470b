public import NewsarModel

/// An article as clustering sees it.
public struct StoryArticle: Sendable {
    public let id: Fingerprint
    public let contentID: Fingerprint
    /// Days since 1970-01-01, UTC; `nil` when the article has no date.
    public let day: Int64?
    public let features: StoryFeatures

    public init(id: Fingerprint, contentID: Fingerprint, day: Int64?, features: StoryFeatures) {
        self.id = id
        self.contentID = contentID
        self.day = day
        self.features = features
    }
}
