/// The parts of the analysis, in the order of the work.
public enum AnalysisStage: String, Sendable, CaseIterable {
    case cleaning, reading, names, quotations, style, genre, keywords, claims, sources, summary, framing, tone,
        factuality
}
