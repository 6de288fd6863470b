internal import NewsarModel

/// Tells reports from opinion, interviews, live pages and the rest.
///
/// What the outlet says of the page (address, headline, source, author's note) goes before how the text is written.
enum GenreClassifier {
    /// Bytes of the page as it came in, in which labels and notes stand.
    private static let headBytes = 3_000
    private static let tailBytes = 1_200
    /// Style of text that argues; between, of text that explains.
    private static let opinionStyle: Float = 0.03
    private static let analysisStyle: Float = 0.005
    /// Words of sourcing per token of a report.
    private static let reportSourcing: Float = 0.015
    private static let shortest = 30

    /// `other` where nothing tells. O(tokens).
    static func genre(
        of article: Article, _ reading: Reading, _ quotations: [Quotation], _ style: StyleEvidence
    ) -> Genre {
        let (head, tail) = ends(of: article.text)
        let notes = PageNotes([head, tail], author: article.author)
        if notes.isPressRelease { return .pressRelease }
        let marks = [
            article.url.flatMap { GenreMarks.genre(ofURL: $0) }, GenreMarks.genre(ofTitle: article.title),
            article.source.flatMap { GenreMarks.genre(ofSource: $0) },
            GenreMarks.genre(before: article.title, in: head),
        ].compactMap { $0 }
        if let genre = marks.first { return genre }
        if isInterview(reading.body) { return .interview }
        guard reading.isEnglish, reading.body.tokens.count >= shortest else {
            return reading.body.tokens.count >= shortest && !quotations.isEmpty ? .report : .other
        }
        if notes.hasGuestAuthor { return .opinion }
        return genre(of: style)
    }

    private static func ends(of text: String) -> (head: [UInt8], tail: [UInt8]) {
        var text = text
        return text.withUTF8 { (Array($0.prefix(headBytes)), Array($0.suffix(tailBytes))) }
    }

    private static func genre(of style: StyleEvidence) -> Genre {
        let arguing = style.firstPersons + 0.3 * style.negations + 0.3 * style.arguments
        let value = style.opinionation + arguing / (style.tokens + 15)
        if value >= opinionStyle { return .opinion }
        return value >= analysisStyle && style.attributions < reportSourcing * style.tokens ? .analysis : .report
    }

    /// At least four paragraphs that begin `Q:` or `A:`, or a third that are questions with answers between.
    private static func isInterview(_ body: Document) -> Bool {
        var turns = 0
        var paragraphs = 0
        var questions = 0
        for (index, token) in body.tokens.enumerated() where token.flags.contains(.afterBreak) {
            paragraphs += 1
            if index > 0, let last = lastSign(before: index, body), body.bytes[last.start] == 0x3F { questions += 1 }
            guard index + 1 < body.tokens.count, token.kind == .word, token.shape == .initial else { continue }
            let letter = body.bytes[token.start]
            let next = body.tokens[index + 1].kind
            if letter == 0x51 || letter == 0x41, next == .colon || token.flags.contains(.abbreviation) { turns += 1 }
        }
        return turns >= 4 || questions >= 4 && questions * 3 >= paragraphs
    }

    /// The stop that ends the paragraph before a token.
    private static func lastSign(before index: Int, _ body: Document) -> Token? {
        let last = body.tokens[index - 1]
        if last.kind == .terminator { return last }
        return last.kind == .closeQuote && index > 1 && body.tokens[index - 2].kind == .terminator
            ? body.tokens[index - 2] : nil
    }
}
