internal import NewsarModel
internal import NewsarTraining

/// Language of short texts: the first fifty stretches of each language of WikiNEuRal (Tedeschi and others, 2021).
package enum LanguageSet: EvaluationSet {
    package static let name = "language"
    package static let paths = ["ner/wikineural"]

    private static let stretches = 50

    package static func figures(_ data: EvaluationData) async throws -> [Figure] {
        var (texts, codes): ([String], [String]) = ([], [])
        for file in try data.files(in: paths[0]) where file.hasSuffix(".conllu.gz") {
            let documents = LabelledCorpus.documents(try data.text(paths[0] + "/" + file), .names)
            for document in documents.prefix(stretches) {
                texts.append(document.text)
                codes.append(String(file.prefix(2)))
            }
        }
        let briefs = await data.briefs(of: texts.map { Article(text: $0) })
        let right = zip(briefs, codes).count { ($0.article.language ?? "").prefix(2) == $1 }
        return [Figure(name, "accuracy", Double(right) / Double(max(1, texts.count)), items: texts.count)]
    }
}
