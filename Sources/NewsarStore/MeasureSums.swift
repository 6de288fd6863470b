import NewsarModel

/// Sums of `ArticleMeasures` over articles, and over how many of them: commutative, so no order can show.
struct MeasureSums {
    var toneArticles: Int64 = 0
    var alarm: Int64 = 0
    var valence: Int64 = 0
    var factualityArticles: Int64 = 0
    var factuality: Int64 = 0
    /// By the frame's number.
    var frames: InlineArray<15, Int64> = .init(repeating: 0)

    /// - Parameter sign: −1 takes the article out again.
    mutating func add(_ measures: ArticleMeasures, sign: Int64 = 1) {
        if let alarm = measures.alarm, let valence = measures.valence {
            toneArticles += sign
            self.alarm += sign * alarm
            self.valence += sign * valence
        }
        if let factuality = measures.factuality {
            factualityArticles += sign
            self.factuality += sign * factuality
        }
        for frame in measures.frames { frames[Int(frame.frame.rawValue)] += sign * frame.share }
    }

    /// In the order of `TopicSQL.measureColumns`.
    var values: [Int64] {
        [toneArticles, alarm, valence, factualityArticles, factuality] + frames.indices.map { frames[$0] }
    }

    /// Reads `values` back.
    init(values: [Int64]) {
        (toneArticles, alarm, valence) = (values[0], values[1], values[2])
        (factualityArticles, factuality) = (values[3], values[4])
        for index in frames.indices { frames[index] = values[5 + index] }
    }

    init() {}

    /// The means over `articles` articles.
    func means(articles: Int) -> TopicStatistics.Measures {
        func mean(_ sum: Int64, _ count: Int64) -> Double? {
            count == 0 ? nil : Double(sum) / Double(count) / 1_000_000
        }
        return TopicStatistics.Measures(
            alarm: mean(alarm, toneArticles), valence: mean(valence, toneArticles),
            factuality: mean(factuality, factualityArticles),
            frames: Frame.allCases.compactMap { frame in
                let sum = frames[Int(frame.rawValue)]
                return sum == 0 || articles == 0
                    ? nil : .init(frame: frame, share: Double(sum) / Double(articles) / 1_000_000)
            })
    }
}
