import NewsarModel
import Testing

/// Dates, addresses and numbers at the places where arithmetic or reading goes wrong first.
@Suite struct EdgeCaseTests {
    @Test func everyDayOfTwoCenturiesIsReadBackAsWritten() {
        var wrong: [String] = []
        for day in -25_567...47_846 as ClosedRange<Int64> {
            let last = Timestamp(seconds: day * 86_400 + 86_399)
            if Timestamp(iso8601: last.description) != last || Timestamp(iso8601: last.date)?.dayNumber != day {
                wrong.append(last.description)
            }
        }
        #expect(wrong == [])
        #expect(Timestamp(seconds: -25_567 * 86_400).date == "1900-01-01")
        #expect(Timestamp(seconds: 47_846 * 86_400).date == "2100-12-31")
    }

    @Test(arguments: [(0, 0), (-1, -1), (-86_400, -1), (-86_401, -2), (86_399, 0), (86_400, 1)])
    func daysBefore1970CountDown(seconds: Int64, day: Int64) { #expect(Timestamp(seconds: seconds).dayNumber == day) }

    @Test(arguments: [
        "2018-09-12T14:05:00+02:", "2018-09-12T14:05+02:0", "2018-09-12T14:05:00 ", "2018-09-12T14:05:00+",
        "2018-09-12T14:05:",
    ]) func aTimeWithAnUnfinishedPartIsNone(text: String) { #expect(Timestamp(iso8601: text) == nil) }

    @Test(arguments: ["https://:8080/x", "https://www.:8080/x", "https://:443/x", "https://ann@:8080/x"])
    func anAddressOfAPortAloneIsNone(url: String) {
        #expect(CanonicalURL.host(of: url) == nil)
        #expect(CanonicalURL.of(url) == nil)
        #expect(Article(url: url, text: "x").domain == nil)
    }

    @Test(arguments: [("https://[::1]/x", "[::1]"), ("https://[2001:DB8::1]:8443/x", "[2001:db8::1]")])
    func aNumericHostIsWhole(url: String, host: String) { #expect(CanonicalURL.host(of: url) == host) }

    @Test(arguments: [(0.1 + 0.2, 4, "0.3"), (0.1 + 0.2, 9, "0.3"), (1.0 / 3, 4, "0.3333"), (-2.0 / 3, 4, "-0.6667")])
    func noiseOfBinaryFractionsDoesNotShow(number: Double, places: Int, text: String) {
        var json = JSONWriter()
        json.value(number, places: places)
        #expect(json.text == text)
    }
}
