/// What a batch adds to a topic's counters and takes from them.
struct TopicChange {
    var articles: Int64 = 0
    var sources: Int64 = 0
    var salience: Int64 = 0
    /// Left to right, without the unrated.
    var leans: InlineArray<5, Int64> = .init(repeating: 0)
    var measures = MeasureSums()
    /// First and last day among the articles that came.
    var firstDay: Int64?
    var lastDay: Int64?
    /// Days that an article left: where one of them was the topic's first or last, its postings have to be asked again.
    var vacatedDays: Set<Int64> = []

    mutating func add(_ posting: Posting) {
        count(posting, sign: 1)
        guard let day = posting.day else { return }
        firstDay = min(firstDay ?? day, day)
        lastDay = max(lastDay ?? day, day)
        if !vacatedDays.isEmpty { vacatedDays.remove(day) }
    }

    /// Removals go before additions: a day that an article left and another took is not vacated.
    mutating func remove(_ posting: Posting) {
        count(posting, sign: -1)
        if let day = posting.day { vacatedDays.insert(day) }
    }

    /// The values of `TopicSQL.counterColumns`.
    var counters: [Int64?] {
        [articles, sources, salience, leans[0], leans[1], leans[2], leans[3], leans[4], firstDay, lastDay]
            + measures.values.map { $0 }
    }

    private mutating func count(_ posting: Posting, sign: Int64) {
        articles += sign
        salience += sign * posting.salience
        if posting.lean > 0 { leans[Int(posting.lean) - 1] += sign }
        measures.add(posting.measures, sign: sign)
    }
}
