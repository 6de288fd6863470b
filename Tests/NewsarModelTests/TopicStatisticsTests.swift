import Foundation
import NewsarModel
import Testing

@Suite struct TopicStatisticsTests {
    private func statistics(
        articles: Int = 4, salienceSum: Int64 = 1_000_000, seen: (Int64, Int64)? = (17_786, 17_787),
        days: [TopicStatistics.DayCount]? = nil
    ) -> TopicStatistics {
        TopicStatistics(
            topic: Topic(kind: .location, name: "Quito \"Q\""), articles: articles, sources: 2,
            salienceSum: salienceSum,
            byLean: .init(left: 1, centerLeft: 2, center: 3, centerRight: 4, right: 5, unrated: 6), firstSeen: seen?.0,
            lastSeen: seen?.1, days: days)
    }

    private func object(_ statistics: TopicStatistics, type: String? = nil) throws -> [String: Any] {
        var writer = JSONWriter()
        statistics.write(to: &writer, type: type)
        return try #require(try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String: Any])
    }

    @Test func salienceIsTheMean() {
        #expect(statistics().salience == 0.25)
        #expect(statistics(articles: 0, salienceSum: 0).salience == 0)
    }

    @Test func writesWhatIsKnown() throws {
        let json = try object(statistics())
        #expect(json["topic"] as? String == "Quito \"Q\"" && json["kind"] as? String == "location")
        #expect(json["articles"] as? Int == 4 && json["sources"] as? Int == 2)
        #expect(json["salience"] as? Double == 0.25)
        #expect(json["first_seen"] as? String == "2018-09-12" && json["last_seen"] as? String == "2018-09-13")
        #expect(
            json["by_lean"] as? [String: Int]
                == ["left": 1, "center-left": 2, "center": 3, "center-right": 4, "right": 5, "unrated": 6])
    }

    @Test func unknownIsNull() throws {
        let json = try object(statistics(seen: nil))
        for name in ["first_seen", "last_seen", "factuality", "trend"] { #expect(json[name] is NSNull, "\(name)") }
        let tone = try #require(json["tone"] as? [String: Any])
        #expect(tone["alarm"] is NSNull && tone["valence"] is NSNull)
    }

    @Test func daysStandOnlyWhereTheyWereRead() throws {
        #expect(try object(statistics())["days"] == nil)
        #expect(try object(statistics(days: []))["days"] as? [String] == [])
        let json = try object(statistics(days: [.init(day: -1, articles: 1), .init(day: 17_786, articles: 3)]))
        let days = try #require(json["days"] as? [[String: Any]])
        #expect(days.map { $0["date"] as? String } == ["1969-12-31", "2018-09-12"])
        #expect(days.map { $0["articles"] as? Int } == [1, 3])
    }

    @Test func theTypeComesFirst() {
        var writer = JSONWriter()
        statistics().write(to: &writer, type: "topic")
        #expect(writer.text.hasPrefix(#"{"type":"topic","topic":"#))
    }
}
