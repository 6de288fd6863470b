public import NewsarModel

/// Turns an article into its brief. Pure: the same article gives the same brief on every run and machine.
public struct Analyzer: Sendable {
    private let outlets: OutletTable

    private let frequencies: DocumentFrequencies

    public init(outlets: OutletTable = .shipped, frequencies: DocumentFrequencies = .shipped) {
        self.outlets = outlets
        self.frequencies = frequencies
    }

    /// The brief of an article; its text is cleaned first unless `asIs`. O(bytes of the article).
    public func brief(of article: Article, asIs: Bool = false) -> Brief {
        let clean = asIs ? nil : CleanText(article.text, title: article.title)
        let text = clean?.text ?? article.text
        let removed = clean?.removed ?? []
        let reading = Reading(title: article.title, text: text, frequencies: frequencies)
        let words = reading.body.wordCount
        let names = EntityBuilder.entities(in: reading)
        let quotations = QuotationFinder.quotations(in: reading, names)
        let style = StyleEvidence(of: reading, quotations)
        let genre = GenreClassifier.genre(of: article, reading, quotations, style)
        let keywords = KeywordRanker.keywords(of: reading, names)
        let claims = ClaimRanker.claims(in: reading, names, quotations, keywords, genre)
        let cited = CitedSources.cited(in: reading, quotations, names)
        let source = outlets.rating(of: article)
        let entities = names.map(\.entity)
        return Brief(
            id: Brief.id(for: article.id, published: article.published),
            article: ArticleFacts(of: article, text: text, language: reading.language?.rawValue, genre: genre),
            source: source,
            counts: Counts(
                words: words, sourcesCited: cited.count, entities: entities.count, claims: claims.count),
            quality: QualityScore.quality(of: article, reading, cited, junkShare: clean?.junkShare ?? 0),
            summary: ExtractiveSummary.summary(of: reading, genre),
            framing: FrameScorer.framing(of: reading),
            tone: ToneScorer.tone(of: reading, quotations, style),
            factuality: FactualityScorer.factuality(source, reading, style, cited, genre),
            sourcesCited: cited,
            claims: claims,
            quotes: quotations.map { $0.quote(in: reading.body) },
            entities: entities,
            keywords: keywords,
            removed: removed)
    }
}
