import CAllocationCount
import NewsarAnalysis
import NewsarModel

/// The analysis alone, on one core: time by article and by stage, encoding apart, and what it allocates.
struct AnalysisBench {
    let articles: BenchArticles

    func run(_ figures: inout BenchFigures) {
        let analyzer = Analyzer()
        let clock = ContinuousClock()
        // The lists and the model are read at the first article.
        _ = articles.articles.first.map { analyzer.brief(of: $0) }
        var times: [Double] = []
        var encoding = 0.0
        var bytes = 0
        for article in articles.articles {
            var brief: Brief?
            times.append(clock.measure { brief = analyzer.brief(of: article) } / .milliseconds(1))
            if let brief { encoding += clock.measure { bytes += brief.json.count } / .milliseconds(1) }
        }
        let sorted = times.sorted()
        let count = Double(times.count)
        figures.add("analysis", "milliseconds_per_article", "ms", BenchFigures.median(sorted))
        figures.add("analysis", "p99_milliseconds", "ms", sorted[min(sorted.count - 1, sorted.count * 99 / 100)])
        figures.add("analysis", "mean_milliseconds", "ms", times.reduce(0, +) / count)
        figures.add("analysis", "encoding_milliseconds", "ms", encoding / count)
        figures.add("analysis", "brief_bytes", "bytes", Double(bytes) / count)
        for (stage, milliseconds) in stages(analyzer, clock) {
            figures.add("analysis", "\(stage)_milliseconds", "ms", milliseconds / count)
        }
        newsar_allocations_start()
        for article in articles.articles { _ = analyzer.brief(of: article) }
        figures.add("analysis", "allocations_per_article", "", Double(newsar_allocations_stop()) / count)
    }

    /// Milliseconds of each stage over all articles: a pass of its own, so that the clock is not in the figures above.
    private func stages(_ analyzer: Analyzer, _ clock: ContinuousClock) -> [(AnalysisStage, Double)] {
        var spent: [AnalysisStage: Duration] = [:]
        for article in articles.articles {
            var last = clock.now
            _ = analyzer.brief(of: article) { stage in
                let now = clock.now
                spent[stage, default: .zero] += last.duration(to: now)
                last = now
            }
        }
        return AnalysisStage.allCases.map { ($0, (spent[$0] ?? .zero) / .milliseconds(1)) }
    }
}
