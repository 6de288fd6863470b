internal import NewsarModel

/// Finds the quantities of a sentence: number, unit, and what it rose or fell from.
///
/// The frame is that of CQE (Almasian et al. 2023): value, unit, change; the baseline is this project's addition.
/// O(tokens of the sentence).
struct QuantityReader {
    private static let limit = 8
    /// Longer numbers name something, as an account or a message, and measure nothing.
    private static let largest = 1e16

    struct Found: Sendable {
        var tokens: Range<Int>
        var quantity: Claim.Quantity
        /// Measures something, rather than a date or a span of time.
        var isMeasure: Bool
    }

    private let numbers: NumberReader
    private let body: Document
    private let traits: [ClaimTraits]

    init(_ body: Document, _ vocabulary: Vocabulary, _ traits: [ClaimTraits]) {
        self.body = body
        self.traits = traits
        numbers = NumberReader(tokens: body.tokens, bytes: body.bytes, vocabulary: vocabulary, traits: traits)
    }

    /// In text order, at most 8; a baseline is part of the quantity that it belongs to.
    func quantities(in sentence: Range<Int>) -> [Found] {
        var found: [Found] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound, found.count < Self.limit {
            if traits[index].contains(.multiple), let multiple = multiple(at: index, sentence) {
                found.append(multiple)
                index += 1
                continue
            }
            guard body.tokens[index].kind == .number || traits[index].contains(.number),
                let number = numbers.number(at: index, to: sentence.upperBound)
            else {
                index += 1
                continue
            }
            index = number.tokens.upperBound
            guard number.value.magnitude < Self.largest, let quantity = quantity(number, sentence) else { continue }
            index = max(index, quantity.tokens.upperBound)
            if let last = found.last, isRiseTo(quantity, from: last, sentence) {
                found[found.count - 1] = quantity
                found[found.count - 1].quantity.baseline = last.quantity.text
                found[found.count - 1].quantity.change = quantity.quantity.change ?? last.quantity.change
                continue
            }
            if let last = found.last, attachBaseline(quantity, to: last, sentence, &found) { continue }
            found.append(quantity)
        }
        return found
    }

    /// `tripled`, where no number says to what.
    private func multiple(at index: Int, _ sentence: Range<Int>) -> Found? {
        let next = index + 1..<min(sentence.upperBound, index + 5)
        guard let value = numbers.wordValue(index),
            !next.contains(where: { body.tokens[$0].kind == .number || traits[$0].contains(.number) })
        else { return nil }
        let text = body.text(body.byteRange(index..<index + 1))
        return Found(
            tokens: index..<index + 1,
            quantity: Claim.Quantity(
                value: value, unit: "times", text: text, change: value < 1 ? "decrease" : "increase"),
            isMeasure: true)
    }

    /// `1 in 5`
    private func ratio(_ number: NumberReader.Number, _ end: Int) -> (value: Double, end: Int)? {
        let next = number.tokens.upperBound
        guard next + 1 < end, traits[next].contains(.inWord), number.value >= 1,
            let whole = numbers.number(at: next + 1, to: end), !whole.looksLikeYear, whole.value <= 1000,
            whole.value > number.value, number.value < 100
        else { return nil }
        return (number.value / whole.value, whole.tokens.upperBound)
    }

    // MARK: Units

    private func quantity(_ number: NumberReader.Number, _ sentence: Range<Int>) -> Found? {
        let tokens = body.tokens
        var start = number.tokens.lowerBound
        var end = number.tokens.upperBound
        var unit = ""
        var value = number.value
        var isTime = false
        if let ratio = ratio(number, sentence.upperBound) {
            (value, end) = ratio
            unit = "share"
        } else if end + 2 < sentence.upperBound, number.value < 1, isPercent(end + 1), isPoints(end + 2) {
            unit = "percentage points"
            end += 3
        } else if let suffix = number.suffix {
            unit = body.text(suffix)
            isTime = true
        } else if end < sentence.upperBound, isPercent(end) {
            unit = "%"
            end += 1
            if end < sentence.upperBound, isPoints(end) {
                unit = "percentage points"
                end += 1
            }
        } else if end + 1 < sentence.upperBound, isPerCent(end) {
            unit = "%"
            end += 2
        } else if start > sentence.lowerBound, let currency = currencySign(start - 1) {
            unit = currency
            start -= 1
        } else if end < sentence.upperBound, traits[end].contains(.currency) {
            unit = currencyName(end)
            end += 1
        } else {
            if number.looksLikeYear || isDate(number, sentence) { return nil }
            if let noun = countedNoun(from: end, to: sentence.upperBound) {
                unit = body.text(body.byteRange(noun.last))
                isTime = traits[noun.last.lowerBound].contains(.time)
                end = noun.end
            }
        }
        if unit.isEmpty, traits[number.tokens.lowerBound].contains(.fraction), number.tokens.count == 1 {
            unit = "share"
        }
        let isBareSmall = unit.isEmpty && number.value < 1000 && !number.isRange
        // `one` is a pronoun as often as a number.
        if isBareSmall, tokens[number.tokens.lowerBound].kind == .word { return nil }
        start = withApproximator(start, sentence.lowerBound)
        let change = change(before: start, after: end, sentence)
        let text = body.text(body.byteRange(start..<end))
        return Found(
            tokens: start..<end,
            quantity: Claim.Quantity(value: value, unit: unit, text: text, change: change),
            isMeasure: !isTime && !isBareSmall)
    }

