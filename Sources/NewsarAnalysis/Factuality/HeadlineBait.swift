/// Tells headlines that are made to be clicked: they promise a list, speak to the reader, gush, and hold back the point.
///
/// The kinds of signs are those of Chakraborty et al. 2016 (Stop Clickbait); weights and threshold are set by hand so that
/// hardly any plain headline is taken for one.
enum HeadlineBait {
    private static let threshold: Float = 1.3
    private static let addressWeight: Float = 1
    private static let listWeight: Float = 0.9
    private static let pointerWeight: Float = 1
    private static let baitWeight: Float = 0.5
    private static let strongBaitWeight: Float = 0.7
    private static let openQuestionWeight: Float = 0.4
    private static let signWeight: Float = 0.3
    /// Of each kind only so many count.
    private static let countLimit: Float = 2

    private static let pointers = words("this these here")
    private static let questions = words("why how what which who can should are is do")

    /// O(headline).
    static func isBait(_ reading: Reading) -> Bool {
        guard let first = reading.title.tokens.first else { return false }
        let lexicon = WordingLexicon.shared
        var bait: Float = 0
        var strongBait: Float = 0
        var address: Float = 0
        var countsHarm = false
        for hit in reading.wording.title {
            let entry = lexicon.entries[Int(hit.entry)]
            if entry.marks.contains(.bait) { bait += 1 }
            if entry.marks.contains(.strongBait) { strongBait += 1 }
            if entry.marks.contains(.address) { address = 1 }
            // `12 dead in …` is a count, no list; `3 percent` neither.
            if hit.token == 1, entry.alarm > 0 || !entry.marks.isDisjoint(with: [.attribution, .circumstance]) {
                countsHarm = true
            }
        }
        var score = address * addressWeight
        score += min(countLimit, bait) * baitWeight + min(countLimit, strongBait) * strongBaitWeight
        if first.kind == .number, reading.title.tokens.count > 3, !countsHarm { score += listWeight }
        if isOneOf(pointers, first, reading) { score += pointerWeight }
        if isOneOf(questions, first, reading) { score += openQuestionWeight }
        if let sign = reading.title.tokens.last, sign.kind == .terminator,
            [0x21, 0x3F].contains(reading.title.bytes[sign.start])
        {
            score += signWeight
        }
        return score >= threshold
    }

    private static func isOneOf(_ words: [[UInt8]], _ token: Token, _ reading: Reading) -> Bool {
        let word = reading.vocabulary.bytes(of: token.word)
        return words.contains { $0.elementsEqual(word) }
    }

    private static func words(_ list: String) -> [[UInt8]] { list.utf8.split(separator: 0x20).map { Array($0) } }
}
