/// Reads a number in digits or words: `1,000`, `3.5bn`, `twenty-five`, `half a million`, `10 to 15`. O(its length).
struct NumberReader {
    struct Number: Sendable, Equatable {
        var tokens: Range<Int>
        /// Of a range the middle.
        var value: Double
        /// `year-old` of `30-year-old`, in bytes of the text.
        var suffix: Range<Int>?
        /// Four digits that read as a year.
        var looksLikeYear = false
        var isRange = false
    }

    private static let table: (words: WordTable, values: [Double]) = {
        var words = WordTable(capacity: 256)
        var values: [Double] = []
        for (word, value) in NumberWords.values + NumberWords.scaleValues + NumberWords.multipleValues {
            let (_, isNew) = words.intern { $0.append(contentsOf: word.utf8) }
            if isNew { values.append(value) }
        }
        return (words, values)
    }()

    let tokens: [Token]
    let bytes: [UInt8]
    let vocabulary: Vocabulary
    let traits: [ClaimTraits]

    /// The number that starts at a token.
    func number(at index: Int, to end: Int) -> Number? {
        guard var first = plain(at: index, to: end) else { return nil }
        let next = first.tokens.upperBound
        guard next + 1 < end, isRangeWord(next) || traits[next].contains(.and) && isBetween(index) else { return first }
        // `$20 to $30 million`
        let start = tokens[next + 1].kind == .symbol && next + 2 < end ? next + 2 : next + 1
        guard let second = plain(at: start, to: end), !second.looksLikeYear, second.value > first.value else {
            return first
        }
        // `10 to 15 million`: the scale belongs to both.
        let scale = second.value >= 1000 && first.value < 1000 ? scaleAfter(second) : 1
        first.value = (first.value * scale + second.value) / 2
        first.tokens = first.tokens.lowerBound..<second.tokens.upperBound
        first.suffix = second.suffix
        first.looksLikeYear = false
        first.isRange = true
        return first
    }

    /// `between 10 and 15`, `between $10 and $15`
    private func isBetween(_ index: Int) -> Bool {
        if index > 0, traits[index - 1].contains(.between) { return true }
        return index > 1 && tokens[index - 1].kind == .symbol && traits[index - 2].contains(.between)
    }

    private func isRangeWord(_ index: Int) -> Bool {
        switch tokens[index].kind {
        case .dash, .hyphen: !tokens[index].flags.contains(.afterSpace)
        default: traits[index].contains(.to)
        }
    }

    private func scaleAfter(_ number: Number) -> Double {
        guard let last = number.tokens.last, traits[last].contains(.scale) else { return 1 }
        return wordValue(last) ?? 1
    }

    private func plain(at index: Int, to end: Int) -> Number? {
        let token = tokens[index]
        var number: Number
        if token.kind == .number {
            guard let digits = digits(of: index) else { return nil }
            number = digits
        } else if traits[index].contains(.number), let value = wordValue(index) {
            number = Number(tokens: index..<index + 1, value: value)
        } else {
            return nil
        }
        var next = index + 1
        // `half a million`
        if number.value < 1, next + 1 < end, traits[next + 1].contains(.scale), traits[next].contains(.function) {
            next += 1
        }
        while next < end, traits[next].contains(.scale), number.suffix == nil, let scale = wordValue(next) {
            number.value *= scale
            number.looksLikeYear = false
            next += 1
        }
        if next > index + 1 { number.tokens = index..<next }
        return number
    }

    func wordValue(_ index: Int) -> Double? {
        vocabulary.number(of: tokens[index].word, in: Self.table.words).map { Self.table.values[$0] }
    }

    // MARK: Digits

    private func digits(of index: Int) -> Number? {
        let token = tokens[index]
        var cursor = token.start
        guard let first = decimal(&cursor, token.end) else { return nil }
        var number = Number(tokens: index..<index + 1, value: first)
        let digits = cursor - token.start
        if cursor == token.end {
            number.looksLikeYear = digits == 4 && first >= 1500 && first < 2100
            return number
        }
        // `10-15`, `30-year-old`
        if bytes[cursor] == 0x2D || bytes[cursor] == 0xE2 {
            cursor += UTF8Reader.scalar(bytes, cursor).length
            guard cursor < token.end else { return nil }
            if bytes[cursor] &- 0x30 < 10 {
                guard let second = decimal(&cursor, token.end), cursor == token.end, second > first, first < 1500 else {
                    return nil
                }
                number.value = (first + second) / 2
                number.isRange = true
                return number
            }
            number.suffix = cursor..<token.end
            return number
        }
        guard let scale = letterScale(cursor..<token.end) else { return nil }
        number.value *= scale
        return number
    }

    /// Digits with commas and one point; no sign of time or date.
    private func decimal(_ cursor: inout Int, _ end: Int) -> Double? {
        var value = 0.0
        var place = 0.0
        while cursor < end {
            let byte = bytes[cursor]
            if byte &- 0x30 < 10 {
                if place > 0 {
                    value += Double(byte &- 0x30) * place
                    place /= 10
                } else {
                    value = value * 10 + Double(byte &- 0x30)
                }
            } else if byte == 0x2E, place == 0 {
                place = 0.1
            } else if byte == 0x2C {
                guard place == 0 else { return nil }
            } else if byte == 0x3A || byte == 0x2F {
                return nil
            } else {
                break
            }
            cursor += 1
        }
        return value.isFinite && value < 1e18 ? value : nil
    }

    /// `3m`, `5bn`
    private func letterScale(_ range: Range<Int>) -> Double? {
        let letters = bytes[range].map { $0 | 0x20 }
        return switch letters {
        case [0x6B]: 1e3
        case [0x6D], [0x6D, 0x6E]: 1e6
        case [0x62], [0x62, 0x6E]: 1e9
        case [0x74, 0x6E]: 1e12
        default: nil
        }
    }
}
