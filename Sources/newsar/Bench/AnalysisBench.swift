import NewsarAnalysis
import NewsarModel

/// The analysis alone, on one core, encoding apart.
struct AnalysisBench {
    let articles: BenchArticles

    func run(_ figures: inout BenchFigures) {
        let analyzer = Analyzer()
        let clock = ContinuousClock()
        var times: [Double] = []
        var encoding = 0.0
        var bytes = 0
        for article in articles.articles {
            var brief: Brief?
            times.append(clock.measure { brief = analyzer.brief(of: article) } / .milliseconds(1))
            if let brief { encoding += clock.measure { bytes += brief.json.count } / .milliseconds(1) }
        }
        let sorted = times.sorted()
        figures.add("analysis", "milliseconds_per_article", "ms", BenchFigures.median(sorted))
        figures.add("analysis", "p99_milliseconds", "ms", sorted[min(sorted.count - 1, sorted.count * 99 / 100)])
        figures.add("analysis", "mean_milliseconds", "ms", times.reduce(0, +) / Double(times.count))
        figures.add("analysis", "encoding_milliseconds", "ms", encoding / Double(times.count))
        figures.add("analysis", "brief_bytes", "bytes", Double(bytes) / Double(times.count))
    }
}
