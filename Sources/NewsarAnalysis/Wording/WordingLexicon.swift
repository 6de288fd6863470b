internal import CNewsarData

/// The words and phrases that frame, colour or hedge (`wording.tsv`), read once in a process.
struct WordingLexicon: Sendable {
    static let shared = WordingLexicon()

    private(set) var words = WordTable(capacity: 16_384)
    private(set) var entries: [WordingEntry] = []
    private(set) var frameWeights: [WordingEntry.FrameWeight] = []
    /// Per word its entry, -1 where it stands only inside phrases.
    private(set) var wordEntries: [Int32] = []
    /// Per word whether phrases begin with it.
    private(set) var opensPhrase: [Bool] = []
    private(set) var phrases = PhraseTable(capacity: 4_096)
    /// Per phrase its entry, -1 where it is only the beginning of one.
    private(set) var phraseEntries: [Int32] = []

    private init() {
        let file = newsar_wording()
        let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
        for line in bytes.split(separator: 0x0A) where line.first != 0x23 {
            let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
            let entry = entry(fields.map { String(decoding: $0, as: UTF8.self) })
            guard let phrase = fields.first else { continue }
            add(phrase, entry)
        }
    }

    private mutating func entry(_ fields: [String]) -> WordingEntry {
        func field(_ index: Int) -> String { index < fields.count ? fields[index] : "" }
        let start = Int32(truncatingIfNeeded: frameWeights.count)
        for pair in field(1).split(separator: " ") {
            let parts = pair.split(separator: ":")
            guard parts.count == 2, let frame = Frame(name: parts[0]), let weight = Float(parts[1]) else {
                continue
            }
            frameWeights.append(.init(frame: frame, weight: weight))
        }
        return WordingEntry(
            frames: start..<Int32(truncatingIfNeeded: frameWeights.count), valence: Float(field(2)) ?? 0,
            alarm: Float(field(3)) ?? 0,
            marks: field(4).split(separator: " ").reduce(into: []) { marks, name in
                if let mark = WordingEntry.Marks(name: String(name)) { marks.formUnion(mark) }
            })
    }

    private mutating func add(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ entry: WordingEntry) {
        let number = Int32(truncatingIfNeeded: entries.count)
        entries.append(entry)
        let parts = text.split(separator: 0x20).flatMap { Self.tokens(of: Array($0)) }.map { intern($0) }
        guard parts.count > 1 else {
            if let only = parts.first { wordEntries[Int(only)] = number }
            return
        }
        opensPhrase[Int(parts[0])] = true
        let phrase = parts.reduce(PhraseTable.empty) { phrases.intern($0, $1) }
        while phraseEntries.count < phrases.count { phraseEntries.append(-1) }
        phraseEntries[Int(phrase)] = number
    }

    private mutating func intern(_ word: [UInt8]) -> Int32 {
        let (number, isNew) = words.intern { $0.append(contentsOf: word) }
        if isNew {
            wordEntries.append(-1)
            opensPhrase.append(false)
        }
        return Int32(truncatingIfNeeded: number)
    }

    /// As the tokenizer cuts: `'s` is a token of its own.
    private static func tokens(of word: [UInt8]) -> [[UInt8]] {
        let clitic: [UInt8] = [0x27, 0x73]
        guard word.count > 2, word.suffix(2).elementsEqual(clitic) else { return [word] }
        return [Array(word.dropLast(2)), clitic]
    }
}
