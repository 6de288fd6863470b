import NewsarAnalysis
import NewsarModel

/// What the tests ask of a text.
func document(_ text: String) -> Document {
    var vocabulary = Vocabulary()
    return Document(text, &vocabulary)
}

func tokenTexts(_ text: String) -> [String] {
    let document = document(text)
    return document.tokens.map { document.text($0.start..<$0.end) }
}

func sentenceTexts(_ text: String) -> [String] {
    let document = document(text)
    return document.sentences.map { document.text(document.byteRange($0.tokens)) }
}

func brief(_ text: String, title: String = "", asIs: Bool = false) -> Brief {
    Analyzer().brief(of: Article(title: title, text: text), asIs: asIs)
}

/// `name:kind` of each entity, in order of the alphabet.
func names(_ text: String, title: String = "") -> [String] {
    brief(text, title: title).entities.map { "\($0.name):\($0.kind.rawValue)" }.sorted()
}

extension Brief {
    /// Every stretch of text that the brief gives an offset for.
    var spans: [TextSpan] {
        let quoted = quotes.map { TextSpan(text: $0.text, start: $0.start, end: $0.end) }
        let speakers = quotes.compactMap(\.speaker).map { TextSpan(text: $0.text, start: $0.start, end: $0.end) }
        let claimed = claims.map { TextSpan(text: $0.text, start: $0.start, end: $0.end) }
        return entities.flatMap(\.mentions) + summary.sentences + quoted + speakers + quotes.compactMap(\.cue) + claimed
    }

    func entity(_ name: String) -> Entity? { entities.first { $0.name == name } }
}

/// The scalars from `start` to `end`, found without any code of the module under test.
func scalars(_ text: String, _ start: Int, _ end: Int) -> String {
    String(String.UnicodeScalarView(Array(text.unicodeScalars)[start..<end]))
}
