/// The words of `CueWords` with their traits, verbs in all forms, built once in a process.
struct CueLexicon: Sendable {
    static let shared = CueLexicon()

    private var words = WordTable(capacity: 4096)
    private var traits: [CueTraits] = []

    private init() {
        for (list, traits) in CueWords.words { for word in Self.split(list) { add(Array(word), traits) } }
        for (list, traits) in CueWords.verbs {
            for entry in Self.split(list) {
                let forms = VerbForms(entry)
                add(forms.base, traits.union(.base))
                add(forms.third, traits.union(.third))
                add(forms.past, traits.union(.past))
                add(forms.participle, traits.union(.participle))
                add(forms.gerund, traits.union(.gerund))
            }
        }
    }

    /// Per word of the vocabulary. O(words).
    func traits(of vocabulary: Vocabulary) -> [CueTraits] {
        (0..<vocabulary.count).map { word in
            let known = vocabulary.number(of: Int32(truncatingIfNeeded: word), in: words)
            return known.map { traits[$0] } ?? []
        }
    }

    private mutating func add(_ word: [UInt8], _ added: CueTraits) {
        let (number, isNew) = words.intern { UTF8Reader.appendFolded(word, 0..<word.count, to: &$0) }
        if isNew { traits.append([]) }
        traits[number].formUnion(added)
    }

    private static func split(_ list: String) -> [Substring.UTF8View.SubSequence] {
        list.utf8.split { $0 == 0x20 || $0 == 0x0A }
    }
}
