internal import CNewsarData
internal import NewsarModel
internal import Synchronization

/// All word lists and the gazetteer in one table: what the analysis knows of words before it reads an article.
package final class Lexicon: Sendable {
    /// The lists that come with the program alone.
    package static let shared = Lexicon()

    private let words: WordTable
    private let traits: [WordTraits]
    let known: KnownNames
    /// Names below this number are the user's own: they are names wherever they stand.
    let ownNames: Int
    /// Words below this number are in the project's own lists or in a known name; those from it on only in long lists.
    let provingWords: Int
    private let countedPoints = Mutex<KnownWordPoints?>(nil)

    /// The user's names come before those of the program. O(bytes of all lists).
    package init(adding own: NameList = .empty) {
        var table = WordTraitTable()
        var known = KnownNames()
        for (list, trait) in WordLists.all {
            for word in list.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) { table.add(word, trait) }
        }
        for name in own.names { known.add(name.forms.map { Array($0.utf8) }, name.kind) { table.number(of: $0) } }
        ownNames = known.names.count
        for name in Gazetteer.shipped.names {
            known.add(name.forms.map { Array($0.utf8) }, name.kind) { table.number(of: $0) }
        }
        provingWords = table.traits.count
        for (file, trait) in [
            (newsar_given_names(), .commonGivenName), (newsar_surnames(), .commonSurname), (newsar_cities(), .city),
        ] as [(newsar_file, WordTraits)] {
            for line in Self.lines(file) where !line.contains(0x20) { table.add(line, trait) }
        }
        for line in Self.lines(newsar_word_cases()) {
            table.add(line.prefix { $0 != 0x09 }, line.last == 0x73 ? .smallWord : .eitherWord)
        }
        words = table.words
        traits = table.traits
        self.known = known
    }

    private static func lines(_ file: newsar_file) -> [Slice<UnsafeBufferPointer<UInt8>>] {
        UnsafeBufferPointer(start: file.bytes, count: file.count).split(separator: 0x0A)
    }

    func find(_ bytes: [UInt8], _ range: Range<Int>) -> Int32? {
        words.find(bytes, range).map { Int32(truncatingIfNeeded: $0) }
    }

    /// The number of each word of a table from `start` on, -1 where it is unknown. Expected O(words).
    func numbers(of table: WordTable, from start: Int) -> [Int32] { table.numbers(in: words, from: start) }

    func traits(of word: Int32) -> WordTraits { traits[Int(word)] }

    /// The word's bytes, in lower case.
    func bytes(of word: Int32) -> ArraySlice<UInt8> { words.arena[words.range(of: Int(word))] }

    /// What the tagger that comes with the program gives the proving words; counted when first asked for.
    var tagPoints: KnownWordPoints {
        countedPoints.withLock { points in
            if let points { return points }
            let counted = KnownWordPoints(.shipped, of: self, count: provingWords)
            points = counted
            return counted
        }
    }

    /// Of a word in whatever case.
    func traits(ofWord word: ArraySlice<UInt8>) -> WordTraits {
        var folded: [UInt8] = []
        UTF8Reader.appendFolded(Array(word), 0..<word.count, to: &folded)
        return find(folded, 0..<folded.count).map(traits(of:)) ?? []
    }
}

/// Words in small letters with their traits, while a lexicon is built.
private struct WordTraitTable {
    private(set) var words = WordTable(capacity: 32768)
    private(set) var traits: [WordTraits] = []

    mutating func add(_ word: some Sequence<UInt8>, _ trait: WordTraits) {
        let number = number(of: Array(word)[...])
        traits[Int(number)].insert(trait)
    }

    mutating func number(of word: ArraySlice<UInt8>) -> Int32 {
        let bytes = Array(word)
        let (number, isNew) = words.intern { UTF8Reader.appendFolded(bytes, 0..<bytes.count, to: &$0) }
        if isNew { traits.append([]) }
        return Int32(truncatingIfNeeded: number)
    }
}
