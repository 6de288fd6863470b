import NewsarModel

/// The sums of one topic over the articles of a question.
struct TopicTally {
    private var articles: Int64 = 0
    private var salience: Int64 = 0
    private var leans: InlineArray<6, Int64> = .init(repeating: 0)
    private var outlets: Set<Int64> = []
    private var measures = MeasureSums()
    private var days: [Int64: Int] = [:]

    mutating func add(_ scan: FactScan, salience: Int64) throws {
        articles += 1
        self.salience += salience
        leans[Int(min(max(scan.lean, 0), 5))] += 1
        if scan.outlet != 0 { outlets.insert(scan.outlet) }
        if let day = scan.day { days[day, default: 0] += 1 }
        measures.add(try scan.measures())
    }

    /// - Returns: `nil` when no article has the topic.
    func statistics(of topic: Topic, withDays: Bool) -> TopicStatistics? {
        guard articles > 0 else { return nil }
        let lean = (0..<6).map { Int(leans[$0]) }
        let days = days.sorted { $0.key < $1.key }.map { TopicStatistics.DayCount(day: $0.key, articles: $0.value) }
        return TopicStatistics(
            topic: topic, articles: Int(articles), sources: outlets.count, salienceSum: salience,
            byLean: .init(
                left: lean[1], centerLeft: lean[2], center: lean[3], centerRight: lean[4], right: lean[5],
                unrated: lean[0]),
            firstSeen: days.first?.day, lastSeen: days.last?.day, measures: measures.means(articles: Int(articles)),
            days: withDays ? days : nil)
    }
}
