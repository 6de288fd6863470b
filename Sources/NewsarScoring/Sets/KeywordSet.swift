internal import NewsarModel

/// The first ten keywords against readers' key phrases: KPCrowd (Marujo and others, LREC 2012). A document with fewer key
/// phrases than ten asks for as many.
package enum KeywordSet: EvaluationSet {
    package static let name = "keywords"
    package static let paths = ["keywords/kpcrowd/docs", "keywords/kpcrowd/keys"]

    private static let limit = 10

    package static func figures(_ data: EvaluationData) async throws -> [Figure] {
        var texts: [String] = []
        var keys: [Set<String>] = []
        for file in try data.files(in: paths[0]) where file.hasSuffix(".txt") {
            let key = "\(paths[1])/\(file.dropLast(4)).key"
            guard data.has(key) else { continue }
            texts.append(try data.text(paths[0] + "/" + file))
            let phrases = try data.text(key).split(whereSeparator: \.isNewline).map { form(of: String($0)) }
            keys.append(Set(phrases).subtracting([""]))
        }
        let briefs = await data.briefs(of: texts.map { Article(text: $0) })
        var sum = PrecisionRecall()
        for (brief, wanted) in zip(briefs, keys) {
            let said = brief.keywords.prefix(limit).map { form(of: $0.term) }
            sum += PrecisionRecall(
                right: said.count { wanted.contains($0) }, said: said.count, wanted: min(limit, wanted.count))
        }
        return [Figure(name, "F1 of ten", sum.f1, items: texts.count)]
    }

    /// Words in small letters without the commonest endings: two forms of a word are one.
    private static func form(of phrase: String) -> String {
        Words.of(phrase.lowercased()).map { word in
            guard word.count > 4, let ending = endings.first(where: { word.hasSuffix($0) }) else { return word }
            return String(word.dropLast(ending.count))
        }.joined(separator: " ")
    }

    private static let endings = ["ies", "ing", "es", "ed", "ly", "s"]
}
