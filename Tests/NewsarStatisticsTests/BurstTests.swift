import NewsarStatistics
import Testing

@Suite struct BurstTests {
    private func burst(_ articles: Int, of total: Int, after background: [(Int, Int)]) -> Burst {
        Burst(
            window: .init(articles: articles, total: total),
            background: background.map { .init(articles: $0, total: $1) })
    }

    @Test func theUsualShareIsNoBurst() {
        let steady = Array(repeating: (10, 100), count: 14)
        #expect(burst(10, of: 100, after: steady).score <= 0)
        #expect(burst(100, of: 1000, after: steady).score <= 0)
        #expect(burst(40, of: 100, after: steady).score > 10)
    }

    @Test func aNoisyBackgroundNeedsMore() {
        let noisy = (0..<14).map { ($0 % 2 == 0 ? 2 : 18, 100) }
        let steady = Array(repeating: (10, 100), count: 14)
        #expect(burst(25, of: 100, after: noisy).score < burst(25, of: 100, after: steady).score / 2)
    }

    @Test func twoArticlesOfANewTopicAreNoBurst() {
        let silent = Array(repeating: (0, 100), count: 14)
        #expect(burst(2, of: 100, after: silent).score <= 0)
        #expect(burst(12, of: 100, after: silent).score > 4)
        #expect(burst(3, of: 3, after: []).score > 0)
    }

    /// Values of the Poisson distribution: 1 − F(4; 2), 1 − F(9; 5), 1 − F(0; 3).
    @Test(arguments: [(5, 2, 0.052653), (10, 5, 0.031828), (1, 3, 0.950213)])
    func chanceIsThePoissonTail(count: Int, mean: Int, chance: Double) {
        let found = burst(count, of: 100, after: Array(repeating: (mean, 100), count: 30)).chance
        #expect(abs(found - chance) < 1e-5)
    }

    @Test func emptySpansAndEmptyWindowsAreHarmless() {
        #expect(burst(0, of: 0, after: [(0, 0), (0, 0)]).chance == 1)
        #expect(burst(5, of: 10, after: [(0, 0)]).score.isFinite)
        #expect(burst(1_000_000, of: 1_000_000, after: [(1, 1_000_000)]).chance >= 0)
    }
}
