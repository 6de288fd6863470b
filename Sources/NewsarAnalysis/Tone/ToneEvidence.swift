/// What the words of a text add up to, on the two axes of tone.
struct ToneEvidence {
    /// Weighted sum of valences.
    private(set) var valence: Float = 0
    /// Weighted sum of what alarms, less what soothes.
    private(set) var alarm: Float = 0
    /// Weighted count of words that say something of tone.
    private(set) var words: Float = 0
    /// Weighted count of all tokens.
    private(set) var tokens: Float = 0
    /// Places of the hits that say most, with how much.
    private(set) var strongest: [(weight: Float, hit: Wording.Hit, isInTitle: Bool)] = []

    /// Words before a word that can turn or strengthen it (three, as in VADER).
    private static let window: Int32 = 3
    /// What is left of a word's valence under a negation: `not good` is mildly bad.
    private static let negated: Float = -0.6
    /// What is left of a word's alarm under a negation.
    private static let negatedAlarm: Float = 0.3
    private static let intensified: Float = 1.25
    /// How much of a word's valence counts as alarm, turned.
    private static let valenceAlarm: Float = 0.6
    private static let capitalsAlarm: Float = 0.6
    private static let exclamationAlarm: Float = 1
    private static let shownLimit = 6

    /// Adds a title or a body; `quoted` says which tokens are another's words and count by `quotedWeight`. O(tokens).
    mutating func add(
        _ document: Document, _ hits: [Wording.Hit], weight: Float, quoted: QuotedTokens, quotedWeight: Float,
        isTitle: Bool
    ) {
        var quoted = quoted
        var negation: Int32 = -100
        var intensifier: Int32 = -100
        let lexicon = WordingLexicon.shared
        for hit in hits {
            let entry = lexicon.entries[Int(hit.entry)]
            defer {
                if entry.marks.contains(.negation) { negation = hit.token }
                if entry.marks.contains(.intensifier) { intensifier = hit.token }
            }
            guard entry.valence != 0 || entry.alarm != 0 else { continue }
            var valence = entry.valence
            var alarm = entry.alarm
            if hit.token - negation <= Self.window, !Self.isCut(document, from: negation, to: hit.token) {
                valence *= Self.negated
                alarm *= Self.negatedAlarm
            }
            if hit.token - intensifier == 1 {
                valence *= Self.intensified
                alarm *= Self.intensified
            }
            let part = quoted.contains(Int(hit.token)) ? quotedWeight * weight : weight
            self.valence += valence * part
            self.alarm += (alarm - Self.valenceAlarm * valence) * part
            words += part
            show(hit, weight: (valence.magnitude + max(0, alarm)) * part, isInTitle: isTitle)
        }
        addSigns(document, weight)
    }

    /// A sentence's end or a comma stands between a negation and a word.
    private static func isCut(_ document: Document, from start: Int32, to end: Int32) -> Bool {
        document.tokens[Int(start)..<Int(end)].contains { $0.kind == .terminator || $0.kind == .comma }
    }

    /// Exclamation marks, and words in capitals in a text that has small letters.
    private mutating func addSigns(_ document: Document, _ weight: Float) {
        var capitals: Float = 0
        var cased: Float = 0
        for token in document.tokens {
            tokens += weight
            switch token.kind {
            case .terminator where document.bytes[token.start] == 0x21: alarm += Self.exclamationAlarm * weight
            case .word:
                cased += 1
                // Shorter ones are mostly names: `NATO`.
                if token.shape == .allCapitals, token.end - token.start > 5 { capitals += 1 }
            default: break
            }
        }
        if capitals * 2 < cased { alarm += Self.capitalsAlarm * capitals * weight }
    }

    private mutating func show(_ hit: Wording.Hit, weight: Float, isInTitle: Bool) {
        guard strongest.count < Self.shownLimit || weight > (strongest.last?.weight ?? 0),
            !strongest.contains(where: { $0.hit.entry == hit.entry })
        else { return }
        let place = strongest.firstIndex { $0.weight < weight } ?? strongest.count
        strongest.insert((weight, hit, isInTitle), at: place)
        if strongest.count > Self.shownLimit { strongest.removeLast() }
    }
}
