/// The languages that the analysis tells apart.
package enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case german = "de"
    case spanish = "es"
    case french = "fr"
    case italian = "it"
    case dutch = "nl"
    case portuguese = "pt"

    // These are named, not analysed.
    case polish = "pl"
    case czech = "cs"
    case slovak = "sk"
    case hungarian = "hu"
    case romanian = "ro"
    case swedish = "sv"
    case danish = "da"
    case norwegian = "no"
    case finnish = "fi"
    case turkish = "tr"
    case croatian = "hr"
    case slovene = "sl"
    case lithuanian = "lt"
    case latvian = "lv"
    case estonian = "et"
    case indonesian = "id"
    case vietnamese = "vi"
    case catalan = "ca"
    case russian = "ru"
    case ukrainian = "uk"
    case bulgarian = "bg"
    case serbian = "sr"
    case arabic = "ar"
    case persian = "fa"
    case urdu = "ur"
    case greek = "el"
    case hebrew = "he"
    case armenian = "hy"
    case georgian = "ka"
    case hindi = "hi"
    case bengali = "bn"
    case tamil = "ta"
    case thai = "th"
    case korean = "ko"
    case chinese = "zh"
    case japanese = "ja"

    /// The trait of the language's function words; empty where the lexicon has none.
    var trait: WordTraits {
        switch self {
        case .english: .english
        case .german: .german
        case .spanish: .spanish
        case .french: .french
        case .italian: .italian
        case .dutch: .dutch
        case .portuguese: .portuguese
        default: []
        }
    }
}
