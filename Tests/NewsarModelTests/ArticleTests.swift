import NewsarModel
import Testing

@Suite struct ArticleTests {
    private let body = "The port was closed. Ships waited outside."

    @Test func oneAddressIsOneArticleHoweverItIsSpelt() {
        let plain = Article(url: "https://example.com/story", title: "A", text: body)
        let tracked = Article(
            url: "http://www.example.com/story/?utm_source=feed&fbclid=1#top", title: "B", text: "Another text.",
            source: "C")
        #expect(plain.id == tracked.id)
        #expect(plain.contentID != tracked.contentID)
        #expect(plain.id != Article(url: "https://example.com/story2", text: body).id)
        #expect(plain.domain == "example.com")
    }

    @Test func withoutAnAddressOutletTitleAndTextNameIt() {
        let article = Article(title: "A", text: body, source: "Daily")
        #expect(article.id == Article(url: "not an address", title: "A", text: body.uppercased(), source: "Daily").id)
        for other in [
            Article(title: "B", text: body, source: "Daily"),
            Article(title: "A", text: body + " More.", source: "Daily"),
            Article(title: "A", text: body, source: "Weekly"), Article(title: "A", text: body),
            Article(title: "DailyA", text: body, source: ""),
        ] { #expect(other.id != article.id) }
        #expect(article.domain == nil)
    }

    @Test(arguments: [
        "the PORT was closed. Ships waited outside.",
        "The port was closed – ships waited outside".replacing("–", with: "-"),
        "\n\tThe  port was closed...\r\n\r\nShips waited: outside!\u{0}", "Theportwasclosedshipswaitedoutside",
    ]) func equalBodiesHaveOneContentID(copy: String) {
        #expect(Article(text: copy).contentID == Article(text: body).contentID)
    }

    @Test(arguments: ["The port was closed. Ships waited outside 2.", "The pört was closed. Ships waited outside.", ""])
    func otherBodiesHaveAnother(text: String) {
        #expect(Article(text: text).contentID != Article(text: body).contentID)
    }

    @Test func aVersionIsNamedByWhatAReaderWouldSee() {
        func article(_ title: String, _ text: String, _ published: Int64?, _ source: String? = "Daily") -> Article {
            Article(
                url: "https://example.com/story", title: title, text: text, source: source,
                published: published.map(Timestamp.init(seconds:)))
        }
        let versions = [
            article("A", body, 0), article("B", body, 0), article("A", body + " More.", 0), article("A", body, 60),
            article("A", body, nil), article("A", body, 0, "Weekly"),
        ]
        #expect(Set(versions.map(\.id)).count == 1)
        #expect(Set(versions.map(\.versionID)).count == versions.count)
        #expect(article("A", body, 0).versionID == versions[0].versionID)
    }

    /// Names are stored for good: a change of any of them is a change of format.
    @Test func namesStayTheSameOverReleases() {
        let article = Article(url: "https://example.com/story", title: "A", text: body)
        #expect(article.id == Fingerprint(of: "url", "https://example.com/story"))
        #expect(article.contentID == Fingerprint(ofBytes: Array("theportwasclosedshipswaitedoutside".utf8)))
    }
}
