internal import NewsarModel

/// Known names by the phrases that they are written with. Of two names with one form the first keeps it.
struct KnownNames: Sendable {
    struct Name: Sendable {
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

    private(set) var names: [Name] = []
    private(set) var phrases = PhraseTable(capacity: 8192)
    /// Per phrase; `nil` where it is only the beginning of a name.
    private(set) var forms: [Form?] = []

    /// O(bytes of the forms). `number` gives a word its number.
    mutating func add<Bytes: BidirectionalCollection<UInt8>>(
        _ forms: [Bytes], _ kind: Entity.Kind, number: (ArraySlice<UInt8>) -> Int32
    ) {
        guard let first = forms.first else { return }
        let index = Int32(truncatingIfNeeded: names.count)
        names.append(Name(name: String(decoding: first, as: UTF8.self), kind: kind))
        for form in forms { add(form, index, number) }
    }

    private mutating func add(
        _ form: some BidirectionalCollection<UInt8>, _ name: Int32, _ number: (ArraySlice<UInt8>) -> Int32
    ) {
        var phrase = PhraseTable.empty
        for part in Array(form).split(separator: 0x20) {
            for word in Self.tokens(of: part) { phrase = phrases.intern(phrase, number(word)) }
        }
        while forms.count < phrases.count { forms.append(nil) }
        guard phrase >= 0, forms[Int(phrase)] == nil else { return }
        let isAcronym = form.count <= 5 && form.allSatisfy { $0 &- 0x41 < 26 }
        let isAbbreviation = form.last == 0x2E && form.filter { $0 == 0x2E || $0 == 0x20 }.count == 1
        forms[Int(phrase)] = Form(name: name, isAcronym: isAcronym, isAbbreviation: isAbbreviation)
    }

    /// As the tokenizer cuts: without a last full stop or comma, `'s` apart.
    private static func tokens(of part: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var word = part
        while let last = word.last, last == 0x2E || last == 0x2C || last == 0x21 { word.removeLast() }
        for apostrophe in [[0x27, 0x73], [0xE2, 0x80, 0x99, 0x73]] as [[UInt8]]
        where word.count > apostrophe.count && word.suffix(apostrophe.count).elementsEqual(apostrophe) {
            return [word.dropLast(apostrophe.count), word.suffix(apostrophe.count)]
        }
        return [word]
    }
}
