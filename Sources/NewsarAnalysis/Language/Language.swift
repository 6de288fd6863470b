/// The languages that the analysis tells apart.
package enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case german = "de"
    case spanish = "es"
    case french = "fr"
    case italian = "it"
    case dutch = "nl"
    case portuguese = "pt"

    var trait: WordTraits {
        switch self {
        case .english: .english
        case .german: .german
        case .spanish: .spanish
        case .french: .french
        case .italian: .italian
        case .dutch: .dutch
        case .portuguese: .portuguese
        }
    }
}
