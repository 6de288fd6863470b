internal import NewsarModel

/// Measures valence and alarm, quotations discounted.
enum ToneScorer {
    static func tone(of reading: Reading, _ quotations: [Quotation]) -> Tone {
        Tone(label: .neutral, alarm: 0, valence: 0, confidence: 0, evidence: [])
    }
}
