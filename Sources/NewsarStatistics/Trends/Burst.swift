import Glibc

/// How far a topic's share of the news in a window lies above its own background.
public struct Burst: Sendable, Equatable {
    /// Articles of one span of time: how many name the topic, and how many there are in all.
    public struct Span: Sendable, Equatable {
        public let articles: Int
        public let total: Int

        public init(articles: Int, total: Int) {
            self.articles = articles
            self.total = total
        }
    }

    /// Articles below which a share says nothing: enters as β, so that a topic's first two mentions are no burst.
    static let bias = 2.0

    /// SigniTrend's significance (Schubert, Weiler and Kriegel 2014): (x − max(μ, β)) / (σ + β) over shares of all articles,
    /// so that a day with more news is not a day of trends.
    public let score: Double
    /// Articles that the background makes one expect in the window.
    public let expected: Double
    /// Chance of as many articles or more if the background went on (Poisson): the better judge where counts are small.
    public let chance: Double

    /// - Parameter background: the spans before the window, earliest first; mean and deviation are exponentially weighted.
    ///   Spans without any article are left out.
    public init(window: Span, background: [Span]) {
        let spans = background.filter { $0.total > 0 }
        let weight = 2 / Double(spans.count + 1)
        var (mean, variance) = (0.0, 0.0)
        for (place, span) in spans.enumerated() {
            let share = Double(span.articles) / Double(span.total)
            guard place > 0 else {
                mean = share
                continue
            }
            let difference = share - mean
            mean += weight * difference
            variance = (1 - weight) * (variance + weight * difference * difference)
        }
        let total = Double(max(window.total, 1))
        let bias = Self.bias / total
        score = (Double(window.articles) / total - max(mean, bias)) / (variance.squareRoot() + bias)
        expected = mean * total
        // A topic that was never named is expected once in twice the background.
        let seen = spans.reduce(0) { $0 + $1.total }
        let least = seen == 0 ? total : total / Double(2 * seen)
        chance = Self.poissonTail(window.articles, mean: max(expected, least))
    }

    /// P(X ≥ count) of a Poisson distribution. O(count); far out it is 0.
    static func poissonTail(_ count: Int, mean: Double) -> Double {
        guard count > 0 else { return 1 }
        guard mean > 0 else { return 0 }
        // Sums from the side with fewer terms, each from the one before, in logarithms at the start.
        if Double(count) > mean {
            var term = exp(-mean + Double(count) * log(mean) - lgamma(Double(count) + 1))
            var sum = 0.0
            var next = Double(count)
            while term > sum * 1e-12, next < Double(count) + 10_000 {
                sum += term
                next += 1
                term *= mean / next
            }
            return min(1, sum)
        }
        var term = exp(-mean)
        var sum = 0.0
        for value in 0..<count {
            sum += term
            term *= mean / Double(value + 1)
        }
        return min(1, max(0, 1 - sum))
    }
}
