internal import NewsarModel

/// Picks the sentences that together say most of what an article says.
///
/// Greedy choice under a budget of words, each step the sentence with most weight of words not yet covered for the root
/// of its length: a submodular gain (Lin and Bilmes 2011), times a prior for its place that is steep for reports, which
/// give the essentials first, and flat for the rest.
struct ExtractiveSummary {
    private static let wordLimit = 120
    private static let sentenceLimit = 5
    /// Words after which a summary with enough sentences is full.
    private static let fullLength = 90
    private static let leastSentences = 3
    /// What any sentence adds, however little of it is new.
    private static let leastGain = 0.001

    /// How much a sentence is worth for its place alone.
    private struct PlacePrior {
        /// Of the first sentence, beside 1 for any.
        let lead: Double
        /// From one sentence to the next.
        let decay: Double
        /// Sentences that are looked at.
        let reach: Int

        static let steep = PlacePrior(lead: 20, decay: 0.75, reach: 30)
        static let flat = PlacePrior(lead: 2, decay: 0.92, reach: 120)

        static func of(_ genre: Genre) -> PlacePrior {
            switch genre {
            case .report, .pressRelease, .live, .other: steep
            case .opinion, .analysis, .interview, .review: flat
            }
        }
    }

    private let candidates: [SummaryCandidate]
    private let prior: PlacePrior
    private var coverage: WordCoverage

    /// At most five sentences and 120 words, in text order; empty where the text has no sentence. O(tokens).
    static func summary(of reading: Reading, _ genre: Genre) -> Summary {
        let prior = PlacePrior.of(genre)
        let candidates = SummaryCandidates.all(in: reading.body, reading.vocabulary, limit: prior.reach)
        var summarizer = ExtractiveSummary(
            candidates: candidates, prior: prior, coverage: WordCoverage(of: candidates.map(\.tokens), reading))
        let chosen = summarizer.choose()
        guard !chosen.isEmpty else { return makeshift(of: reading.body) }
        return summary(chosen.map(\.tokens), reading.body, confidence: summarizer.coverage.share)
    }

    /// No sentence is a good one: the first that fits stands for the text.
    private static func makeshift(of document: Document) -> Summary {
        let first = document.sentences.prefix(24).first {
            (1...wordLimit).contains(document.wordCount(of: $0.tokens))
        }
        return summary(first.map { [$0.tokens] } ?? [], document, confidence: first == nil ? 0 : 0.1)
    }

    private static func summary(_ ranges: [Range<Int>], _ document: Document, confidence: Double) -> Summary {
        let spans = ranges.map { document.span(document.byteRange($0)) }
        return Summary(
            text: spans.map(\.text).joined(separator: " "), confidence: confidence, model: "extractive",
            sentences: spans)
    }

    private mutating func choose() -> [SummaryCandidate] {
        let places = placePriors()
        var chosen: [Int] = []
        var words = 0
        while chosen.count < Self.sentenceLimit, words < Self.fullLength || chosen.count < Self.leastSentences {
            var best: (score: Double, number: Int)?
            for (number, candidate) in candidates.enumerated() where words + candidate.words <= Self.wordLimit {
                guard !chosen.contains(number), !candidate.isDependent || isExplained(candidate, chosen) else {
                    continue
                }
                let gain = (coverage.gain(of: number) + Self.leastGain) / Double(candidate.words).squareRoot()
                let score = gain * places[number] * candidate.form
                if score > best?.score ?? 0 { best = (score, number) }
            }
            guard let best else { break }
            chosen.append(best.number)
            words += candidates[best.number].words
            coverage.cover(best.number)
        }
        return chosen.sorted().map { candidates[$0] }
    }

    private func placePriors() -> [Double] {
        var lead = prior.lead
        return candidates.map { _ in
            defer { lead *= prior.decay }
            return 1 + lead
        }
    }

    /// The sentence before it is in the summary.
    private func isExplained(_ candidate: SummaryCandidate, _ chosen: [Int]) -> Bool {
        chosen.contains { candidates[$0].sentence == candidate.sentence - 1 }
    }
}
