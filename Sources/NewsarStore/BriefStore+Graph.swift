public import NewsarModel
public import NewsarStatistics

extension BriefStore {
    /// The topic with its closest neighbours, by articles that name both; `nil` when no article in the scope has the topic.
    ///
    /// Pairs are counted when asked: from the facts of the topic's articles and the postings of its neighbours, about 1 µs an
    /// article each, or, where these are a good part of all articles, from the blocks of all, about 0.1 µs each.
    /// - Parameter limit: neighbours, 1…60.
    public func graph(
        of name: String, kind: TopicKind? = nil, scope: ArticleScope = .all, limit: Int = 50
    ) throws(StoreError) -> TopicGraph? {
        try graph(of: name, kind: kind, scope: scope, limit: limit, counting: nil)
    }

    /// The same graph, counted in a given way, to compare them.
    package func graph(
        of name: String, kind: TopicKind? = nil, scope: ArticleScope = .all, limit: Int = 50, counting way: CountingWay?
    ) throws(StoreError) -> TopicGraph? {
        try read { db in
            guard let filter = try FactFilter(scope, db), let topic = try Self.row(ofTopic: name, kind: kind, db) else {
                return nil
            }
            return try Neighbourhood(db, topic: topic, filter: filter, isAll: scope.isAll, way: way)
                .graph(limit: min(max(limit, 1), Neighbourhood.largest))
        }
    }
}
