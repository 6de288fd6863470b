import NewsarModel
import NewsarPages
import Testing

@Suite struct BriefTextTests {
    @Test func theOrderIsThatOfThePage() throws {
        var rest = BriefText.text(of: Samples.full, width: 80)[...]
        for part in [
            "NEWSAR", "Velden Courier · EN · Center-Right", "NSR-2026-0425-", "Opinion · Economic Impact",
            "Port \"grows\" <fast>", "Ships & cranes", "Ann O’Neil", "BRIEFING SUMMARY", "Ann Sato spoke in Velden.",
            "Confidence 0.62", "ARTICLE ANALYSIS", "0.40 Economic Impact: port", "Calm ───●",
            "Measured, confidence 0.30",
            "Negative ─────●", "0.60 Mixed", "names its sources", "2 Limited", "KEY CLAIMS", "01 We won",
            "quote · Ann Sato · confidence 0.90", "FULL REPORT", "The port <b>grew</b> & grew.", "ENTITIES",
            "Ann Sato (1×)", "Velden (1×)", "KEYWORDS & SALIENCE", "████████████████████ 1.00", "0.38", "REMOVED",
            "link to other articles", "Read more & more",
        ] {
            let place = try #require(rest.firstRange(of: part), "\(part) is missing or too early")
            rest = rest[place.upperBound...]
        }
    }

    @Test(arguments: [40, 60, 100, 200])
    func keepsToTheWidth(_ width: Int) {
        var brief = Samples.brief(String(repeating: "word ", count: 300) + String(repeating: "x", count: 500))
        brief.keywords[0].term = String(repeating: "y", count: 90)
        brief.article.title = String(repeating: "Title and more ", count: 30)
        let lines = BriefText.text(of: brief, width: width).split(separator: "\n", omittingEmptySubsequences: false)
        // A line with two ends falls into two lines where it does not fit, and each of these may be as long as it is.
        for line in lines where !line.contains("Velden Courier") { #expect(line.count <= width) }
        #expect(lines.joined().filter { $0 == "x" }.count >= 500)
    }

    @Test func aTooNarrowTerminalGetsFortyColumns() {
        #expect(BriefText.text(of: Samples.full, width: -3) == BriefText.text(of: Samples.full, width: 40))
    }

    @Test func cannotSteerTheTerminal() {
        let evil = "\u{1B}[2J\u{7}\u{9B}31m\u{202E}abc\r\nEnd"
        var brief = Samples.brief(evil)
        brief.article.title = evil
        brief.article.author = evil
        brief.summary.model = evil
        brief.keywords[0].term = evil
        brief.removed[0].text = evil
        let text = BriefText.text(of: brief, width: 80)
        #expect(!text.unicodeScalars.contains { [0x1B, 0x7, 0x9B, 0x202E, 0x0D].contains($0.value) })
    }

    @Test func anEmptyBriefIsATextToo() {
        let text = BriefText.text(of: Samples.empty, width: 80)
        #expect(text.contains("Untitled") && text.contains("Unrated") && !text.contains("REMOVED"))
    }
}
