import NewsarModel

/// The sums of one topic over the articles of a question.
struct TopicTally {
    private var articles: Int64 = 0
    private var salience: Int64 = 0
    private var leans: InlineArray<6, Int64> = .init(repeating: 0)
    /// By the outlet's row.
    private var outlets: [Bool] = []
    private var measures = MeasureSums()
    private var span: ClosedRange<Int64>?
    /// `nil` where they are not asked for.
    private var days: [Int64: Int]?

    init(withDays: Bool) { days = withDays ? [:] : nil }

    /// - Parameter measures: of the article.
    mutating func add(_ scan: FactScan, salience: Int64, _ measures: ArticleMeasures) {
        articles += 1
        self.salience += salience
        leans[Int(min(max(scan.lean, 0), 5))] += 1
        if let outlet = Int(exactly: scan.outlet), outlet > 0, outlet < Self.outletLimit {
            if outlet >= outlets.count {
                outlets.append(contentsOf: repeatElement(false, count: outlet + 1 - outlets.count))
            }
            outlets[outlet] = true
        }
        if let day = scan.day {
            span = min(day, span?.lowerBound ?? day)...max(day, span?.upperBound ?? day)
            days?[day, default: 0] += 1
        }
        self.measures.add(measures)
    }

    /// A row beyond is damage.
    private static let outletLimit = 1 << 24

    /// - Returns: `nil` when no article has the topic.
    func statistics(of topic: Topic) -> TopicStatistics? {
        guard articles > 0 else { return nil }
        let lean = (0..<6).map { Int(leans[$0]) }
        let days = days?.sorted { $0.key < $1.key }.map { TopicStatistics.DayCount(day: $0.key, articles: $0.value) }
        return TopicStatistics(
            topic: topic, articles: Int(articles), sources: outlets.count { $0 }, salienceSum: salience,
            byLean: .init(
                left: lean[1], centerLeft: lean[2], center: lean[3], centerRight: lean[4], right: lean[5],
                unrated: lean[0]),
            firstSeen: span?.lowerBound, lastSeen: span?.upperBound, measures: measures.means(articles: Int(articles)),
            days: days)
    }
}
