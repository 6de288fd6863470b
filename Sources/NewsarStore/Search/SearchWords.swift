/// The words of a text, as PostgreSQL's index gets them: lower case, of letters, marks and numbers.
enum SearchWords {
    /// A longer word is cut: PostgreSQL takes 2,046 bytes.
    private static let longest = 500
    /// Words that lie apart in their texts, so that no phrase spans title and summary.
    private static let gap = 16

    static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        func end() {
            if !word.isEmpty { words.append(word) }
            word = ""
        }
        for scalar in text.unicodeScalars {
            guard isWordPart(scalar) else {
                end()
                continue
            }
            if word.unicodeScalars.count < longest { word += scalar.properties.lowercaseMapping }
        }
        end()
        return words
    }

    /// The text form of a `tsvector`: words with their places, of weight A in the title and B in the summary.
    static func vector(title: String, summary: String) -> String {
        let title = words(title)
        let all =
            title.enumerated().map { "'\($1)':\(min($0 + 1, lastPlace))A" }
            + words(summary).enumerated().map { "'\($1)':\(min($0 + 1 + title.count + gap, lastPlace))B" }
        return all.joined(separator: " ")
    }

    /// The last place that a `tsvector` can tell.
    private static let lastPlace = 16_383

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark, .privateUse:
            return true
        default: return false
        }
    }
}
