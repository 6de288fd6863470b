import NewsarIngest
import NewsarModel
import Testing

/// Dates as archives and feeds write them.
struct PublicationDateTests {
    private func published(_ json: String) throws -> String? {
        try ArticleDecoder().decode(Array(#"{"text":"Body","date":\#(json)}"#.utf8)).published?.description
    }

    @Test(arguments: [
        ("2018-09-12", "2018-09-12T00:00:00Z"), (" 2018-09-12T14:05:00+02:00 ", "2018-09-12T12:05:00Z"),
        ("Wed, 12 Sep 2018 14:05:00 GMT", "2018-09-12T14:05:00Z"),
        ("Tue, 12 Sep 2018 14:05:00 GMT", "2018-09-12T14:05:00Z"),
        ("12 Sep 2018 14:05 -0400", "2018-09-12T18:05:00Z"), ("Wed, 12 Sep 18 14:05:00 EDT", "2018-09-12T18:05:00Z"),
        ("1 Jan 99 00:00:00 +0000", "1999-01-01T00:00:00Z"),
        ("Wed, 12 Sep 2018 14:05:00 +0530 (IST)", "2018-09-12T08:35:00Z"), ("2018/09/12", "2018-09-12T00:00:00Z"),
        ("2018/9/2 7:05", "2018-09-02T07:05:00Z"), ("September 12, 2018", "2018-09-12T00:00:00Z"),
        ("Sept. 12, 2018", "2018-09-12T00:00:00Z"), ("12 September 2018", "2018-09-12T00:00:00Z"),
        ("SEP 12, 2018 at 2:05 PM EST", "2018-09-12T19:05:00Z"), ("September 12, 2018 12:05am", "2018-09-12T00:05:00Z"),
        ("12 September 2018, 12:05 p.m.", "2018-09-12T12:05:00Z"), ("Wednesday, May 2, 2018", "2018-05-02T00:00:00Z"),
        ("2018-09-12 14:05:00 UTC", "2018-09-12T14:05:00Z"), ("20180912", "2018-09-12T00:00:00Z"),
        ("20180912140500", "2018-09-12T14:05:00Z"), ("1536761100", "2018-09-12T14:05:00Z"),
        ("1536761100000", "2018-09-12T14:05:00Z"), ("1536761100.7", "2018-09-12T14:05:00Z"),
        ("12.09.2018", "2018-09-12T00:00:00Z"), ("12.9.2018, 14:05 Uhr", "2018-09-12T14:05:00Z"),
        ("Mittwoch, 12. September 2018 um 14:05 Uhr", "2018-09-12T14:05:00Z"), ("25/12/2018", "2018-12-25T00:00:00Z"),
        ("12/25/2018 2:05 PM", "2018-12-25T14:05:00Z"), ("1. März 2018", "2018-03-01T00:00:00Z"),
        ("12 de septiembre de 2018", "2018-09-12T00:00:00Z"), ("1er août 2018 à 14h05", "2018-08-01T14:05:00Z"),
        ("12 settembre 2018", "2018-09-12T00:00:00Z"), ("3 września 2018", "2018-09-03T00:00:00Z"),
        ("2 октября 2018", "2018-10-02T00:00:00Z"), ("June 3rd, 2018", "2018-06-03T00:00:00Z"),
    ])
    func understood(_ text: String, _ expected: String) throws {
        #expect(try published("\"\(text)\"") == expected)
    }

    @Test(arguments: [
        ("1536761100", "2018-09-12T14:05:00Z"), ("1536761100000", "2018-09-12T14:05:00Z"),
        ("1.5367611e9", "2018-09-12T14:05:00Z"), ("1536761100123456", "2018-09-12T14:05:00Z"),
        ("1536761100123456789", "2018-09-12T14:05:00Z"), ("20180912", "2018-09-12T00:00:00Z"),
        ("-200000000", "1963-08-31T04:26:40Z"), ("99999999999999", "5138-11-16T09:46:39Z"),
    ])
    func numbers(_ number: String, _ expected: String) throws { #expect(try published(number) == expected) }

    @Test(arguments: [
        "yesterday", "09/12/2018", "2018.09.12", "32.01.2018", "12.13.2018", "12.09.", "2018", "2018-13-01",
        "2018/02/30", "31 February 2018",
        "September 2018",
        "12 September", "12 13 September 2018", "12 September October 2018", "2018-09-12 September",
        "12 September 2018 25:00", "12 September 2018 14:05 15:05", "13:05 pm September 12, 2018", "GMT", "12:30", ":",
        "pm", "-", "+0000", "///", "12 Sep 2018 -:-", "September 12, 2018 PM", "1e400", "0x5F5E100F", "nan",
        "99999999999999999999",
        "12 September 2018 \u{0661}:00", "99999999999999999999 September 2018",
    ])
    func notUnderstood(_ text: String) throws { #expect(try published("\"\(text)\"") == nil) }

    @Test(arguments: ["0", "2018", "1e400", "-1e300", "9e99", "null", "true", "{}", "[1]", #""""#])
    func noDate(_ json: String) throws { #expect(try published(json) == nil) }

    @Test func unreadableDateYieldsToAnother() throws {
        let article = try ArticleDecoder().decode(
            Array(#"{"text":"Body","published":"soon","publish_date":"2018-09-12"}"#.utf8))
        #expect(article.published?.date == "2018-09-12")
    }
}
