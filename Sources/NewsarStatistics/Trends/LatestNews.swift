public import NewsarModel

/// On which day the news ends: dates far ahead, of typing errors and calendars, are no news.
public enum LatestNews {
    /// Spans of a trend's background.
    public static let spans: Int64 = 28
    /// Window and background together hold so many articles, where the store has enough.
    private static let fewest = 10
    /// A window with less than this share of its background's mean is a day that has only begun.
    private static let leastShare = 0.05

    /// The last day whose window and background hold news; depends on the days alone, not on when they came.
    ///
    /// - Parameters:
    ///   - length: days of the window, and of each span of its background.
    ///   - total: all articles.
    ///   - next: the days with articles, latest first; asked no further than needed.
    /// - Returns: the latest day of all where none has enough around it, `nil` where there is none.
    public static func day(
        length: Int64, total: Int, _ next: () throws -> TopicStatistics.DayCount?
    ) rethrows -> Int64? {
        let needed = min(fewest, max(1, total / 20))
        var days: [TopicStatistics.DayCount] = []
        // The window holds days[end..<inner], window and background days[end..<outer].
        var (inner, outer, window, all) = (0, 0, 0, 0)
        var end = 0
        var pending = try next()
        while true {
            if end == days.count {
                guard let day = pending else { return days.first?.day }
                days.append(day)
                pending = try next()
            }
            let last = days[end].day
            while let day = pending, day.day > last - length * (spans + 1) {
                days.append(day)
                pending = try next()
            }
            while inner < days.count, days[inner].day > last - length {
                window += days[inner].articles
                inner += 1
            }
            while outer < days.count, days[outer].day > last - length * (spans + 1) {
                all += days[outer].articles
                outer += 1
            }
            if all >= needed, Double(window) >= leastShare * Double(all - window) / Double(spans) { return last }
            window -= days[end].articles
            all -= days[end].articles
            end += 1
        }
    }
}
