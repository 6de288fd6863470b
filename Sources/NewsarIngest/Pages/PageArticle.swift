public import NewsarModel

/// What a page gives: its article's text and what it says of it.
public struct PageArticle: Sendable, Equatable {
    public let title: String?
    public let author: String?
    public let published: Timestamp?
    public let description: String?
    /// BCP 47 tag.
    public let language: String?
    /// The page's own address of itself.
    public let url: String?
    /// The outlet's name.
    public let source: String?
    /// Paragraphs split by a blank line.
    public let text: String
    /// What was left out, an entry a reason: how many blocks, and the head of the first.
    public let removed: [Removed]

    public init(
        title: String?, author: String?, published: Timestamp?, description: String?, language: String?, url: String?,
        source: String?, text: String, removed: [Removed] = []
    ) {
        self.title = title
        self.author = author
        self.published = published
        self.description = description
        self.language = language
        self.url = url
        self.source = source
        self.text = text
        self.removed = removed
    }
}
