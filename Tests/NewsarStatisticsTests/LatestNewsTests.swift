import NewsarModel
import NewsarStatistics
import Testing

@Suite("Where the news ends")
struct LatestNewsTests {
    /// - Parameter days: earliest first.
    private func day(_ days: [(Int64, Int)], length: Int64 = 1) -> Int64? {
        var rest = days.map { TopicStatistics.DayCount(day: $0.0, articles: $0.1) }
        return LatestNews.day(length: length, total: days.reduce(0) { $0 + $1.1 }) { rest.popLast() }
    }

    private let month: [(Int64, Int)] = (20_000..<20_030).map { ($0, 100) }

    @Test func theLastDayOfSteadyNews() {
        #expect(day(month) == 20_029)
        #expect(day(month, length: 7) == 20_029)
    }

    @Test func straysFarAheadAreNone() {
        #expect(day(month + [(31_000, 1)]) == 20_029)
        #expect(day(month + [(31_000, 1)], length: 28) == 20_029)
        #expect(day(month + (0..<12).map { (25_000 + 400 * $0, 1) }) == 20_029)
    }

    @Test func aDayThatHasOnlyBegunIsNotYetNews() {
        #expect(day(month + [(20_030, 2)]) == 20_029)
        #expect(day(month + [(20_030, 30)]) == 20_030)
    }

    @Test func whereLittleIsWrittenLittleIsEnough() {
        #expect(day((0..<20).map { (20_000 + 3 * $0, 1) }) == 20_057)
        #expect(day([(20_000, 1)]) == 20_000)
        #expect(day([]) == nil)
    }

    /// Nowhere ten articles in a month: the last of all.
    @Test func scatteredArticlesEndWithTheLast() {
        let days = (0..<3000).map { (Int64(1000 + 40 * $0), 1) }
        #expect(day(days) == days.last?.0)
    }

    @Test func noMoreDaysAreAskedForThanTell() {
        var asked = 0
        let last = LatestNews.day(length: 1, total: 3000) {
            asked += 1
            return TopicStatistics.DayCount(day: 20_000 - Int64(asked), articles: 100)
        }
        #expect(last == 19_999 && asked < 40)
    }
}
