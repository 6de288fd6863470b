internal import CNewsarData
internal import NewsarModel

/// All word lists and the gazetteer in one table, built once in a process.
struct Lexicon: Sendable {
    /// A name that the gazetteer knows.
    struct KnownName: Sendable {
        let name: String
        let kind: Entity.Kind
    }

    /// A form of a known name.
    struct Form: Sendable {
        /// Index into `names`.
        let name: Int32
        /// Only in capitals, since the word in small letters is another: `US`, `WHO`.
        let isAcronym: Bool
        /// Only with its full stop, since the word without is another: `Miss.`, `La.`
        let isAbbreviation: Bool
    }

    static let shared = Lexicon()

    /// Words below this number are in the project's own lists or in a known name; those from it on only in long lists.
    private(set) var provingWords = 0

    private var words = WordTable(capacity: 8192)
    private var traits: [WordTraits] = []
    private(set) var names: [KnownName] = []
    private(set) var phrases = PhraseTable(capacity: 8192)
    /// Per phrase; `nil` where it is only the beginning of a name.
    private(set) var forms: [Form?] = []

    private init() {
        for (list, trait) in WordLists.all { for word in Self.split(list) { add(word, trait) } }
        for (list, kind) in Gazetteer.all {
            for line in list.utf8.split(separator: 0x0A) { addName(line, kind) }
        }
        provingWords = traits.count
        for (file, trait) in [
            (newsar_given_names(), .commonGivenName), (newsar_surnames(), .commonSurname), (newsar_cities(), .city),
        ] as [(newsar_file, WordTraits)] {
            for line in UnsafeBufferPointer(start: file.bytes, count: file.count).split(separator: 0x0A)
            where !line.contains(0x20) { add(line, trait) }
        }
    }

    func find(_ bytes: [UInt8], _ range: Range<Int>) -> Int32? {
        words.find(bytes, range).map { Int32(truncatingIfNeeded: $0) }
    }

    func traits(of word: Int32) -> WordTraits { traits[Int(word)] }

    /// Of a word in whatever case.
    func traits(ofWord word: ArraySlice<UInt8>) -> WordTraits {
        var folded: [UInt8] = []
        UTF8Reader.appendFolded(Array(word), 0..<word.count, to: &folded)
        return find(folded, 0..<folded.count).map(traits(of:)) ?? []
    }

    private mutating func add(_ word: some Collection<UInt8>, _ trait: WordTraits) {
        let number = intern(word)
        traits[Int(number)].insert(trait)
    }

    private mutating func intern(_ word: some Collection<UInt8>) -> Int32 {
        let folded = Array(word)
        let (number, isNew) = words.intern { UTF8Reader.appendFolded(folded, 0..<folded.count, to: &$0) }
        if isNew { traits.append([]) }
        return Int32(truncatingIfNeeded: number)
    }

    /// A line is the canonical name, then its other forms, with `|` between.
    private mutating func addName(_ line: Substring.UTF8View.SubSequence, _ kind: Entity.Kind) {
        let parts = line.split(separator: 0x7C)
        guard let first = parts.first else { return }
        let index = Int32(truncatingIfNeeded: names.count)
        names.append(KnownName(name: String(decoding: first, as: UTF8.self), kind: kind))
        for form in parts { addForm(form, index) }
    }

    private mutating func addForm(_ form: some BidirectionalCollection<UInt8>, _ name: Int32) {
        var phrase = PhraseTable.empty
        for part in form.split(separator: 0x20) {
            for word in Self.tokens(of: part) { phrase = phrases.intern(phrase, intern(word)) }
        }
        while forms.count < phrases.count { forms.append(nil) }
        guard phrase >= 0, forms[Int(phrase)] == nil else { return }
        let isAcronym = form.count <= 5 && form.allSatisfy { $0 &- 0x41 < 26 }
        let isAbbreviation = form.last == 0x2E && form.filter { $0 == 0x2E || $0 == 0x20 }.count == 1
        forms[Int(phrase)] = Form(
            name: name, isAcronym: isAcronym, isAbbreviation: isAbbreviation)
    }

    /// As the tokenizer cuts: without a last full stop or comma, `'s` apart.
    private static func tokens(of part: some Collection<UInt8>) -> [[UInt8]] {
        var word = Array(part)
        while let last = word.last, last == 0x2E || last == 0x2C || last == 0x21 { word.removeLast() }
        if word.count > 2, word.suffix(2).elementsEqual([0x27, 0x73]) {
            return [Array(word.dropLast(2)), [0x27, 0x73]]
        }
        return [word]
    }

    private static func split(_ list: String) -> [Substring.UTF8View.SubSequence] {
        list.utf8.split { $0 == 0x20 || $0 == 0x0A }
    }
}
