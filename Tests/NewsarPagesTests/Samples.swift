import NewsarModel

/// Briefs made by hand.
enum Samples {
    static let text = "👩‍👩‍👧 Ann Sato spoke in Velden. “We won,” she said.\n\nThe port <b>grew</b> & grew."

    static let full = brief(text)

    static func brief(_ text: String) -> Brief {
        let article = Article(
            url: "https://news.example/a", title: "Port \"grows\" <fast>", description: "Ships & cranes", text: text,
            source: "Velden Courier", author: "Ann O’Neil", published: Timestamp(seconds: 1_777_080_600))
        return Brief(
            id: Brief.id(for: article.id, published: article.published),
            article: ArticleFacts(of: article, text: text, language: "en", genre: .opinion),
            source: SourceRating(
                lean: .centerRight, reliability: 0.5,
                ratings: [.init(provider: "Raters", asOf: "2031-01-01", lean: .centerRight, reliability: 0.5)]),
            counts: Counts(words: 1_213, sourcesCited: 2, entities: 2, claims: 1),
            quality: Quality(score: 0.834, components: ["length": 0.25, "title": 1]),
            summary: Summary(
                text: "Ann Sato spoke in Velden.", confidence: 0.62, model: "extractive",
                sentences: [TextSpan(text: "Ann Sato spoke in Velden.", start: 6, end: 31)]),
            framing: [Framing(frame: "economic", label: "Economic Impact", score: 0.4, evidence: ["port"])],
            tone: Tone(label: .measured, alarm: 0.125, valence: -0.5, confidence: 0.3, evidence: ["won"]),
            factuality: Factuality(
                score: 0.6, label: .mixed, prior: 0.5, adjustment: 0.1, basis: ["names its sources"]),
            sourcesCited: SourcesCited(count: 2, label: .limited, names: ["Ann Sato", "a report"]),
            claims: [
                Claim(
                    text: "We won", kind: .quote, attribution: "Ann Sato", confidence: 0.9, start: 33, end: 39,
                    quantities: [.init(value: 4.2, unit: "t", text: "4.2 t", change: "up", baseline: "2.1 t")])
            ],
            quotes: [
                Quote(
                    text: "We won,", direct: true, start: 33, end: 40,
                    speaker: .init(text: "she", start: 42, end: 45, name: "Ann Sato"), cue: nil)
            ],
            entities: [
                Entity(
                    name: "Ann Sato", kind: .person, salience: 1, aliases: ["Sato"],
                    mentions: [TextSpan(text: "Ann Sato", start: 6, end: 14)]),
                Entity(
                    name: "Velden", kind: .location, salience: 0.5, aliases: [],
                    mentions: [TextSpan(text: "Velden", start: 24, end: 30)]),
            ],
            keywords: [Keyword(term: "port", salience: 1), Keyword(term: "crane", salience: 0.375)],
            removed: [Removed(text: "Read more & more", reason: "link to other articles")])
    }

    static let empty: Brief = {
        let article = Article(text: "")
        return Brief(
            id: Brief.id(for: article.id, published: nil),
            article: ArticleFacts(of: article, text: "", language: nil, genre: .other), source: .unrated,
            counts: Counts(words: 0, sourcesCited: 0, entities: 0, claims: 0),
            quality: Quality(score: 0, components: [:]),
            summary: Summary(text: "", confidence: 0, model: "extractive", sentences: []), framing: [],
            tone: Tone(label: .neutral, alarm: 0, valence: 0, confidence: 0, evidence: []),
            factuality: Factuality(score: nil, label: nil, prior: nil, adjustment: 0, basis: []),
            sourcesCited: SourcesCited(count: 0, label: .none, names: []), claims: [], quotes: [], entities: [],
            keywords: [], removed: [])
    }()
}
