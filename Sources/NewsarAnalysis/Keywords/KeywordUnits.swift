/// The pieces that keywords are made of: content words, and names as one piece.
struct KeywordUnits {
    struct Unit {
        var tokens: Range<Int>
        /// The word's number, plural as singular; for a name a number above all words.
        var id: Int32
        /// Index of the name; -1 for a word.
        var name: Int32
    }

    private let reading: Reading
    /// Per token: the unit that starts there ends here; 0 where a name goes on.
    private var nameEnds: [Int32]
    private var nameNumbers: [Int32]
    /// Per word: the word that stands for it and its plural.
    let bases: [Int32]

    init(_ reading: Reading, _ names: [NamedEntity]) {
        self.reading = reading
        nameEnds = [Int32](repeating: -1, count: reading.body.tokens.count)
        nameNumbers = [Int32](repeating: -1, count: reading.body.tokens.count)
        for (number, name) in names.enumerated() {
            for range in name.tokens {
                for index in range { nameEnds[index] = 0 }
                nameEnds[range.lowerBound] = Int32(truncatingIfNeeded: range.upperBound)
                nameNumbers[range.lowerBound] = Int32(truncatingIfNeeded: number)
            }
        }
        let vocabulary = reading.vocabulary
        bases = (0..<Int32(truncatingIfNeeded: vocabulary.count)).map { vocabulary.singular(of: $0) }
    }

    /// The numbers of the units between two tokens. O(units).
    func ids(in tokens: Range<Int>) -> [Int32] {
        var ids: [Int32] = []
        var index = tokens.lowerBound
        while index < tokens.upperBound, let unit = unit(at: index) {
            ids.append(unit.id)
            index = unit.tokens.upperBound
        }
        return ids
    }

    func isInName(_ index: Int) -> Bool { nameEnds[index] >= 0 }

    /// The unit that starts at a token; `nil` where none can.
    func unit(at index: Int) -> Unit? {
        if nameEnds[index] > 0 {
            let number = nameNumbers[index]
            return Unit(
                tokens: index..<Int(nameEnds[index]), id: Int32(truncatingIfNeeded: bases.count) + number, name: number)
        }
        guard nameEnds[index] < 0 else { return nil }
        let token = reading.body.tokens[index]
        guard token.kind == .word, token.end - token.start <= 40, reading.vocabulary.byteCount(of: token.word) > 1,
            !reading.isFunctionWord(token.word)
        else { return nil }
        return Unit(tokens: index..<index + 1, id: bases[Int(token.word)], name: -1)
    }
}
