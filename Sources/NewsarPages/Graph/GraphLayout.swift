import Glibc
internal import NewsarModel
internal import NewsarStatistics

/// Where the topics of a graph lie in a drawing: springs along the edges, repulsion between all (Fruchterman and Reingold
/// 1991), then names moved apart. From a spiral, so the same picture each time. O(steps · topics²).
struct GraphLayout {
    static let width = 1200.0
    static let height = 760.0
    private static let margin = 46.0
    private static let steps = 300
    private static let separations = 120
    /// Mean width of a letter of a name, in units of the drawing.
    private static let letter = 6.6

    private(set) var x: [Double]
    private(set) var y: [Double]
    let radius: [Double]
    private let halfWidths: [Double]

    init(_ graph: TopicGraph) {
        let count = graph.nodes.count
        let most = Double(max(1, graph.nodes.map(\.articles).max() ?? 1))
        radius = graph.nodes.map { 4 + 18 * (Double($0.articles) / most).squareRoot() }
        halfWidths = zip(graph.nodes, radius).map {
            max($1, Double(min($0.topic.name.unicodeScalars.count, GraphDrawing.nameLength)) * Self.letter / 2) + 4
        }
        // The golden angle fills a disc evenly.
        x = (0..<count).map { cos(Double($0) * 2.399963) * (Double($0) / Double(max(count, 1))).squareRoot() }
        y = (0..<count).map { sin(Double($0) * 2.399963) * (Double($0) / Double(max(count, 1))).squareRoot() }
        settle(graph)
        fit()
        for _ in 0..<Self.separations { separate() }
    }

    private mutating func settle(_ graph: TopicGraph) {
        let count = x.count
        guard count > 1 else { return }
        let spacing = 1.8 / Double(count).squareRoot()
        for step in 0..<Self.steps {
            let heat = 0.12 * (1 - Double(step) / Double(Self.steps)) + 0.002
            var (dx, dy) = (x.map { -$0 * 0.9 }, y.map { -$0 * 0.9 })
            for a in 0..<count {
                for b in (a + 1)..<max(count, a + 1) {
                    let (gapX, gapY) = (x[a] - x[b], y[a] - y[b])
                    let force = spacing * spacing / max(gapX * gapX + gapY * gapY, 1e-4)
                    dx[a] += gapX * force
                    dy[a] += gapY * force
                    dx[b] -= gapX * force
                    dy[b] -= gapY * force
                }
            }
            for edge in graph.edges {
                let (gapX, gapY) = (x[edge.b] - x[edge.a], y[edge.b] - y[edge.a])
                let force = (gapX * gapX + gapY * gapY).squareRoot() / spacing * max(0, edge.npmi) * 0.8
                dx[edge.a] += gapX * force
                dy[edge.a] += gapY * force
                dx[edge.b] -= gapX * force
                dy[edge.b] -= gapY * force
            }
            for node in 0..<count {
                let length = max((dx[node] * dx[node] + dy[node] * dy[node]).squareRoot(), 1e-9)
                x[node] += dx[node] / length * min(length, heat)
                y[node] += dy[node] / length * min(length, heat)
            }
        }
    }

    /// Stretches what is there over the drawing.
    private mutating func fit() {
        func stretch(_ values: [Double], to length: Double, margin: Double) -> [Double] {
            guard let least = values.min(), let most = values.max(), most > least else {
                return values.map { _ in length / 2 }
            }
            return values.map { margin + ($0 - least) / (most - least) * (length - 2 * margin) }
        }
        x = stretch(x, to: Self.width, margin: 2 * Self.margin)
        y = stretch(y, to: Self.height, margin: Self.margin)
    }

    /// Moves each two topics that cover each other apart, along the shorter way.
    private mutating func separate() {
        for a in x.indices {
            for b in (a + 1)..<max(x.count, a + 1) {
                let (gapX, gapY) = (x[b] - x[a], y[b] - y[a])
                let overX = halfWidths[a] + halfWidths[b] - abs(gapX)
                // A circle and its name under it.
                let overY = radius[a] + radius[b] + 18 - abs(gapY)
                guard overX > 0, overY > 0 else { continue }
                if overX < overY {
                    let move = overX / 4 * (gapX < 0 ? -1 : 1)
                    x[a] -= move
                    x[b] += move
                } else {
                    let move = overY / 4 * (gapY < 0 ? -1 : 1)
                    y[a] -= move
                    y[b] += move
                }
            }
        }
        for node in x.indices {
            x[node] = min(max(x[node], halfWidths[node] + 4), Self.width - halfWidths[node] - 4)
            y[node] = min(max(y[node], radius[node] + 8), Self.height - radius[node] - 22)
        }
    }
}
