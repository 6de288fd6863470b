internal import NewsarModel

/// Stories that editors put together of articles from several sides, with a neutral summary of each.
struct EditedStories {
    static let paths = ["articles/corpus.jsonl.gz", "articles/story_clusters.jsonl"]

    struct Story: Decodable {
        struct Member: Decodable { var id: String }
        var cluster_id: String
        var neutral_summary: String
        var articles: [Member]
    }

    /// The articles that are in a story, each with its story.
    let articles: [(article: Article, story: Story)]

    init(_ data: EvaluationData) throws {
        var stories: [String: Story] = [:]
        for story in try data.jsonLines(Story.self, Self.paths[1]) {
            for member in story.articles { stories[member.id] = story }
        }
        articles = try data.articles(Self.paths[0]).compactMap { article in
            article.givenID.flatMap { stories[$0] }.map { (article, $0) }
        }
    }
}
