public import NewsarModel

extension TopicStatistics {
    public static var csvHeader: CSVRow {
        CSVRow(
            [
                "topic", "kind", "articles", "sources", "salience", "alarm", "valence", "factuality", "left",
                "center-left",
                "center", "center-right", "right", "unrated", "first_seen", "last_seen",
            ] + Frame.allCases.map(\.name))
    }

    public var csv: CSVRow {
        let leans = [
            byLean.left, byLean.centerLeft, byLean.center, byLean.centerRight, byLean.right, byLean.unrated,
        ]
        let numbers = [salience, measures.alarm, measures.valence, measures.factuality]
        let frames = Frame.allCases.map { frame in measures.frames.first { $0.frame == frame }?.share ?? 0 }
        return CSVRow(
            [topic.name, topic.kind.name, String(articles), String(sources)] + numbers.map(Self.digits)
                + leans.map { String($0) }
                + [firstSeen, lastSeen].map { $0.map { Timestamp(seconds: $0 * 86_400).date } }
                + frames.map(Self.digits))
    }

    /// As JSON writes it: the same digits everywhere.
    private static func digits(_ number: Double?) -> String? {
        guard let number else { return nil }
        var writer = JSONWriter()
        writer.value(number)
        return writer.text
    }
}
