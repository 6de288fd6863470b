/// The distinct words of one article, with what the lexicon knows of each.
package struct Vocabulary: Sendable {
    let lexicon: Lexicon
    private var table: WordTable
    private var traits: [WordTraits] = []
    /// The word's number in the lexicon, -1 where it is unknown or only in a long list.
    private var lexiconWords: [Int32] = []

    package init(capacity: Int = 512, lexicon: Lexicon = .shared) {
        self.lexicon = lexicon
        table = WordTable(capacity: capacity)
        traits.reserveCapacity(capacity)
        lexiconWords.reserveCapacity(capacity)
    }

    package var count: Int { table.count }

    /// The number of a word of the text, in whatever case it stands there. What the lexicon knows of it can be asked for
    /// after `lookUp`.
    mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int32 {
        if range.count <= Self.shortWord {
            let known = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.shortWord) { folded -> Int? in
                guard UTF8Reader.fold(UnsafeBufferPointer(rebasing: bytes[range]), into: folded) else { return nil }
                return table.intern(UnsafeBufferPointer(rebasing: folded[..<range.count]))
            }
            if let known { return Int32(truncatingIfNeeded: known) }
        }
        return Int32(truncatingIfNeeded: table.intern { UTF8Reader.appendFolded(bytes, range, to: &$0) }.word)
    }

    /// Bytes of a word that is folded beside the table rather than in it.
    private static let shortWord = 64

    /// Looks the new words up in the lexicon: many at once, which is faster than one by one.
    mutating func lookUp() {
        for known in lexicon.numbers(of: table, from: traits.count) {
            lexiconWords.append(known < lexicon.provingWords ? known : -1)
            traits.append(known < 0 ? [] : lexicon.traits(of: known))
        }
    }

    @inline(__always)
    package func traits(of word: Int32) -> WordTraits { word < 0 ? [] : traits[Int(word)] }

    @inline(__always)
    func lexiconWord(_ word: Int32) -> Int32 { word < 0 ? -1 : lexiconWords[Int(word)] }

    /// The number in another table of each word here, -1 where it has none. Expected O(words).
    func numbers(in other: WordTable) -> [Int32] { table.numbers(in: other) }

    /// The word that a plural belongs to, where the article has that word too; otherwise the word itself.
    func singular(of word: Int32) -> Int32 {
        guard word >= 0 else { return word }
        let range = table.range(of: Int(word))
        guard range.count > 3, table.arena[range.upperBound - 1] == 0x73 else { return word }
        let bytes = table.arena[range]
        if bytes.suffix(2).elementsEqual([0x73, 0x73]) { return word }
        if let stem = find(bytes.dropLast()) { return stem }
        guard bytes.suffix(2).first == 0x65 else { return word }
        if bytes.suffix(3).first == 0x69 { return find(bytes.dropLast(3) + [0x79]) ?? word }
        return find(bytes.dropLast(2)) ?? word
    }

    private func find(_ word: ArraySlice<UInt8>) -> Int32? {
        number(of: Array(word))
    }

    /// The word's number in another table.
    func number(of word: Int32, in other: WordTable) -> Int? {
        word < 0 ? nil : other.find(table.arena, table.range(of: Int(word)))
    }

    /// The word in lower case.
    package func text(of word: Int32) -> String { table.text(of: Int(word)) }

    func byteCount(of word: Int32) -> Int { word < 0 ? 0 : table.range(of: Int(word)).count }

    /// The number of a word in lower case, if the article has it.
    func number(of word: [UInt8]) -> Int32? {
        table.find(word, 0..<word.count).map { Int32(truncatingIfNeeded: $0) }
    }

    /// A value of each word's bytes.
    func map<Value>(_ value: (Slice<UnsafeBufferPointer<UInt8>>) -> Value) -> [Value] { table.map(value) }

    /// The word's bytes, in lower case.
    func bytes(of word: Int32) -> ArraySlice<UInt8> { word < 0 ? [] : table.arena[table.range(of: Int(word))] }
}
