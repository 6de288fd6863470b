import NewsarModel

/// A brief for a terminal.
enum BriefText {
    static func render(_ brief: Brief) -> String {
        let facts = brief.article
        var lines = [Terminal.safe(facts.title.isEmpty ? "(no title)" : facts.title)]
        lines.append(
            [
                brief.id, facts.source ?? facts.domain, facts.published?.prefix(10).description, facts.language,
                facts.genre.rawValue, "\(brief.counts.words.grouped) words, \(brief.counts.readingMinutes) min",
            ].compactMap { $0.map(Terminal.safe) }.joined(separator: " · "))
        section("Summary", wrapped(brief.summary.text), &lines)
        section(
            "Entities",
            brief.entities.prefix(12).map {
                "  \(Terminal.safe($0.name)) (\($0.kind.rawValue), \($0.mentions.count)×, \($0.salience.fixed(2)))"
            }, &lines)
        section(
            "Keywords",
            wrapped(brief.keywords.map { "\($0.term) \($0.salience.fixed(2))" }.joined(separator: ", ")), &lines)
        section("Removed", brief.removed.map { "  \($0.reason): \(Terminal.safe(String($0.text.prefix(60))))" }, &lines)
        return lines.joined(separator: "\n") + "\n\n"
    }

    private static func section(_ title: String, _ body: [String], _ lines: inout [String]) {
        guard !body.isEmpty else { return }
        lines += ["", title] + body
    }

    /// Lines of at most 90 characters, indented.
    private static func wrapped(_ text: String) -> [String] {
        var lines: [String] = []
        var line = " "
        for word in Terminal.safe(text).split(separator: " ") {
            if line.count + word.count > 90 {
                lines.append(line)
                line = " "
            }
            line += " " + word
        }
        return line == " " ? lines : lines + [line]
    }
}
