/// A set that people labelled, and how the program is measured on it.
package protocol EvaluationSet: SendableMetatype {
    /// As it is asked for on the command line.
    static var name: String { get }
    /// Where it lies in the data folder.
    static var paths: [String] { get }

    static func figures(_ data: EvaluationData) async throws -> [Figure]
}

/// All sets, in the order of the printed table.
package enum EvaluationSets {
    package static var all: [any EvaluationSet.Type] {
        [
            NameSet.self, QuoteSet.self, KeywordSet.self, SummarySet.self, ClaimSet.self, FrameSet.self, ToneSet.self,
            OpinionSet.self, LeanSet.self, LanguageSet.self, ExtractionSet.self, MetadataSet.self, StorySet.self,
        ]
    }
}
