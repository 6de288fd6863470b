internal import NewsarModel

/// What somebody said, word for word or in the article's words, with who said it.
struct Quotation: Sendable {
    struct Speaker: Sendable {
        /// The words at the place, in the body's tokens.
        var tokens: Range<Int>
        /// The entity that the words stand for, by place in the list of names; `nil` for `officials`.
        var entity: Int?
        /// The entity's name, or the words themselves.
        var name: String
        /// Somebody or something that the article cites: neither its author nor an unknown `they`.
        var isSource = true
    }

    /// What was said, without the quotation marks, in the body's tokens.
    var content: Range<Int>
    var isDirect: Bool
    var speaker: Speaker?
    /// The word that says that it was said: `said`, `according to`.
    var cue: Range<Int>?
    /// Its speaker is cited, rather than said to want or believe something.
    var isStatement = false
}

extension Quotation {
    /// The quotation as the brief shows it.
    func quote(in body: Document) -> Quote {
        let span = body.span(body.byteRange(content))
        let shownSpeaker = speaker.map { speaker in
            let words = body.span(body.byteRange(speaker.tokens))
            return Quote.Speaker(text: words.text, start: words.start, end: words.end, name: speaker.name)
        }
        return Quote(
            text: span.text, direct: isDirect, start: span.start, end: span.end, speaker: shownSpeaker,
            cue: cue.map { body.span(body.byteRange($0)) })
    }
}
