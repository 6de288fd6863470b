public import NewsarModel

/// A brief as plain text for a terminal, in the order of the page.
public struct BriefText {
    /// Sources at the far end of their scale.
    private static let manySources = 10.0

    private let brief: Brief
    private var layout: TextLayout

    /// Lines of at most `width` columns (40 or more), the last with its line end. What comes from the article cannot steer
    /// the terminal. O(length of the brief).
    public static func text(of brief: Brief, width: Int) -> String {
        var text = BriefText(brief: brief, layout: TextLayout(width: width))
        text.masthead()
        text.summary()
        text.analysis()
        text.claims()
        text.report()
        text.entities()
        text.keywords()
        text.removed()
        return text.layout.lines.joined(separator: "\n") + "\n"
    }

    private mutating func masthead() {
        let facts = brief.article
        layout.line("NEWSAR", facts.published.map(Figures.date) ?? "")
        let known = [
            BriefLabels.source(of: facts), facts.language?.uppercased(), BriefLabels.of(brief.source.lean),
            "\(Figures.grouped(brief.counts.words)) words", "\(brief.counts.entities) entities",
        ]
        layout.line(known.compactMap { $0 }.joined(separator: " · "), brief.id)
        layout.rule("═")
        layout.blank()
        layout.paragraph(
            [BriefLabels.of(facts.genre), brief.framing.first?.label].compactMap { $0 }.joined(separator: " · "))
        layout.paragraph(BriefLabels.title(of: facts))
        layout.blank()
        if let description = facts.description, !description.isEmpty { layout.paragraph(description) }
        let byline = [
            facts.author, "\(brief.counts.readingMinutes) min read", "quality \(Figures.percent(brief.quality.score))",
        ]
        layout.paragraph(byline.compactMap { $0 }.joined(separator: " · "))
    }

    private mutating func summary() {
        layout.heading("01", "Briefing summary", note: brief.summary.model)
        layout.paragraph(brief.summary.text.isEmpty ? "The text has no sentence to summarise." : brief.summary.text)
        layout.blank()
        layout.paragraph(
            "Confidence \(Figures.share(brief.summary.confidence)) · Sources \(brief.counts.sourcesCited) · "
                + "Claims \(brief.counts.claims) · Entities \(brief.counts.entities)")
    }

    private mutating func analysis() {
        layout.heading("02", "Article analysis", note: "")
        for (number, frame) in brief.framing.enumerated() {
            layout.entry(
                number == 0 ? "Framing" : "",
                "\(TextLayout.bar(frame.score, 10)) \(Figures.share(frame.score)) \(frame.label): "
                    + frame.evidence.joined(separator: ", "), column: 12)
        }
        let tone = brief.tone
        scale(
            "Tone", TextLayout.scale(tone.alarm, "Calm", "Alarmist"),
            "\(BriefLabels.of(tone.label)), confidence \(Figures.share(tone.confidence))")
        scale("", TextLayout.scale((tone.valence + 1) / 2, "Negative", "Positive"), Figures.share(tone.valence))
        let factuality = brief.factuality
        scale(
            "Factuality", TextLayout.scale(factuality.score, "Low", "High"),
            factuality.score.map { "\(Figures.share($0)) \(BriefLabels.of(factuality.label))" } ?? "Unrated")
        for reason in factuality.basis { layout.entry("", reason, column: 12) }
        let cited = brief.sourcesCited
        scale(
            "Sources", TextLayout.scale(Double(cited.count) / Self.manySources, "Few", "Many"),
            "\(cited.count) \(BriefLabels.of(cited.label))")
        if !cited.names.isEmpty { layout.entry("", cited.names.joined(separator: ", "), column: 12) }
        layout.entry("Lean", BriefLabels.of(brief.source.lean), column: 12)
        let components = brief.quality.components.sorted { $0.key < $1.key }
        layout.entry(
            "Quality", components.map { "\($0.key) \(Figures.share($0.value))" }.joined(separator: ", "), column: 12)
    }

    private mutating func scale(_ name: String, _ scale: String, _ verdict: String) {
        layout.entry(name, "\(scale)  \(verdict)", column: 12)
    }

    private mutating func claims() {
        layout.heading("03", "Key claims", note: "\(brief.claims.count) extracted")
        for (number, claim) in brief.claims.enumerated() {
            layout.entry((number < 9 ? "0" : "") + "\(number + 1)", claim.text, column: 2)
            let about = [claim.kind.rawValue, claim.attribution, "confidence \(Figures.share(claim.confidence))"]
            layout.entry("", about.compactMap { $0 }.joined(separator: " · "), column: 2)
        }
    }

    private mutating func report() {
        layout.heading("04", "Full report", note: "\(brief.counts.readingMinutes) min read")
        for (number, paragraph) in brief.article.text.split(separator: "\n").enumerated() {
            if number > 0 { layout.blank() }
            layout.paragraph(String(paragraph))
        }
    }

    private mutating func entities() {
        layout.heading("05", "Entities", note: "\(brief.entities.count) identified")
        for kind in Entity.Kind.allCases {
            let names = brief.entities.filter { $0.kind == kind }.map { "\($0.name) (\($0.mentions.count)×)" }
            if !names.isEmpty { layout.entry(BriefLabels.plural(of: kind), names.joined(separator: ", "), column: 14) }
        }
    }

    private mutating func keywords() {
        layout.heading("06", "Keywords & salience", note: "\(brief.keywords.count) terms")
        let column = min(32, brief.keywords.map(\.term.count).max() ?? 0)
        for keyword in brief.keywords {
            layout.entry(
                keyword.term, "\(TextLayout.bar(keyword.salience, 20)) \(Figures.share(keyword.salience))",
                column: column)
        }
    }

    private mutating func removed() {
        guard !brief.removed.isEmpty else { return }
        layout.heading("07", "Removed from the text", note: "\(brief.removed.count) parts")
        for removed in brief.removed { layout.entry(removed.reason, String(removed.text.prefix(160)), column: 22) }
    }
}
