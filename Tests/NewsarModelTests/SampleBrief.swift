import NewsarModel

/// A brief with something in every place, and one with nothing wherever nothing is allowed.
enum SampleBrief {
    static let article = Article(
        givenID: "g-1", url: "https://example.com/a", title: "Port \"closed\"", description: "Ships wait.",
        text: "Ann Sato spoke.",
        source: "Daily", author: "Ann", published: Timestamp(seconds: 1_536_761_100), language: "en")

    static let full = Brief(
        id: Brief.id(for: article.id, published: article.published),
        article: ArticleFacts(of: article, text: "Ann Sato spoke.", language: "en", genre: .pressRelease),
        source: SourceRating(
            lean: .centerRight, reliability: 0.75,
            ratings: [.init(provider: "P", asOf: "2024-01-01", lean: .center, reliability: nil)]),
        counts: Counts(words: 3, sourcesCited: 1, entities: 1, claims: 1),
        quality: Quality(score: 0.5, components: ["text": 1, "date": 0.25]),
        summary: Summary(
            text: "Ann Sato spoke.", confidence: 0.5, model: "extractive",
            sentences: [TextSpan(text: "Ann Sato spoke.", start: 0, end: 15)]),
        framing: [Framing(frame: "economic", label: "Economic", score: 0.5, evidence: ["cost"])],
        tone: Tone(label: .heated, alarm: 0.5, valence: -0.25, confidence: 0.75, evidence: ["spoke"]),
        factuality: Factuality(score: 0.5, label: .mixed, prior: 0.5, adjustment: -0.125, basis: ["names"]),
        sourcesCited: SourcesCited(count: 1, label: .limited, names: ["Ann Sato"]),
        claims: [
            Claim(
                text: "spoke", kind: .statistic, attribution: "Ann Sato", confidence: 0.5, start: 9, end: 14,
                quantities: [
                    .init(value: 12.5, unit: "%", text: "12.5 %", change: "up", baseline: "2017"),
                    .init(value: 1, unit: "", text: "1"),
                ])
        ],
        quotes: [
            Quote(
                text: "spoke", direct: true, start: 9, end: 14,
                speaker: .init(text: "Ann", start: 0, end: 3, name: "Ann Sato"),
                cue: TextSpan(text: "spoke", start: 9, end: 14)),
            Quote(text: "x", direct: false, start: 0, end: 1, speaker: nil, cue: nil),
        ],
        entities: [
            Entity(
                name: "Ann Sato", kind: .person, salience: 0.5, aliases: ["Sato"],
                mentions: [TextSpan(text: "Ann Sato", start: 0, end: 8)])
        ],
        keywords: [Keyword(term: "port", salience: 1)], removed: [Removed(text: "Advertisement", reason: "boilerplate")]
    )

    static let empty = Brief(
        id: Brief.id(for: Article(text: "").id, published: nil),
        article: ArticleFacts(of: Article(text: ""), text: "", language: nil, genre: .other), source: .unrated,
        counts: Counts(words: 0, sourcesCited: 0, entities: 0, claims: 0), quality: Quality(score: 0, components: [:]),
        summary: Summary(text: "", confidence: 0, model: "extractive", sentences: []), framing: [],
        tone: Tone(label: .neutral, alarm: 0, valence: 0, confidence: 0, evidence: []),
        factuality: Factuality(score: nil, label: nil, prior: nil, adjustment: 0, basis: []),
        sourcesCited: SourcesCited(count: 0, label: .none, names: []), claims: [], quotes: [], entities: [],
        keywords: [], removed: [])

    /// A brief with these entities and keywords.
    static func about(_ entities: [(Entity.Kind, String, Double)], _ keywords: [(String, Double)]) -> Brief {
        var brief = full
        brief.entities = entities.map { Entity(name: $1, kind: $0, salience: $2, aliases: [], mentions: []) }
        brief.keywords = keywords.map { Keyword(term: $0, salience: $1) }
        return brief
    }
}
