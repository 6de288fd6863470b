internal import NewsarModel

/// Measures valence (how good or bad what is told sounds) and alarm (how alarming the telling is), apart.
///
/// Lexicon method with negation and intensifiers after VADER (Hutto & Gilbert 2014); quotations are discounted: what a
/// speaker says is not the article's own tone.
enum ToneScorer {
    private static let titleWeight: Float = 1.5
    private static let quotedWeight: Float = 0.4
    /// Tokens of neutral text that every text is taken to have, so that one word in a short one is not everything.
    private static let neutralTokens: Float = 10
    private static let valenceScale: Float = 7
    private static let alarmScale: Float = 5
    /// Alarm of a text without any word of tone.
    private static let neutralAlarm: Float = 0.25

    /// Zero confidence where the text is not English. O(tokens).
    static func tone(of reading: Reading, _ quotations: [Quotation], _ style: StyleEvidence) -> Tone {
        guard reading.isEnglish else {
            return Tone(label: .neutral, alarm: 0, valence: 0, confidence: 0, evidence: [])
        }
        var evidence = ToneEvidence()
        let quoted = QuotedTokens(quotations)
        evidence.add(
            reading.title, reading.wording.title, weight: titleWeight, quoted: QuotedTokens([]), quotedWeight: 1,
            isTitle: true)
        evidence.add(
            reading.body, reading.wording.body, weight: 1, quoted: quoted, quotedWeight: quotedWeight, isTitle: false)
        let length = evidence.tokens + neutralTokens
        let alarm = Double(alarm(evidence.alarm / length * alarmScale))
        return Tone(
            label: label(alarm, heat: style.heat), alarm: alarm,
            valence: Double(squash(evidence.valence / length * valenceScale)),
            confidence: Double(evidence.words / (evidence.words + 12)),
            evidence: evidence.strongest.map { $0.hit.text(in: $0.isInTitle ? reading.title : reading.body) })
    }

    /// −1…1, steepest at 0. Square roots are exact on every machine, exponentials are not.
    private static func squash(_ value: Float) -> Float { value / (1 + value * value).squareRoot() }

    /// 0…1: `neutralAlarm` at 0, towards 0 for what soothes and towards 1 for what alarms.
    private static func alarm(_ value: Float) -> Float {
        let part = squash(value)
        return part < 0 ? neutralAlarm * (1 + part) : neutralAlarm + (1 - neutralAlarm) * part
    }

    /// Grim news told plainly is no alarmism: the upper labels need words that press the reader.
    private static func label(_ alarm: Double, heat: Float) -> Tone.Label {
        if alarm >= 0.5, heat >= 0.035 { return .alarmist }
        if alarm >= 0.4 && heat >= 0.02 || heat >= 0.035 { return .heated }
        if alarm < 0.22, heat < 0.02 { return .calm }
        return alarm < 0.42 ? .measured : .neutral
    }
}
