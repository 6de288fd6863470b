import NewsarModel
public import NewsarStatistics

extension BriefStore {
    private static let reportTopics = 60
    private static let reportTrends = 20
    private static let reportStories = 12

    /// What the articles of a scope say together, for a page to read.
    ///
    /// Reads the facts of the scope's articles twice, about 2 µs each, groups the stories where they are not settled, and
    /// unpacks the briefs of the stories it tells. Within an outlet or a lean, trends are those of all articles.
    public func report(_ scope: ArticleScope = .all) throws(StoreError) -> PanelReport {
        let scan = try read { db in try PanelScan(db, scope, topicLimit: Self.reportTopics) }
        let window = PanelReport.trendWindow(over: scan.days)
        return PanelReport(
            articles: scan.articles, byLean: scan.leans, days: scan.days, topics: scan.topics,
            trends: try window.map { window throws(StoreError) in
                try trends(days: window.length, until: window.last, limit: Self.reportTrends)
            } ?? [],
            graph: scan.graph,
            stories: try perspectives(StoryQuery(limit: Self.reportStories, scope: scope, sort: .sources)),
            sources: scan.sources)
    }
}
