import NewsarAnalysis
import NewsarModel
import NewsarSummarizer

/// The analysis as a role or command runs it: the rules, then the language model where the user names one.
struct Analysis: Sendable {
    let analyzer: Analyzer
    let summarizer: LanguageModelSummarizer?

    func brief(of article: Article, asIs: Bool = false) async -> Brief {
        let brief = analyzer.brief(of: article, asIs: asIs)
        guard let refine else { return brief }
        return await refine(brief)
    }

    /// The part that waits for a service; `nil` where there is none.
    var refine: (@Sendable (Brief) async -> Brief)? {
        guard let summarizer else { return nil }
        return { await summarizer.summarize($0) }
    }
}
