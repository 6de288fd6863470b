import NewsarModel
import NewsarPages
import Testing

@Suite struct BriefPageTests {
    private func page(_ brief: Brief) -> String { String(decoding: BriefPage.html(of: brief), as: UTF8.self) }

    @Test(arguments: [
        "<strong>NEWSAR</strong>", "<dd>Velden Courier</dd>", "<dd>Center-Right</dd>", "Sat · 2026-04-25 · 01:30 GMT",
        "<span class=\"genre\">Opinion</span>", "Port &quot;grows&quot; &lt;fast&gt;", "Ships &amp; cranes",
        "<b>Ann O’Neil</b>", "1\u{202F}213", "83<small>%</small>", "Confidence 0.62", "Economic Impact", "Measured",
        "0.60 / 1.00", "names its sources", "Raters, 2031-01-01", "4.2 t · up · from 2.1 t", "<span>Ann Sato</span>",
        "0.38", "Read more &amp; more",
    ])
    func shows(_ part: String) { #expect(page(Samples.full).contains(part)) }

    @Test func theOrderIsThatOfTheReference() throws {
        let page = page(Samples.full)
        var rest = page[...]
        for heading in [
            "class=\"masthead\"", "<h1", "Briefing summary", "Article analysis", "Key claims", "Full report",
            ">Entities<", "Keywords &amp; salience", "Removed from the text",
        ] {
            let place = try #require(rest.firstRange(of: heading), "\(heading) is missing or too early")
            rest = rest[place.upperBound...]
        }
    }

    @Test func marksNamesAndQuotations() {
        let page = page(Samples.full)
        #expect(page.contains("👩‍👩‍👧 <mark class=\"person\" title=\"Ann Sato\">Ann Sato</mark> spoke in "))
        #expect(page.contains("<mark class=\"location\" title=\"Velden\">Velden</mark>. “"))
        #expect(page.contains("“<a id=\"claim-1\"></a><u title=\"Ann Sato\">We won,</u>” she said.</p>"))
        #expect(page.contains("<p dir=\"auto\">The port &lt;b&gt;grew&lt;/b&gt; &amp; grew.</p>"))
    }

    @Test func aNameInAQuotationKeepsBoth() {
        var brief = Samples.full
        brief.quotes[0].start = 0
        brief.quotes[0].end = 20
        #expect(
            page(brief).contains(
                "<u title=\"Ann Sato\"><mark class=\"person\" title=\"Ann Sato\">Ann Sato</mark></u>"))
    }

    /// Offsets come from files: whatever they say, all the text is there once and the marks close.
    @Test(arguments: [(0, 0), (-5, 3), (3, 1), (6, 8), (60, 9_999), (9_999, 10_000), (Int.min, Int.max), (12, 50)])
    func survivesAnyOffset(_ start: Int, _ end: Int) {
        var brief = Samples.full
        brief.entities[1].mentions = [
            TextSpan(text: "", start: start, end: end), TextSpan(text: "", start: 7, end: 9),
        ]
        brief.quotes[0].start = start
        brief.quotes[0].end = end
        brief.claims[0].start = start
        let page = page(brief)
        #expect(page.count(of: "<mark") == page.count(of: "</mark>"))
        #expect(page.count(of: "<u") == page.count(of: "</u>") + page.count(of: "<ul"))
        #expect(page.count(of: "<p") == page.count(of: "</p>"))
    }

    @Test func nothingOfTheArticleIsMarkup() {
        let evil = "<script>alert(1)</script>\" onload=\"x\u{0}\u{8}'"
        var brief = Samples.brief(evil)
        brief.article.language = evil
        brief.article.title = evil
        brief.article.author = evil
        brief.article.published = evil
        brief.summary.text = evil
        brief.keywords[0].term = evil
        brief.claims[0].text = evil
        brief.claims[0].attribution = evil
        brief.entities[0].name = evil
        brief.entities[0].aliases = [evil]
        brief.quotes[0].speaker?.name = evil
        brief.removed[0].reason = evil
        brief.framing[0].evidence = [evil]
        let page = page(brief)
        #expect(!page.contains("<script"))
        #expect(!page.contains("\" onload"))
        #expect(!page.contains("\u{0}") && !page.contains("\u{8}"))
    }

    @Test func needsNothingElse() {
        let page = page(Samples.full)
        for part in ["<script", "<link", "<img", "url(", "@import", "src=", "https://fonts"] {
            #expect(!page.contains(part))
        }
        #expect(page.contains("default-src 'none'"))
        #expect(page.contains("prefers-color-scheme:dark") && page.contains("@media print"))
    }

    @Test func anEmptyBriefIsAPageToo() {
        let page = page(Samples.empty)
        for part in ["Untitled", "Unknown source", "Unrated", "No claim was found.", "The article has no text."] {
            #expect(page.contains(part))
        }
        #expect(!page.contains("null") && !page.contains("Removed from the text"))
    }

    @Test func numbersThatAreNoneAreNought() {
        var brief = Samples.full
        brief.keywords[0].salience = .nan
        brief.tone.alarm = .infinity
        brief.tone.valence = -.infinity
        brief.factuality.score = .nan
        brief.claims[0].confidence = 1e300
        #expect(!page(brief).contains("nan") && !page(brief).contains("inf%"))
    }
}

extension String {
    fileprivate func count(of part: String) -> Int { ranges(of: part).count }
}
