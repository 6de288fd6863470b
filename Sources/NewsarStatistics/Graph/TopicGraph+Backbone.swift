extension TopicGraph {
    /// The same topics with only the closest links of each: what a drawing of many topics can show.
    ///
    /// Closeness is NPMI, discounted where few articles prove it (Pantel and Lin 2002).
    /// - Parameter links: of each topic; one that is close to several others keeps theirs too.
    public func backbone(links: Int) -> TopicGraph {
        let ranks = edges.map { $0.npmi * Double($0.articles) / Double($0.articles + 5) }
        var left = [Int](repeating: links, count: nodes.count)
        var kept: [Int] = []
        for place in edges.indices.sorted(by: { (ranks[$1], $0) < (ranks[$0], $1) }) {
            let edge = edges[place]
            guard left[edge.a] > 0 || left[edge.b] > 0 else { continue }
            left[edge.a] -= 1
            left[edge.b] -= 1
            kept.append(place)
        }
        return TopicGraph(nodes: nodes, edges: kept.sorted().map { edges[$0] })
    }
}
