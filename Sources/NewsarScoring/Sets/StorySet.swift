internal import NewsarModel
internal import NewsarStatistics

/// Stories as editors put them together, by BCubed (Bagga and Baldwin, 1998): for each article the share of its group that
/// belongs with it, and the share of what belongs with it that is in its group.
package enum StorySet: EvaluationSet {
    package static let name = "stories"
    package static let paths = EditedStories.paths

    package static func figures(_ data: EvaluationData) async throws -> [Figure] {
        let articles = try EditedStories(data).articles
        let briefs = await data.briefs(of: articles.map(\.article), asIs: false)
        let ordered = zip(briefs, articles).compactMap { brief, item in
            BriefDigest(of: brief).map { digest in
                (
                    article: StoryArticle(
                        id: digest.articleID, contentID: digest.contentID, day: digest.published?.dayNumber,
                        features: digest.features), label: item.story.cluster_id
                )
            }
        }.sorted { StoryClustering.precedes($0.article, $1.article) }
        var clustering = StoryClustering()
        for item in ordered { clustering.add(item.article) }
        let groups = clustering.stories().map { $0.members.map { ordered[$0].label } }
        let (precision, recall) = bCubed(groups)
        return [
            Figure(name, "BCubed precision", precision, items: ordered.count),
            Figure(name, "BCubed recall", recall, items: ordered.count),
            Figure(name, "BCubed F1", 2 * precision * recall / max(1e-9, precision + recall), items: ordered.count),
        ]
    }

    /// - Parameter groups: the labels of each group's members.
    package static func bCubed(_ groups: [[String]]) -> (precision: Double, recall: Double) {
        let sizes = groups.joined().reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        var (precision, recall) = (0.0, 0.0)
        for group in groups {
            for (label, shared) in group.reduce(into: [String: Int](), { $0[$1, default: 0] += 1 }).sorted(by: <) {
                let both = Double(shared * shared)
                precision += both / Double(group.count)
                recall += both / Double(sizes[label] ?? shared)
            }
        }
        let all = Double(max(1, sizes.values.reduce(0, +)))
        return (precision / all, recall / all)
    }
}

private func < (left: (key: String, value: Int), right: (key: String, value: Int)) -> Bool { left.key < right.key }