    private func isPercent(_ index: Int) -> Bool {
        traits[index].contains(.percent)
            || body.tokens[index].kind == .symbol && body.bytes[body.tokens[index].start] == 0x25
    }

    private func isPoints(_ index: Int) -> Bool { reads(index, "points") || reads(index, "point") }

    private func isPerCent(_ index: Int) -> Bool { reads(index, "per") && reads(index + 1, "cent") }

    private func reads(_ index: Int, _ word: StaticString) -> Bool {
        let token = body.tokens[index]
        guard token.kind == .word, token.end - token.start == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { $0.elementsEqual(body.bytes[token.start..<token.end]) }
    }

    /// ISO 4217 codes of the signs.
    private func currencySign(_ index: Int) -> String? {
        let token = body.tokens[index]
        guard token.kind == .symbol else { return nil }
        return switch UTF8Reader.scalar(body.bytes, token.start).value {
        case 0x24: "USD"
        case 0x20AC: "EUR"
        case 0xA3: "GBP"
        case 0xA5: "JPY"
        case 0x20B9: "INR"
        default: nil
        }
    }

    private func currencyName(_ index: Int) -> String {
        if reads(index, "dollars") || reads(index, "dollar") { return "USD" }
        if reads(index, "euros") || reads(index, "euro") { return "EUR" }
        if reads(index, "yen") { return "JPY" }
        return body.text(body.byteRange(index..<index + 1))
    }

    /// `May 5`, `5 May`
    private func isDate(_ number: NumberReader.Number, _ sentence: Range<Int>) -> Bool {
        let before = number.tokens.lowerBound - 1
        let after = number.tokens.upperBound
        guard number.value <= 31, number.tokens.count == 1 else { return false }
        return before >= sentence.lowerBound && isMonth(before) || after < sentence.upperBound && isMonth(after)
    }

    private func isMonth(_ index: Int) -> Bool {
        traits[index].contains(.month) && body.tokens[index].isCapitalised
    }

    /// The thing counted: the last of at most three words in small letters.
    private func countedNoun(from start: Int, to end: Int) -> (last: Range<Int>, end: Int)? {
        var index = start
        while index < min(end, start + 3) {
            let token = body.tokens[index]
            guard token.kind == .word, token.shape == .lower,
                !traits[index].overlaps([.function, .modal, .number, .past]),
                WordEnding(token, body.bytes) != .ed
            else { break }
            index += 1
            if body.bytes[token.end - 1] == 0x73, token.end - token.start > 3 { break }
        }
        return index > start ? (index - 1..<index, index) : nil
    }

    /// Takes in `about`, `more than`, `at least`.
    private func withApproximator(_ start: Int, _ lower: Int) -> Int {
        var first = start
        while first > lower, start - first < 2, traits[first - 1].overlaps(.approximate) { first -= 1 }
        return first
    }

    // MARK: Change

    private func change(before start: Int, after end: Int, _ sentence: Range<Int>) -> String? {
        var index = start - 1
        let limit = max(sentence.lowerBound, start - 5)
        while index >= limit, body.tokens[index].kind == .word {
            if traits[index].contains(.rise) { return "increase" }
            if traits[index].contains(.fall) { return "decrease" }
            index -= 1
        }
        guard end < sentence.upperBound else { return nil }
        let next = body.tokens[end].kind == .comma ? end + 1 : end
        guard next < sentence.upperBound else { return nil }
        if traits[next].contains(.rise) { return "increase" }
        return traits[next].contains(.fall) ? "decrease" : nil
    }

    /// `from A to B`: B is the quantity and A its baseline.
    private func isRiseTo(_ later: Found, from earlier: Found, _ sentence: Range<Int>) -> Bool {
        let from = earlier.tokens.lowerBound - 1
        let to = earlier.tokens.upperBound
        return from >= sentence.lowerBound && traits[from].contains(.baseline) && to + 1 == later.tokens.lowerBound
            && traits[to].contains(.to)
    }

    /// `up from B`, `compared with B`: B tells where the quantity before it stood.
    private func attachBaseline(_ later: Found, to earlier: Found, _ sentence: Range<Int>, _ found: inout [Found])
        -> Bool
    {
        var index = later.tokens.lowerBound - 1
        let limit = max(earlier.tokens.upperBound, index - 4)
        while index >= limit, !traits[index].contains(.baseline) { index -= 1 }
        guard index >= limit, earlier.quantity.baseline == nil else { return false }
        var end = later.tokens.upperBound
        stretch: while end < sentence.upperBound, end < later.tokens.upperBound + 12 {
            switch body.tokens[end].kind {
            case .word, .number, .clitic, .hyphen: end += 1
            default: break stretch
            }
            if traits[end - 1].contains(.to) {
                end -= 1
                break
            }
        }
        let baseline = body.text(body.byteRange(later.tokens.lowerBound..<end))
        found[found.count - 1].quantity.baseline = baseline
        if earlier.quantity.change == nil {
            found[found.count - 1].quantity.change = change(
                before: index, after: index, earlier.tokens.lowerBound..<end)
        }
        return true
    }
}
