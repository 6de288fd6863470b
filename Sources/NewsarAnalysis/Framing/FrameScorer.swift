internal import NewsarModel

/// Scores the frames of the Policy Frames Codebook (Boydstun et al. 2014) by their words.
enum FrameScorer {
    /// Strongest first. O(distinct words).
    static func framing(of reading: Reading) -> [Framing] { [] }
}
