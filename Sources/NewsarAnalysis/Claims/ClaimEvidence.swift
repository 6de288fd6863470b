/// What speaks for and against a sentence's being worth a check, counted and weighed.
///
/// A logistic regression over signs of ClaimBuster's kind (Hassan et al. 2017: numbers, tense, comparison, actors,
/// modals). Its 29 weights were fitted on labelled sentences of debates, so that the result is the share of such
/// sentences that people found worth a check: of those rated .9 or more 95 % were.
struct ClaimEvidence: Sendable {
    /// Log odds.
    let score: Double
    let words: Int
    let isQuestion: Bool

    /// O(tokens of the range).
    init(_ range: Range<Int>, _ tokens: [Token], _ bytes: [UInt8], _ traits: [ClaimTraits]) {
        var signs = Signs()
        for index in range {
            let next = index + 1 < range.upperBound ? traits[index + 1] : []
            signs.count(tokens[index], traits[index], next, bytes, isFirst: index == range.lowerBound)
        }
        score = signs.score
        words = signs.words
        isQuestion = signs.isQuestion
    }

    /// 0…1.
    var confidence: Double { LogisticCurve.value(score) }
}

/// The counts behind the evidence.
private struct Signs {
    private var counts = InlineArray<21, Int32>(repeating: 0)
    private(set) var words = 0
    private(set) var isQuestion = false
    private var letters = 0
    private var capitals = 0
    private var regularPast = 0
    private var superlatives = 0
    private var isExistential = false
    private var hasDigits = false
    private var hasYear = false

    mutating func count(_ token: Token, _ traits: ClaimTraits, _ next: ClaimTraits, _ bytes: [UInt8], isFirst: Bool) {
        switch token.kind {
        case .number:
            if isYear(token, bytes) { hasYear = true } else { hasDigits = true }
        case .terminator:
            if bytes[token.start] == 0x3F { isQuestion = true }
            return
        case .word, .clitic:
            var bits = traits.intersection(.counted).rawValue
            while bits != 0 {
                counts[bits.trailingZeroBitCount] += 1
                bits &= bits - 1
            }
            if !isFirst, token.isCapitalised, !traits.contains(.firstPerson) { capitals += 1 }
            if traits.contains(.there), next.contains(.be) { isExistential = true }
            countEnding(token, bytes)
        default: return
        }
        words += 1
        letters += token.end - token.start
    }

    /// `-ed`, `-est`
    private mutating func countEnding(_ token: Token, _ bytes: [UInt8]) {
        guard token.end - token.start > 4 else { return }
        let last = (bytes[token.end - 3], bytes[token.end - 2], bytes[token.end - 1])
        if last.1 == 0x65, last.2 == 0x64 { regularPast += 1 }
        if last == (0x65, 0x73, 0x74) { superlatives += 1 }
    }

    /// Four digits that read as a year.
    private func isYear(_ token: Token, _ bytes: [UInt8]) -> Bool {
        token.end - token.start == 4 && (bytes[token.start] == 0x31 || bytes[token.start] == 0x32)
    }

    private func number(of trait: ClaimTraits, _ most: Int32) -> Double {
        Double(min(counts[trait.rawValue.trailingZeroBitCount], most))
    }

    private func has(_ trait: ClaimTraits) -> Bool { counts[trait.rawValue.trailingZeroBitCount] > 0 }

    /// Log odds. Each line is a sign's weight and its count, which is capped where more of it tells no more.
    var score: Double {
        let happened = has(.past) || regularPast > 0
        let kinds = [hasDigits, has(.number), has(.scale) || has(.percent), hasYear].count { $0 }
        let share = 1 / Double(max(1, words))
        var score = -3.88
        score += 1.48 * Double(min(kinds, 3))
        score += -0.71 * number(of: .number, 1)
        score += hasDigits ? happened ? 0.60 : 1.21 : 0
        score += 0.38 * number(of: .past, 3) + 0.28 * Double(min(regularPast, 3))
        score += 0.46 * Double(letters) * share
        score += -0.53 * number(of: .value, 3)
        score += happened && has(.publicMatter) ? 0.41 : 0
        score += happened && has(.thirdPerson) ? 0.38 : 0
        score += !happened && has(.value) ? -0.73 : 0
        score += -5.23 * Double(counts[ClaimTraits.modal.rawValue.trailingZeroBitCount]) * share
        score += 0.43 * number(of: .comparison, 3) + 0.47 * Double(min(superlatives, 2))
        score += -0.86 * number(of: .firstPerson, 1)
        score += 0.25 * Double(min(capitals, 4))
        score += -0.30 * number(of: .to, 3)
        score += isQuestion ? -1.62 : 0
        score += -0.53 * number(of: .judgement, 2)
        score += -0.85 * number(of: .ifWord, 1)
        score += 0.18 * number(of: .publicMatter, 4) + 0.30 * number(of: .legislature, 3)
        score += 0.29 * number(of: .time, 3)
        score += -0.43 * number(of: .wish, 2)
        score += words <= 12 ? -0.35 : 0
        score += -0.59 * number(of: .hedge, 2)
        score += isExistential ? 0.51 : 0
        score += 0.16 * number(of: .place, 4)
        score += -0.18 * number(of: .generic, 3)
        return score
    }
}
