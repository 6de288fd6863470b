internal import NewsarModel
internal import NewsarStatistics

/// How one side tells a story: outlets, tone, framing, its own words, a claim that no other makes.
enum PerspectiveColumn {
    private static let listedClaims = 2
    private static let listedFrames = 3

    /// - Parameter strongestFrame: the share that fills a bar, the same in all columns of a story.
    static func write(_ perspective: Perspective, strongestFrame: Double, to page: inout HTMLWriter) {
        page.raw("<div class=\"side ")
        page.raw(style(of: perspective.side))
        page.raw("\"><h4>")
        page.text(ReportLabels.of(perspective.side))
        page.element("small", ReportLabels.count(perspective.articles, "article", "articles"))
        page.raw("</h4>")
        page.element("p", class: "outlets", perspective.outlets.joined(separator: ", "))
        if let alarm = perspective.measures.alarm {
            page.scale(alarm, ["Calm", "Alarmist"], label: "Tone: \(ReportLabels.tone(ofAlarm: alarm))")
        }
        let frames = perspective.measures.frames.enumerated().sorted {
            ($1.element.share, $0.offset) < ($0.element.share, $1.offset)
        }.prefix(listedFrames).map(\.element)
        if !frames.isEmpty {
            page.element("ul", class: "frames") { page in
                for frame in frames {
                    page.element("li") { page in
                        page.element("span", ReportLabels.of(frame.frame))
                        page.bar(frame.share / max(strongestFrame, 1e-9))
                    }
                }
            }
        }
        if let words = perspective.words, !words.isEmpty {
            page.element("h5") { $0.raw("Words of this side") }
            page.element("p", class: "evidence") { page in
                for word in words { page.element("span", "\(word.word) \(word.count)×") }
            }
        }
        for claim in (perspective.claims ?? []).prefix(listedClaims) {
            page.raw("<blockquote dir=\"auto\">")
            page.text(claim.text)
            page.element("small", [claim.attribution, claim.source].compactMap { $0 }.joined(separator: " · "))
            page.raw("</blockquote>")
        }
        page.raw("</div>\n")
    }

    static func writeSilent(_ side: Side, to page: inout HTMLWriter) {
        page.raw("<div class=\"side silent ")
        page.raw(style(of: side))
        page.raw("\"><h4>")
        page.text(ReportLabels.of(side))
        page.raw("</h4><p class=\"none\">Silent: no outlet of this side has an article on it.</p></div>\n")
    }

    static func tag(_ side: Side?, _ page: inout HTMLWriter) {
        page.raw("<i class=\"tag ")
        page.raw(style(of: side))
        page.raw("\">")
        page.text(ReportLabels.of(side))
        page.raw("</i> ")
    }

    private static func style(of side: Side?) -> StaticString {
        switch side {
        case .left: "l1"
        case .center: "l3"
        case .right: "l5"
        case nil: "l0"
        }
    }
}
