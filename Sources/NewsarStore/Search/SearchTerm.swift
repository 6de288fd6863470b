import NewsarModel

/// A word or phrase of a search.
struct SearchTerm {
    /// More are left out: the work grows with each.
    private static let limit = 16

    /// `title` or `summary`; anywhere when `nil`.
    var field: Substring?
    var text: Substring
    /// Whether its last word is the beginning of one.
    var isPrefix: Bool
    var isExcluded: Bool

    /// Reads what a person types.
    static func terms(of text: String) -> [SearchTerm] {
        var terms: [SearchTerm] = []
        var rest = text[...]
        while let first = rest.first, terms.count < limit {
            if first.isWhitespace {
                rest.removeFirst()
                continue
            }
            var term = SearchTerm(field: nil, text: "", isPrefix: false, isExcluded: false)
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
