/// How much the store holds; `nil` is not counted by this release.
public struct StoreCounts: Sendable, Equatable {
    public let articles: Int
    public let topics: Int
    public let edges: Int?
    public let stories: Int?

    public init(articles: Int, topics: Int, edges: Int? = nil, stories: Int? = nil) {
        self.articles = articles
        self.topics = topics
        self.edges = edges
        self.stories = stories
    }
}
