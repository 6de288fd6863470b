/// Words with the traits that one step of the analysis gives them.
struct TraitTable<Traits: OptionSet & Sendable>: Sendable {
    private var words = WordTable(capacity: 2048)
    private var traits: [Traits] = []

    /// Words of a list, with white space between.
    static func split(_ list: String) -> [Substring.UTF8View.SubSequence] {
        list.utf8.split { $0 == 0x20 || $0 == 0x0A }
    }

    mutating func add(_ word: [UInt8], _ added: Traits) {
        let (number, isNew) = words.intern { UTF8Reader.appendFolded(word, 0..<word.count, to: &$0) }
        if isNew { traits.append([]) }
        traits[number].formUnion(added)
    }

    /// Of one word of a vocabulary; none for signs.
    func traits(of word: Int32, _ vocabulary: Vocabulary) -> Traits {
        guard word >= 0, let known = vocabulary.number(of: word, in: words) else { return [] }
        return traits[known]
    }

    /// Per token of a document whose words the vocabulary holds. O(tokens).
    func traits(of tokens: [Token], _ vocabulary: Vocabulary) -> [Traits] {
        let known = vocabulary.numbers(in: words).map { $0 < 0 ? [] : traits[Int($0)] }
        return tokens.map { $0.word < 0 ? [] : known[Int($0.word)] }
    }
}
