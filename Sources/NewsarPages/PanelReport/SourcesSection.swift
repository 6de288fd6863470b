internal import NewsarModel
internal import NewsarStatistics

/// The outlets: articles, lean, tone, framing, factuality.
struct SourcesSection {
    private static let listed = 80
    /// Means over fewer articles are chance.
    private static let fewestForFrames = 10
    private static let listedFrames = 2
    /// Of all articles' framing; smaller differences are none.
    private static let difference = 0.01

    private let most: Double
    /// Mean shares over all articles, by the frame's number.
    private var panel: InlineArray<15, Double> = .init(repeating: 0)

    private init(_ report: PanelReport) {
        most = Double(report.sources.first?.articles ?? 1)
        let articles = Double(max(1, report.sources.reduce(0) { $0 + $1.articles }))
        for source in report.sources {
            for frame in source.measures.frames {
                panel[Int(frame.frame.rawValue)] += frame.share * Double(source.articles) / articles
            }
        }
    }

    static func write(_ report: PanelReport, to page: inout HTMLWriter) {
        let sources = report.sources.prefix(listed)
        let rest = report.sources.count - sources.count
        let note =
            rest > 0
            ? "the \(sources.count) with most articles" : ReportLabels.count(sources.count, "outlet", "outlets")
        page.section("06", "Sources", note: note) { page in
            guard !sources.isEmpty else { return page.element("p", class: "none", "No article names its outlet.") }
            page.raw(
                """
                <table class="sources"><thead><tr><th scope="col">Outlet</th><th scope="col">Lean</th>\
                <th scope="col" class="n">Articles</th><th></th><th scope="col">Tone, calm to alarmist</th>\
                <th scope="col">Factuality</th><th scope="col">More than others on</th></tr></thead><tbody>

                """)
            let section = SourcesSection(report)
            for source in sources { section.row(source, &page) }
            page.raw("</tbody></table>\n")
            if rest > 0 {
                page.element(
                    "p", class: "method",
                    "\(ReportLabels.count(rest, "outlet", "outlets")) with fewer articles are left out here; all figures count them."
                )
            }
        }
    }

    private func row(_ source: SourceStatistics, _ page: inout HTMLWriter) {
        page.raw("<tr><th scope=\"row\" dir=\"auto\">")
        page.text(source.source)
        page.raw("</th>")
        page.element("td", class: "type") { $0.leanLabel(source.lean) }
        page.element("td", class: "n", Figures.grouped(source.articles))
        page.element("td") { $0.bar(Double(source.articles) / most) }
        page.element("td") { page in
            guard let alarm = source.measures.alarm else { return page.element("span", class: "none", "unknown") }
            page.raw("<span class=\"meter\" role=\"img\"")
            page.attribute("aria-label", "\(ReportLabels.tone(ofAlarm: alarm)), \(Figures.share(alarm))")
            page.raw("><i")
            page.attribute("style", "left:\(Figures.tenths(alarm))%")
            page.raw("></i></span>")
            page.text(Figures.share(alarm))
        }
        page.element("td") { page in
            guard let factuality = source.measures.factuality else {
                return page.element("span", class: "none", "unrated")
            }
            page.text(Figures.share(factuality))
        }
        page.element("td", class: "type", framesAbovePanel(source).joined(separator: ", "))
        page.raw("</tr>\n")
    }

    /// The frames that the outlet uses most beyond the panel's mean.
    private func framesAbovePanel(_ source: SourceStatistics) -> [String] {
        guard source.articles >= Self.fewestForFrames else { return [] }
        let lifts = source.measures.frames.map { (frame: $0.frame, lift: $0.share - panel[Int($0.frame.rawValue)]) }
        return lifts.filter { $0.lift >= Self.difference }.enumerated()
            .sorted { ($1.element.lift, $0.offset) < ($0.element.lift, $1.offset) }
            .prefix(Self.listedFrames).map { ReportLabels.of($0.element.frame) }
    }
}
