/// Tells whether letters stand for a name.
enum Acronym {
    /// The letters are the first letters of the name's words, small words optional. O(length).
    static func matches(_ acronym: Token, _ name: Range<Int>, _ tokens: [Token], _ vocabulary: Vocabulary) -> Bool {
        let letters = vocabulary.bytes(of: acronym.word).filter { $0 &- 0x61 < 26 }
        guard letters.count >= 2, letters.count <= 10 else { return false }
        return initials(name, tokens, vocabulary, withSmall: false) == letters
            || initials(name, tokens, vocabulary, withSmall: true) == letters
    }

    private static func initials(_ name: Range<Int>, _ tokens: [Token], _ vocabulary: Vocabulary, withSmall: Bool)
        -> [UInt8]
    {
        var letters: [UInt8] = []
        for index in name where tokens[index].kind == .word {
            guard withSmall || tokens[index].shape != .lower else { continue }
            guard let first = vocabulary.bytes(of: tokens[index].word).first else { continue }
            letters.append(first)
        }
        return letters
    }
}
