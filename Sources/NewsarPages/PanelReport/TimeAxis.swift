internal import NewsarModel
internal import NewsarStatistics

/// The days of a report, cut into equal parts.
///
/// A few stray dates would press all the rest into one corner, so the axis holds all but a thousandth at either end.
struct TimeAxis {
    private static let stray = 0.001

    let first: Int64
    let last: Int64
    /// Days in a part.
    private let length: Int64
    private let parts: Int

    /// - Returns: `nil` when no article has a date.
    init?(_ days: [TopicStatistics.DayCount], parts limit: Int) {
        let cut = Int(Double(days.reduce(0) { $0 + $1.articles }) * Self.stray)
        guard let first = Self.day(days, after: cut), let last = Self.day(days.reversed(), after: cut) else {
            return nil
        }
        self.first = first
        self.last = max(first, last)
        length = (self.last - first) / Int64(limit) + 1
        parts = Int((self.last - first) / length) + 1
    }

    private static func day(_ days: [TopicStatistics.DayCount], after cut: Int) -> Int64? {
        var seen = 0
        return days.first { day in
            seen += day.articles
            return seen > cut
        }?.day
    }

    /// `2026-03-01 – 2026-03-31`; one date where both are the same.
    var period: String { ReportLabels.period(first, last) }

    /// `day`, `7 days`
    var part: String { length == 1 ? "day" : "\(length) days" }

    /// The articles in each part.
    func counts(_ days: [TopicStatistics.DayCount]) -> [Int] {
        var counts = [Int](repeating: 0, count: parts)
        for day in days where first <= day.day && day.day <= last {
            counts[Int((day.day - first) / length)] += day.articles
        }
        return counts
    }
}

extension HTMLWriter {
    /// A small drawing of numbers from left to right, the largest as high as it may be.
    mutating func sparkline(_ counts: [Int], label: String) {
        let most = Double(max(1, counts.max() ?? 1))
        raw("<svg class=\"spark\" role=\"img\" preserveAspectRatio=\"none\"")
        attribute("aria-label", label)
        attribute("viewBox", "0 0 \(counts.count) 40")
        raw("><path d=\"M0 40")
        for (place, count) in counts.enumerated() {
            text("V\(40 - Int((Double(count) / most * 39).rounded()))H\(place + 1)")
        }
        raw("V40Z\"/></svg>")
    }
}
