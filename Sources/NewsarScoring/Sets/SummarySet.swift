internal import NewsarIngest
internal import NewsarModel

/// Summaries against editors' neutral summaries of the same story: ROUGE recall (Lin 2004) of the first 75 words, beside
/// that of an article's first three sentences.
package enum SummarySet: EvaluationSet {
    package static let name = "summary"
    package static let paths = EditedStories.paths

    private static let words = 75

    package static func figures(_ data: EvaluationData) async throws -> [Figure] {
        let articles = try EditedStories(data).articles
        let briefs = await data.briefs(of: articles.map(\.article))
        var (one, two, leadOne, leadTwo) = (0.0, 0.0, 0.0, 0.0)
        for ((article, story), brief) in zip(articles, briefs) {
            let reference = words(of: story.neutral_summary)
            let said = words(of: head(brief.summary.text))
            let lead = words(of: head(leadSentences(of: article.text)))
            one += Rouge.recall(of: said, in: reference, length: 1)
            two += Rouge.recall(of: said, in: reference, length: 2)
            leadOne += Rouge.recall(of: lead, in: reference, length: 1)
            leadTwo += Rouge.recall(of: lead, in: reference, length: 2)
        }
        let count = Double(max(1, articles.count))
        return [
            Figure(name, "ROUGE-1 recall", one / count, items: articles.count),
            Figure(name, "ROUGE-2 recall", two / count, items: articles.count),
            Figure(name, "ROUGE-1 of three first sentences", leadOne / count, items: articles.count),
            Figure(name, "ROUGE-2 of three first sentences", leadTwo / count, items: articles.count),
        ]
    }

    private static func words(of text: String) -> [String] { Words.of(text.lowercased()) }

    private static func head(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).prefix(words).joined(separator: " ")
    }

    /// Sentences end at a full stop, question or exclamation mark, with its closing quotation mark, before white space.
    private static func leadSentences(of text: String) -> String {
        var ends = 0
        var taken: [Substring] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            taken.append(word)
            let bare = word.last.map { "\"”’".contains($0) } ?? false ? word.dropLast() : word
            if let last = bare.last, ".!?".contains(last) { ends += 1 }
            if ends == 3 { break }
        }
        return taken.joined(separator: " ")
    }
}

extension EvaluationData {
    /// The articles of a file in any form that the program reads.
    func articles(_ path: String) throws -> [Article] {
        let stream: ArticleStream
        do { stream = try ArticleStream(inputs: [folder + "/" + path]) } catch {
            throw ScoringError(path, "\(error)")
        }
        var articles: [Article] = []
        while let item = stream.next() {
            if case .article(let article, origin: _) = item { articles.append(article) }
        }
        return articles
    }
}
