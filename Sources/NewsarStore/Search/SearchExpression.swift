/// Terms in the language of an engine.
///
/// Only words go in, each quoted: what is typed can name words, never operators or columns of its own.
enum SearchExpression {
    /// For PostgreSQL, as the text form of a `tsquery` over the words of `SearchWords`.
    ///
    /// - Returns: `nil` when no word is asked for.
    static func tsquery(_ terms: [SearchTerm], _ aliases: TopicAliases) -> String? {
        let texts = aliases.spellings(of: terms)
        func joined(_ isExcluded: Bool) -> [String] {
            zip(terms, texts).filter { $0.0.isExcluded == isExcluded }.compactMap { term, texts in
                let phrases = texts.compactMap { lexemes($0, of: term) }
                return phrases.isEmpty ? nil : "(" + phrases.joined(separator: " | ") + ")"
            }
        }
        let wanted = joined(false)
        let unwanted = joined(true)
        guard !wanted.isEmpty else { return nil }
        let all = wanted.joined(separator: " & ")
        return unwanted.isEmpty ? all : "\(all) & !(\(unwanted.joined(separator: " | ")))"
    }

    private static func lexemes(_ text: String, of term: SearchTerm) -> String? {
        let words = SearchWords(text).strings
        guard !words.isEmpty else { return nil }
        let field = term.field.map { $0 == "title" ? "A" : "B" } ?? ""
        let parts = words.enumerated().map { place, word in
            let marks = (term.isPrefix && place == words.count - 1 ? "*" : "") + field
            return "'\(word)'" + (marks.isEmpty ? "" : ":" + marks)
        }
        return "(" + parts.joined(separator: " <-> ") + ")"
    }

    /// For FTS5: phrases of words as its tokenizer gives them, any of which makes a term true.
    static func fts5(_ phrases: [[String]], field: Substring?) -> String {
        let quoted = phrases.map { "\"" + $0.joined(separator: " ") + "\"" }.joined(separator: " OR ")
        return (field.map { "\($0) : " } ?? "") + "(" + quoted + ")"
    }
}
