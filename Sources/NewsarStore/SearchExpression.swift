/// Turns what a person types into an expression of the engine.
///
/// Each word becomes an FTS5 string, in which nothing but the quotation mark has a meaning, and that is doubled: what is
/// typed can name words only, never operators or columns of its own.
enum SearchExpression {
    /// More words are left out: the work grows with each.
    private static let termLimit = 16

    private struct Term {
        var field: Substring?
        var text: Substring
        var isPrefix: Bool
        var isExcluded: Bool
    }

    /// - Returns: `nil` when no word is asked for.
    static func fts5(_ text: String) -> String? {
        let terms = terms(of: text).prefix(termLimit)
        let wanted = terms.filter { !$0.isExcluded }.map(string)
        let unwanted = terms.filter(\.isExcluded).map(string)
        guard !wanted.isEmpty else { return nil }
        let all = wanted.joined(separator: " AND ")
        return unwanted.isEmpty ? all : "(\(all)) NOT (\(unwanted.joined(separator: " OR ")))"
    }

    /// The same for PostgreSQL, as the text form of a `tsquery` over the words of `SearchWords`.
    static func tsquery(_ text: String) -> String? {
        let terms = terms(of: text).prefix(termLimit)
        let wanted = terms.filter { !$0.isExcluded }.compactMap(lexemes)
        let unwanted = terms.filter(\.isExcluded).compactMap(lexemes)
        guard !wanted.isEmpty else { return nil }
        let all = wanted.joined(separator: " & ")
        return unwanted.isEmpty ? all : "\(all) & !(\(unwanted.joined(separator: " | ")))"
    }

    private static func lexemes(_ term: Term) -> String? {
        let words = SearchWords(String(term.text)).strings
        guard !words.isEmpty else { return nil }
        let field = term.field.map { $0 == "title" ? "A" : "B" } ?? ""
        let parts = words.enumerated().map { place, word in
            let marks = (term.isPrefix && place == words.count - 1 ? "*" : "") + field
            return "'\(word)'" + (marks.isEmpty ? "" : ":" + marks)
        }
        return "(" + parts.joined(separator: " <-> ") + ")"
    }

    private static func string(_ term: Term) -> String {
        let quoted = term.text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        return (term.field.map { "\($0) : " } ?? "") + "\"\(quoted)\"" + (term.isPrefix ? " *" : "")
    }

    private static func terms(of text: String) -> [Term] {
        var terms: [Term] = []
        var rest = text[...]
        while let first = rest.first {
            if first.isWhitespace {
                rest.removeFirst()
                continue
            }
            var term = Term(field: nil, text: "", isPrefix: false, isExcluded: false)
            if first == "-" {
                term.isExcluded = true
                rest.removeFirst()
            }
            for field in ["title", "summary"] where rest.hasPrefix(field + ":") {
                term.field = rest.prefix(field.count)
                rest = rest.dropFirst(field.count + 1)
            }
            if rest.first == "\"" {
                rest.removeFirst()
                term.text = rest.prefix { $0 != "\"" }
                rest = rest.dropFirst(term.text.count + 1)
            } else {
                term.text = rest.prefix { !$0.isWhitespace && $0 != "\"" }
                rest = rest.dropFirst(term.text.count)
                while term.text.last == "*" {
                    term.text.removeLast()
                    term.isPrefix = true
                }
            }
            if term.text.contains(where: { $0.isLetter || $0.isNumber }) { terms.append(term) }
        }
        return terms
    }
}
