public import NewsarModel

extension Brief {
    /// The brief with a summary that a language model wrote. Its sentences are the model's own: none has a place in the
    /// text. `grounded` (0…1) is its confidence.
    public func replacingSummary(with text: String, by model: String, grounded: Double) -> Brief {
        var brief = self
        brief.summary = Summary(text: text, confidence: grounded, model: model, sentences: [])
        return brief
    }

    /// The brief with the summary that it has, and the record that a language model was asked and failed.
    public func keepingSummary(after model: String, failed reason: String) -> Brief {
        var brief = self
        brief.summary.model = "\(summary.model) (after \(model) failed: \(reason))"
        return brief
    }
}
