public import NewsarModel

/// Which version of an article the store holds.
public struct StoredVersion: Sendable, Equatable {
    public let contentID: Fingerprint
    public let published: Timestamp?
    /// At most 4 KiB of it.
    public let title: String

    /// Whether `article` is this version, so that to analyse it again would change nothing.
    public func isVersion(of article: Article) -> Bool {
        contentID == article.contentID && published == Bounds.published(article.published)
            && title == Bounds.text(article.title, limit: Bounds.titleBytes)
    }
}
