/// An article as the analysis steps see it: body and title over one vocabulary, with the language.
package struct Reading: Sendable {
    package let vocabulary: Vocabulary
    package let body: Document
    package let title: Document
    /// `nil` when unsure.
    package let language: Language?
    /// Whether what is known of English alone is asked: also of a text that is too short to tell.
    let isEnglish: Bool
    /// The words and phrases that frame, colour or hedge; none where the text is not English.
    let wording: Wording

    /// Per word of the vocabulary.
    private let smallCounts: [Int32]

    /// Per word of the vocabulary, 0…1.
    private let rarities: [Float]

    /// Per word of the vocabulary.
    private let functionWords: [Bool]

    /// O(bytes).
    package init(title: String, text: String, frequencies: DocumentFrequencies = .shipped, lexicon: Lexicon = .shared) {
        var vocabulary = Vocabulary(lexicon: lexicon)
        body = Document(text, &vocabulary)
        self.title = Document(title, &vocabulary)
        self.vocabulary = vocabulary
        var smallCounts = [Int32](repeating: 0, count: vocabulary.count)
        for token in body.tokens where token.kind == .word && token.shape == .lower {
            smallCounts[Int(token.word)] += 1
        }
        self.smallCounts = smallCounts
        rarities = frequencies.rarities(of: vocabulary)
        let finding = LanguageDetector.language(of: body.tokens, vocabulary)
        language = finding.language
        isEnglish = finding.mayBeEnglish
        functionWords = (0..<Int32(truncatingIfNeeded: vocabulary.count)).map {
            Self.isFunctionWord($0, vocabulary, finding.language)
        }
        wording = isEnglish ? Wording(title: self.title, body: body, vocabulary) : .none
    }

    /// How often the body has the word in small letters; a sign has no word and no count.
    func smallCount(of word: Int32) -> Int { word < 0 ? 0 : Int(smallCounts[Int(word)]) }

    /// How few articles have the word: 1 for none, 0 for all of them, and for a sign.
    func rarity(of word: Int32) -> Double { word < 0 ? 0 : Double(rarities[Int(word)]) }

    /// A word that carries no topic in the article's language. Where the lexicon has no function words of the language,
    /// the short words stand for them, and signs.
    func isFunctionWord(_ word: Int32) -> Bool {
        word < 0 ? language.map { $0.trait.isEmpty } ?? false : functionWords[Int(word)]
    }

    private static func isFunctionWord(_ word: Int32, _ vocabulary: Vocabulary, _ language: Language?) -> Bool {
        let traits = vocabulary.traits(of: word)
        guard let language, !traits.contains(.stopWord) else { return traits.contains(.stopWord) }
        guard language.trait.isEmpty else { return traits.contains(language.trait) }
        return vocabulary.bytes(of: word).count { $0 & 0xC0 != 0x80 } < leastLetters
    }

    private static let leastLetters = 5
}
