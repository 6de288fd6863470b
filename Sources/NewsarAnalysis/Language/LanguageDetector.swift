/// Tells a text's language: by its script, then by its function words, letters and endings. O(bytes read).
enum LanguageDetector {
    /// Tokens read: more change nothing.
    private static let tokenLimit = 1_000
    /// Evidence of one word that one language alone has.
    private static let full = 60

    struct Finding: Equatable {
        /// The language that most words speak for; `nil` when they are too few or two languages are close.
        var language: Language?
        /// It is English, or too short to tell and no other language much likelier.
        var mayBeEnglish: Bool
    }

    /// A word or letter that several languages have counts for each of them in part.
    static func language(of tokens: [Token], _ vocabulary: Vocabulary) -> Finding {
        let tokens = tokens.prefix(tokenLimit).filter { $0.kind == .word || $0.kind == .ideograph }
        if isPlainEnglish(tokens, vocabulary) { return Finding(language: .english, mayBeEnglish: true) }
        guard let script = script(of: tokens, vocabulary) else { return Finding(language: nil, mayBeEnglish: false) }
        let candidates = LanguageTable.shared.members(of: script)
        if candidates.nonzeroBitCount == 1 {
            return Finding(language: Language.allCases[candidates.trailingZeroBitCount], mayBeEnglish: false)
        }
        return language(of: tokens, among: candidates, vocabulary)
    }

    /// English is most of the input and its words are in the lexicon already: it needs no second look-up.
    private static func isPlainEnglish(_ tokens: [Token], _ vocabulary: Vocabulary) -> Bool {
        var english = 0
        var other = 0
        for token in tokens {
            let languages = vocabulary.traits(of: token.word).intersection(known)
            if languages == .english {
                english += 1
            } else if !languages.contains(.english), languages != [] {
                other += 1
            }
        }
        return english >= 12 && english * 5 >= tokens.count && english >= other * 8
    }

    private static let known: WordTraits = [.english, .german, .spanish, .french, .italian, .dutch, .portuguese]

    /// The script of at least half of the words. A tenth of kana makes Han characters Japanese.
    private static func script(of tokens: [Token], _ vocabulary: Vocabulary) -> Script? {
        var counts = [Int](repeating: 0, count: Script.allCases.count)
        for token in tokens {
            let bytes = vocabulary.bytes(of: token.word)
            guard let script = Script.of(UTF8Reader.scalar(Array(bytes.prefix(4)), 0).value) else { continue }
            counts[script.rawValue] += 1
        }
        let kana = counts[Script.kana.rawValue]
        let han = counts[Script.han.rawValue]
        if kana + han > 0 {
            counts[Script.kana.rawValue] = kana * 10 >= han ? kana + han : 0
            if kana * 10 >= han { counts[Script.han.rawValue] = 0 }
        }
        return Script.allCases.first { counts[$0.rawValue] * 2 >= tokens.count && counts[$0.rawValue] > 1 }
    }

    private static func language(of tokens: [Token], among candidates: UInt64, _ vocabulary: Vocabulary) -> Finding {
        var scores = [Int](repeating: 0, count: Language.allCases.count)
        func add(_ members: UInt64, _ weight: Int) {
            var rest = members & candidates
            guard rest != 0 else { return }
            let share = weight / rest.nonzeroBitCount
            while rest != 0 {
                scores[rest.trailingZeroBitCount] += share
                rest &= rest - 1
            }
        }
        let english = LanguageTable.member(.english)
        for token in tokens {
            let bytes = Array(vocabulary.bytes(of: token.word))
            let known = LanguageTable.shared.members(ofWord: bytes)
            add(known, full)
            add(letters(bytes), full / 2)
            guard known & candidates == 0 else { continue }
            add(LanguageTable.shared.members(ofEnding: bytes), full / 2)
            if WordingLexicon.shared.words.find(bytes, 0..<bytes.count) != nil { add(english, full / 3) }
        }
        let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
        let second = scores.indices.filter { $0 != best }.map { scores[$0] }.max() ?? 0
        // A handful of words is no evidence, nor are foreign words in a list of names.
        let isCertain =
            scores[best] >= full * 3 / 2 && scores[best] * 12 >= tokens.count * full && scores[best] * 8 >= second * 9
        let language = isCertain ? Language.allCases[best] : nil
        let mayBeEnglish = english & candidates != 0 && scores[english.trailingZeroBitCount] * 3 >= scores[best] * 2
        return Finding(language: language, mayBeEnglish: language.map { $0 == .english } ?? mayBeEnglish)
    }

    /// The languages that all the word's rare letters are typical of; none where it has no such letter.
    private static func letters(_ word: [UInt8]) -> UInt64 {
        var members: UInt64 = 0
        var index = 0
        while index < word.count {
            let (value, length) = UTF8Reader.scalar(word, index)
            index += length
            guard value >= 0x80 else { continue }
            let letter = LanguageTable.shared.members(ofLetter: value)
            if letter != 0 { members = members == 0 ? letter : members & letter }
        }
        return members
    }
}
