public import NewsarModel

/// Turns an article into its brief. Pure: the same article gives the same brief on every run and machine.
public struct Analyzer: Sendable {
    private let outlets: OutletTable
    private let frequencies: DocumentFrequencies
    private let lexicon: Lexicon

    /// `names` are known beside those that come with the program, and before them.
    public init(
        outlets: OutletTable = .shipped, frequencies: DocumentFrequencies = .shipped, names: NameList = .empty
    ) {
        self.outlets = outlets
        self.frequencies = frequencies
        lexicon = names == .empty ? .shared : Lexicon(adding: names)
    }

    /// The brief of an article; its text is cleaned first unless `asIs`. O(bytes of the article).
    ///
    /// - Parameter after: called when a stage is done, for those who measure.
    public func brief(of article: Article, asIs: Bool = false, after: (AnalysisStage) -> Void = { _ in }) -> Brief {
        let clean = asIs ? nil : CleanText(article.text, title: article.title)
        let text = clean?.text ?? article.text
        after(.cleaning)
        let reading = Reading(title: article.title, text: text, frequencies: frequencies, lexicon: lexicon)
        after(.reading)
        let names = EntityBuilder.entities(in: reading)
        after(.names)
        let quotations = QuotationFinder.quotations(in: reading, names)
        after(.quotations)
        let style = StyleEvidence(of: reading, quotations)
        after(.style)
        let genre = GenreClassifier.genre(of: article, reading, quotations, style)
        after(.genre)
        let keywords = KeywordRanker.keywords(of: reading, names)
        after(.keywords)
        let claims = ClaimRanker.claims(in: reading, names, quotations, keywords, genre)
        after(.claims)
        let cited = CitedSources.cited(in: reading, quotations, names)
        let source = outlets.rating(of: article)
        after(.sources)
        let summary = ExtractiveSummary.summary(of: reading, genre)
        after(.summary)
        let framing = FrameScorer.framing(of: reading)
        after(.framing)
        let tone = ToneScorer.tone(of: reading, quotations, style)
        after(.tone)
        let factuality = FactualityScorer.factuality(source, reading, style, cited, genre)
        after(.factuality)
        return Brief(
            id: Brief.id(for: article.id, published: article.published),
            article: ArticleFacts(of: article, text: text, language: reading.language?.rawValue, genre: genre),
            source: source,
            counts: Counts(
                words: reading.body.wordCount, sourcesCited: cited.count, entities: names.count, claims: claims.count),
            quality: QualityScore.quality(of: article, reading, cited, junkShare: clean?.junkShare ?? 0),
            summary: summary,
            framing: framing,
            tone: tone,
            factuality: factuality,
            sourcesCited: cited,
            claims: claims,
            quotes: quotations.map { $0.quote(in: reading.body) },
            entities: names.map(\.entity),
            keywords: keywords,
            removed: article.removed + (clean?.removed ?? []))
    }
}
