/// What counts as one event. Cosines are of `StoryFeatures`, in millionths.
enum StoryRules {
    /// Reports on one event appear within so many days of each other.
    static let window: Int64 = 3
    /// What each day between two articles takes from their similarity.
    static let dayPenalty: Int64 = 10_000
    /// What a missing date takes: an article without one has all of time to choose from.
    static let undatedPenalty: Int64 = 150_000
    /// Mean similarity between the articles of two groups from which on they are one story.
    static let joining: Int64 = 250_000
    /// Weaker pairs count as not similar at all.
    static let weakest: Int64 = 120_000
    /// Similarity from which on the texts are compared for copies.
    static let copySuspicion: Int64 = 400_000
    /// Share of the shorter text found in the longer one, from which on one is a copy of the other.
    static let copyShare = 0.7
    /// Strongest pairs kept of one article with those before it: bounds the work where thousands write on one event.
    static let pairLimit = 32
    /// A term that more articles of one day have tells events apart no more.
    static let commonTerm = 4096
}
