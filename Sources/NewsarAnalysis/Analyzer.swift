public import NewsarModel

/// Turns an article into its brief. Pure: the same article gives the same brief on every run and machine.
public struct Analyzer: Sendable {
    public init() {}

    /// The brief of an article; its text is cleaned first unless `asIs`. O(bytes of the article).
    public func brief(of article: Article, asIs: Bool = false) -> Brief {
        let clean = asIs ? nil : CleanText(article.text)
        let text = clean?.text ?? article.text
        let removed = clean?.removed ?? []
        let reading = Reading(title: article.title, text: text)
        let words = reading.body.wordCount
        let names = EntityBuilder.entities(in: reading)
        let entities = names.map(\.entity)
        return Brief(
            id: Brief.id(for: article.id, published: article.published),
            article: ArticleFacts(of: article, text: text, language: reading.language?.rawValue, genre: .other),
            source: .unrated,
            counts: Counts(words: words, sourcesCited: 0, entities: entities.count, claims: 0),
            quality: QualityScore.quality(of: article, reading, words: words, removed: removed),
            summary: LeadSummary.summary(of: reading.body, reading.vocabulary),
            framing: [],
            tone: Tone(label: .neutral, alarm: 0, valence: 0, confidence: 0, evidence: []),
            factuality: Factuality(score: nil, label: nil, prior: nil, adjustment: 0, basis: []),
            sourcesCited: SourcesCited(count: 0, label: .none, names: []),
            claims: [],
            quotes: [],
            entities: entities,
            keywords: KeywordRanker.keywords(of: reading, names),
            removed: removed)
    }
}
