/// How an article is written: how often it does what its marked words do, quotations aside.
struct StyleEvidence {
    /// Weighted tokens.
    private(set) var tokens: Float = 0
    private(set) var loaded: Float = 0
    private(set) var absolutes: Float = 0
    private(set) var hedges: Float = 0
    private(set) var intensifiers: Float = 0
    private(set) var firstPersons: Float = 0
    private(set) var addresses: Float = 0
    private(set) var modals: Float = 0
    private(set) var arguments: Float = 0
    private(set) var attributions: Float = 0
    private(set) var circumstances: Float = 0
    private(set) var judgements: Float = 0
    private(set) var negations: Float = 0
    private(set) var numbers: Float = 0
    private(set) var questions: Float = 0
    private(set) var exclamations: Float = 0
    /// Loaded words, strongest first, then in text order; each entry once.
    private(set) var loadedHits: [Wording.Hit] = []

    private static let shownLimit = 5
    /// A speaker's words are not the article's, but the article chose them.
    private static let quotedWeight: Float = 0.25

    /// O(tokens).
    init(of reading: Reading, _ quotations: [Quotation]) {
        let document = reading.body
        let hits = reading.wording.body
        var quoted = QuotedTokens(quotations)
        for (index, token) in document.tokens.enumerated() {
            let weight = quoted.contains(index) ? Self.quotedWeight : 1
            tokens += weight
            switch token.kind {
            case .number: numbers += weight
            case .terminator where document.bytes[token.start] == 0x3F: questions += weight
            case .terminator where document.bytes[token.start] == 0x21: exclamations += weight
            default: break
            }
        }
        quoted = QuotedTokens(quotations)
        var strong = 0
        for hit in hits {
            let marks = WordingLexicon.shared.entries[Int(hit.entry)].marks
            guard !marks.isEmpty else { continue }
            let isQuoted = quoted.contains(Int(hit.token))
            count(marks, isQuoted ? Self.quotedWeight : 1)
            guard marks.contains(.loaded), !isQuoted, !loadedHits.contains(where: { $0.entry == hit.entry }) else {
                continue
            }
            if marks.contains(.stronglyLoaded) {
                loadedHits.insert(hit, at: strong)
                strong += 1
            } else {
                loadedHits.append(hit)
            }
            if loadedHits.count > Self.shownLimit { loadedHits.removeLast() }
            strong = min(strong, Self.shownLimit)
        }
    }

    private mutating func count(_ marks: WordingEntry.Marks, _ weight: Float) {
        if marks.contains(.loaded) { loaded += weight }
        if marks.contains(.stronglyLoaded) { loaded += weight }
        if marks.contains(.absolute) { absolutes += weight }
        if marks.contains(.hedge) { hedges += weight }
        if marks.contains(.intensifier) { intensifiers += weight }
        if marks.contains(.firstPerson) { firstPersons += weight }
        if marks.contains(.address) { addresses += weight }
        if marks.contains(.modal) { modals += weight }
        if marks.contains(.argument) { arguments += weight }
        if marks.contains(.attribution) { attributions += weight }
        if marks.contains(.circumstance) { circumstances += weight }
        if marks.contains(.judgement) { judgements += weight }
        if marks.contains(.negation) { negations += weight }
    }

    /// Words that take sides or press the reader, per token; a reference text of 50 neutral tokens is added.
    var heat: Float {
        (loaded + 0.5 * intensifiers + 0.5 * absolutes + exclamations) / (tokens + 50)
    }

    /// Opinion against report, per token: what judges and presses, less what is sourced and can be checked.
    ///
    /// The weights are set by hand; the 15 tokens keep single sentences apart by more than their length.
    var opinionation: Float {
        let judging = loaded + 0.5 * judgements + 0.35 * intensifiers + 0.3 * absolutes + 0.4 * addresses
        let pressing = 0.3 * arguments + 0.3 * questions + 0.3 * exclamations + 0.3 * modals
        let sourced = 0.6 * attributions + 0.4 * circumstances + 0.3 * numbers + 0.3 * hedges
        return (judging + pressing - sourced) / (tokens + 15)
    }
}
