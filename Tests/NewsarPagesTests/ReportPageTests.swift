import NewsarModel
import NewsarPages
import NewsarStatistics
import Testing

@Suite struct ReportPageTests {
    private static let hostile = "</script><b onload=\"x\">A & 'B'\u{0}"

    private func page(_ report: PanelReport) -> String { String(decoding: ReportPage.html(of: report), as: UTF8.self) }

    private func report(_ name: String) -> PanelReport {
        let split = TopicStatistics.LeanSplit(
            left: 3, centerLeft: 0, center: 1, centerRight: 0, right: 0, unrated: 1)
        let days = [
            TopicStatistics.DayCount(day: 20_000, articles: 4), TopicStatistics.DayCount(day: 20_003, articles: 1),
        ]
        let measures = TopicStatistics.Measures(
            alarm: 0.3, valence: -0.1, factuality: 0.7, frames: [.init(frame: .legality, share: 0.4)])
        let claim = Perspective.Claim(text: name, kind: .quote, attribution: name, source: name)
        func article(_ number: UInt64, _ lean: Lean?, copyOf: Fingerprint? = nil) -> NewsStory.Article {
            NewsStory.Article(
                id: Fingerprint(of: String(number)), givenID: name, title: name, source: name, lean: lean,
                published: Timestamp(seconds: 20_000 * 86_400), copyOf: copyOf)
        }
        var left = Perspective(side: .left, articles: 2, outlets: [name], measures: measures, claims: [claim])
        left.words = []
        let statement = ClaimComparison.Statement(side: .left, claim: claim, quantities: [])
        let other = ClaimComparison.Statement(side: .center, claim: claim, quantities: [])
        return PanelReport(
            articles: 5, byLean: split, days: days,
            topics: [
                TopicStatistics(
                    topic: Topic(kind: .person, name: name), articles: 5, sources: 2, salienceSum: 1, byLean: split,
                    firstSeen: 20_000, lastSeen: 20_003, days: days)
            ],
            trends: [
                TopicTrend(
                    topic: Topic(kind: .location, name: name), articles: 4,
                    burst: Burst(window: .init(articles: 4, total: 5), background: []), days: 20_000...20_003)
            ],
            graph: TopicGraph(
                nodes: [
                    .init(topic: Topic(kind: .person, name: name), articles: 5),
                    .init(topic: Topic(kind: .keyword, name: "harbour"), articles: 3),
                ], edges: [.init(a: 0, b: 1, articles: 2, npmi: 0.5)]),
            stories: [
                NewsStory(
                    articles: [
                        article(1, .left), article(2, .left, copyOf: Fingerprint(of: "1")), article(3, .center),
                    ],
                    perspectives: [
                        left, Perspective(side: .center, articles: 1, outlets: [name], measures: .unknown),
                    ], blindspot: Blindspot.Finding(side: .right, reason: "0 of 9 rated outlets here are right"),
                    claims: ClaimComparison([statement, other]))
            ],
            sources: [
                SourceStatistics(
                    source: name, lean: .left, articles: 4, measures: measures, firstSeen: 20_000, lastSeen: 20_003),
                SourceStatistics(
                    source: "b.example", lean: nil, articles: 1, measures: .unknown, firstSeen: nil, lastSeen: nil),
            ])
    }

    @Test func theOrderIsThatOfTheContract() throws {
        let page = page(report("Ann Sato"))
        var rest = page[...]
        for heading in [
            "class=\"masthead\"", "<h1>What 2 outlets wrote", "Top topics", "Trends", "Lean of the panel",
            "Topic graph",
            "Stories and perspectives", ">Sources<", "<footer>", "<script>",
        ] {
            let place = try #require(rest.firstRange(of: heading), "\(heading) is missing or too early")
            rest = rest[place.upperBound...]
        }
    }

    @Test(arguments: [
        "title=\"Left 3, Center 1, Unrated 1\"", "<td class=\"n\">5</td>", "4 articles, 0.0 expected",
        "2024-10-04 – 2024-10-07",
        "data-name=\"Ann Sato\" data-articles=\"5\"", "<h4>Left<small>2 articles</small></h4>", "Law &amp; courts",
        "Silent: no outlet of this side has an article on it.", "<b>Blindspot: right</b> — 0 of 9 rated", "1 copy",
        "Several sides say", "0.70", "<span class=\"none\">unrated</span>",
    ])
    func shows(_ part: String) { #expect(page(report("Ann Sato")).contains(part), "\(part)") }

    @Test func nothingOfTheArticlesIsMarkup() {
        let page = page(report(Self.hostile))
        #expect(page.ranges(of: "</script>").count == 1)
        #expect(!page.contains("<b onload") && !page.contains("\" onload") && !page.contains("\u{0}"))
        #expect(page.contains("&lt;/script&gt;&lt;b onload=&quot;x&quot;&gt;A &amp; &#39;B&#39;"))
    }

    @Test func needsNothingElse() {
        let page = page(report("Ann Sato"))
        for part in ["<link", "<img", "url(", "@import", " src=", "https://", "fetch("] {
            #expect(!page.contains(part))
        }
        #expect(page.contains("default-src 'none'"))
        #expect(page.contains("prefers-color-scheme:dark") && page.contains("@media print"))
    }

    @Test func anEmptyStoreSaysSo() {
        let empty = TopicStatistics.LeanSplit(
            left: 0, centerLeft: 0, center: 0, centerRight: 0, right: 0, unrated: 0)
        let page = page(PanelReport(articles: 0, byLean: empty, days: []))
        #expect(page.contains("<h1>No articles</h1>") && !page.contains("<section>"))
        #expect(page.hasSuffix("</html>\n"))
    }

    /// Articles there are, but none has a date, a topic or a known outlet.
    @Test func whatIsNotKnownIsSaid() {
        let split = TopicStatistics.LeanSplit(
            left: 0, centerLeft: 0, center: 0, centerRight: 0, right: 0, unrated: 1)
        let page = page(PanelReport(articles: 1, byLean: split, days: []))
        for part in [
            "No topic was found.", "No topic stands out", "No two topics", "No event is reported", "No article names",
        ] { #expect(page.contains(part), "\(part)") }
    }
}
