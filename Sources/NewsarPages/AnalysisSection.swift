internal import NewsarModel

/// Framing, tone, factuality, sources, lean and quality, each with what it rests on.
enum AnalysisSection {
    /// Sources at the far end of the scale.
    private static let manySources = 10.0
    private static let framesShown = 5

    static func write(_ brief: Brief, to page: inout HTMLWriter) {
        page.section("02", "Article analysis", note: "Rules and statistics") { page in
            page.raw("<div class=\"cards analysis\">\n")
            framing(brief, &page)
            tone(brief.tone, &page)
            factuality(brief.factuality, &page)
            sources(brief.sourcesCited, &page)
            lean(brief.source, &page)
            quality(brief.quality, &page)
            page.raw("</div>\n")
        }
    }

    private static func card(
        _ title: StaticString, _ verdict: String, _ note: String?, _ page: inout HTMLWriter,
        _ content: (inout HTMLWriter) -> Void
    ) {
        page.raw("<div class=\"card\"><h3>")
        page.raw(title)
        page.raw("</h3>")
        page.element("p", class: "verdict") { page in
            page.text(verdict)
            if let note { page.element("small", note) }
        }
        content(&page)
        page.raw("</div>\n")
    }

    private static func framing(_ brief: Brief, _ page: inout HTMLWriter) {
        card("Framing", brief.framing.first?.label ?? "None found", nil, &page) { page in
            guard !brief.framing.isEmpty else { return }
            page.element("ul", class: "rows") { page in
                for frame in brief.framing.prefix(framesShown) {
                    page.raw("<li><span>")
                    page.text(frame.label)
                    page.raw("</span>")
                    page.bar(frame.score)
                    page.element("b", Figures.share(frame.score))
                    evidence(frame.evidence, &page)
                    page.raw("</li>")
                }
            }
        }
    }

    private static func tone(_ tone: Tone, _ page: inout HTMLWriter) {
        card("Tone", BriefLabels.of(tone.label), "confidence \(Figures.share(tone.confidence))", &page) { page in
            page.scale(
                Figures.bounded(tone.alarm), ["Calm", "Neutral", "Alarmist"],
                label: "Alarm \(Figures.share(tone.alarm))")
            page.scale(
                Figures.bounded((tone.valence + 1) / 2), ["Negative", "Neutral", "Positive"],
                label: "Valence \(Figures.share(tone.valence))")
            evidence(tone.evidence, &page)
        }
    }

    private static func factuality(_ factuality: Factuality, _ page: inout HTMLWriter) {
        let score = factuality.score.map { "\(Figures.share($0)) / 1.00" }
        card("Factuality", score ?? "Unrated", score == nil ? nil : BriefLabels.of(factuality.label), &page) { page in
            page.scale(
                factuality.score.map(Figures.bounded), ["Low", "High"], label: "Factuality \(score ?? "unrated")")
            guard !factuality.basis.isEmpty else { return }
            page.element("ul", class: "basis") { page in
                for reason in factuality.basis { page.element("li", reason) }
            }
        }
    }

    private static func sources(_ cited: SourcesCited, _ page: inout HTMLWriter) {
        card("Sources cited", "\(cited.count)", BriefLabels.of(cited.label), &page) { page in
            page.scale(
                Figures.bounded(Double(cited.count) / manySources), ["Few", "Many"],
                label: "\(cited.count) sources cited")
            evidence(cited.names, &page)
        }
    }

    private static func lean(_ source: SourceRating, _ page: inout HTMLWriter) {
        let note = source.reliability.map { "reliability \(Figures.share($0))" }
        card("Outlet lean", BriefLabels.of(source.lean), note, &page) { page in
            let places: [Lean: Double] = [.left: 0, .centerLeft: 0.25, .center: 0.5, .centerRight: 0.75, .right: 1]
            page.scale(
                source.lean.flatMap { places[$0] }, ["Left", "Center", "Right"],
                label: "Lean \(BriefLabels.of(source.lean))")
            guard !source.ratings.isEmpty else { return }
            page.element("ul", class: "basis") { page in
                for rating in source.ratings {
                    page.element("li", "\(BriefLabels.of(rating.lean)), \(rating.provider), \(rating.asOf)")
                }
            }
        }
    }

    private static func quality(_ quality: Quality, _ page: inout HTMLWriter) {
        card("Quality of the input", Figures.percent(quality.score), nil, &page) { page in
            page.element("ul", class: "rows wide") { page in
                for (name, value) in quality.components.sorted(by: { $0.key < $1.key }) {
                    page.raw("<li><span>")
                    page.text(name)
                    page.raw("</span>")
                    page.bar(value)
                    page.element("b", Figures.share(value))
                    page.raw("</li>")
                }
            }
        }
    }

    private static func evidence(_ words: [String], _ page: inout HTMLWriter) {
        guard !words.isEmpty else { return }
        page.element("p", class: "evidence") { page in
            for word in words { page.element("span", word) }
        }
    }
}
