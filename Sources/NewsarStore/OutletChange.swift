import NewsarModel

/// What a batch adds to an outlet's counters and takes from them.
struct OutletChange {
    private var articles: Int64 = 0
    /// Left to right, without the unrated.
    private var leans: InlineArray<5, Int64> = .init(repeating: 0)
    private var measures = MeasureSums()

    mutating func count(_ lean: Int64, _ measures: ArticleMeasures, sign: Int64) {
        articles += sign
        if (1...5).contains(lean) { leans[Int(lean) - 1] += sign }
        self.measures.add(measures, sign: sign)
    }

    static let columns =
        ["articles", "lean_left", "lean_center_left", "lean_center", "lean_center_right", "lean_right"]
        + TopicSQL.measureColumns

    /// In the order of `columns`.
    var counters: [Int64?] {
        [articles, leans[0], leans[1], leans[2], leans[3], leans[4]] + measures.values.map { $0 }
    }
}
