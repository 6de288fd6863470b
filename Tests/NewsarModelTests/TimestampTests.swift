import NewsarModel
import Testing

@Suite struct TimestampTests {
    @Test(arguments: [
        ("1970-01-01", 0),
        ("1970-01-01T00:00:01Z", 1),
        ("1969-12-31T23:59:59Z", -1),
        ("2018-09-12", 1_536_710_400),
        ("2018-09-12T14:05", 1_536_761_100),
        ("2018-09-12T14:05Z", 1_536_761_100),
        ("2018-09-12 14:05:00", 1_536_761_100),
        ("2018-09-12t14:05:00z", 1_536_761_100),
        ("2018-09-12T14:05:00 Z", 1_536_761_100),
        ("2018-09-12T14:05:59.999999Z", 1_536_761_159),
        ("2018-09-12T14:05:59,5Z", 1_536_761_159),
        ("2018-09-12T14:05:60Z", 1_536_761_159),
        ("2018-09-12T16:05:00+02:00", 1_536_761_100),
        ("2018-09-12T16:05:00+0200", 1_536_761_100),
        ("2018-09-12T16:05:00+02", 1_536_761_100),
        ("2018-09-12T09:35:00-04:30", 1_536_761_100),
        ("2018-09-12T14:05:00 +00:00", 1_536_761_100),
        ("2016-02-29", 1_456_704_000),
        ("2000-02-29", 951_782_400),
        ("1000-01-01", -30_610_224_000),
        ("9999-12-31T23:59:59Z", 253_402_300_799),
    ]) func readsISO8601(text: String, seconds: Int64) { #expect(Timestamp(iso8601: text)?.seconds == seconds) }

    @Test(arguments: [
        "", "2018", "2018-09", "2018-9-12", "18-09-12", "2018-13-01", "2018-00-01", "2018-01-00", "2018-01-32",
        "2018-04-31",
        "2018-02-29", "1900-02-29", "0999-12-31", "02018-09-12", "2018-09-12T", "2018-09-12T14", "2018-09-12T24:00",
        "2018-09-12T14:60", "2018-09-12T14:05:61", "2018-09-12T14:05:00+15:00", "2018-09-12T14:05:00+02:60",
        "2018-09-12T14:05:00+2", "2018-09-12T14:05:00X", "2018-09-12Z", "2018-09-12 ", " 2018-09-12",
        "2018-09-12T14:05:00Z ",
        "２０１８-09-12", "2018-09-12T14:05:00ZZ", "-2018-09-12", "2018/09/12", "1000-01-01T00:00:00+00:01",
        "9999-12-31T23:59:59-00:01", "2018-09-12T14:05:00." + String(repeating: "9", count: 100),
    ]) func refusesOtherTexts(text: String) { #expect(Timestamp(iso8601: text) == nil) }

    /// Every day of the readable years against a calendar that counts days one by one.
    @Test func civilDatesFollowTheCalendar() {
        var (year, month, day) = (1000, 1, 1)
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var wrong = 0
        for number in Timestamp.readable.lowerBound / 86_400...Timestamp.readable.upperBound / 86_400 {
            let timestamp = Timestamp(seconds: number * 86_400 + (number & 1 == 0 ? 0 : 86_399))
            if timestamp.civil != (year, month, day) || timestamp.dayNumber != number { wrong += 1 }
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            day += 1
            if day > lengths[month - 1] + (month == 2 && isLeap ? 1 : 0) { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        #expect(wrong == 0)
        #expect((year, month, day) == (10_000, 1, 1))
    }

    @Test func whatIsWrittenIsReadBack() {
        var wrong = 0
        for seconds in stride(
            from: Timestamp.readable.lowerBound, through: Timestamp.readable.upperBound, by: 86_400 * 37 + 4_001)
        {
            let timestamp = Timestamp(seconds: seconds)
            let text = timestamp.description
            if Timestamp(iso8601: text) != timestamp || text.utf8.count != 20 || !text.hasPrefix(timestamp.date) {
                wrong += 1
            }
        }
        #expect(wrong == 0)
        #expect(Timestamp(seconds: 1_536_761_100).description == "2018-09-12T14:05:00Z")
        #expect(Timestamp(seconds: 1_536_761_100).date == "2018-09-12")
        #expect(Timestamp(seconds: 1) > Timestamp(seconds: -1))
    }
}
