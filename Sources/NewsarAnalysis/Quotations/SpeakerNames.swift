internal import NewsarModel

/// Says whom the words for a speaker stand for.
struct SpeakerNames {
    private let names: [NamedEntity]
    private let reading: Reading
    /// Per token: the name that stands there, -1 for none.
    private var nameAt: [Int32]

    init(_ names: [NamedEntity], _ reading: Reading) {
        self.names = names
        self.reading = reading
        nameAt = [Int32](repeating: -1, count: reading.body.tokens.count)
        for (number, name) in names.enumerated() {
            for range in name.tokens { for index in range { nameAt[index] = Int32(truncatingIfNeeded: number) } }
        }
    }

    func speaker(_ words: Range<Int>, _ found: [Quotation]) -> Quotation.Speaker? {
        guard !words.isEmpty else { return nil }
        var person = -1
        var other = -1
        for index in words where nameAt[index] >= 0 {
            let name = Int(nameAt[index])
            if names[name].entity.kind == .person { person = name } else if other < 0 { other = name }
        }
        let entity = person >= 0 ? person : other
        if entity >= 0 { return .init(tokens: words, entity: entity, name: names[entity].entity.name) }
        return .init(tokens: words, entity: nil, name: reading.body.text(reading.body.byteRange(words)))
    }
}
