import NewsarModel
import NewsarStatistics
import Testing

@Suite struct PanelReportTests {
    private func days(_ range: some Sequence<Int64>, _ articles: Int) -> [TopicStatistics.DayCount] {
        range.map { TopicStatistics.DayCount(day: $0, articles: articles) }
    }

    @Test func theWindowIsLongerWhereThereAreFewerArticles() throws {
        let busy = try #require(PanelReport.trendWindow(over: days(20_000..<20_030, 30)))
        #expect(busy.length == 1 && busy.last == 20_029)
        #expect(PanelReport.trendWindow(over: days(20_000..<20_200, 5))?.length == 7)
        #expect(PanelReport.trendWindow(over: days(18_000..<20_000, 1))?.length == 28)
    }

    @Test func aStrayDateFarAheadIsNoNews() throws {
        let window = try #require(PanelReport.trendWindow(over: days(20_000..<20_030, 100) + days([31_000], 1)))
        #expect(window.last == 20_029)
    }

    /// Two or three articles a day are all the news there is.
    @Test func fewArticlesHaveAWindowToo() {
        #expect(PanelReport.trendWindow(over: days(20_000..<20_010, 1))?.last == 20_009)
        #expect(PanelReport.trendWindow(over: []) == nil)
    }
}
