import Glibc

/// How differently an outlet covers a topic from all together: log-odds over their standard deviation, with the whole
/// panel as prior (Monroe, Colaresi and Quinn 2008).
public enum CoverageContrast {
    /// Weight of the prior, in articles.
    private static let priorArticles = 10.0

    /// - Parameters:
    ///   - articles: the outlet's articles on the topic, of `total`.
    ///   - panelArticles: everybody's, of `panelTotal`; the outlet's own are among them.
    public static func score(articles: Int, total: Int, panelArticles: Int, panelTotal: Int) -> Double {
        guard panelTotal > total, panelArticles > 0 else { return 0 }
        let prior = Double(panelArticles) / Double(panelTotal) * priorArticles
        let mine = Double(articles) + prior
        let others = Double(panelArticles - articles) + prior
        let odds = log(mine / (Double(total) + priorArticles - mine))
        let otherOdds = log(others / (Double(panelTotal - total) + priorArticles - others))
        let score = (odds - otherOdds) / (1 / mine + 1 / others).squareRoot()
        return score.isFinite ? score : 0
    }

    /// The least score that many scores prove, up or down; `nil` when they prove nothing (`FalseDiscovery`).
    public static func significance(of scores: [Double]) -> Double? {
        let sizes = scores.map(abs)
        return FalseDiscovery.largest(of: sizes.map { 2 * FalseDiscovery.chance(above: $0) }, tests: scores.count)
            .flatMap { believed in sizes.filter { 2 * FalseDiscovery.chance(above: $0) <= believed }.min() }
    }
}
