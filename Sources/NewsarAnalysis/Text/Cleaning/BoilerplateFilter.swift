/// Finds what a page put into an article's text: menus, prompts, notices, links, captions.
///
/// The text is read as segments, each a paragraph or what was one. A segment is dropped where its first words or a phrase
/// in it give it away and it is short; in a long one only the sentence with the phrase. O(bytes).
struct BoilerplateFilter {
    /// Words of a segment that one phrase can condemn.
    private static let promptWords = 60
    /// Words of a sentence that one phrase can condemn.
    private static let sentenceWords = 45
    /// Bytes of a line that another touches.
    private static let lineLimit = 200
    /// Bytes of a long word with its space.
    private static let longWord = 12

    private static let lines = PhraseList(BoilerplatePhrases.lines)
    private static let openings = PhraseList(BoilerplatePhrases.openings)
    private static let signs = PhraseList(BoilerplatePhrases.prompts + BoilerplatePhrases.asides)

    private let bytes: [UInt8]
    private let seams: Seams
    private let signs: [(place: Int, phrase: PhraseList.Phrase)]
    private var nextSign = 0
    private(set) var cuts: [Cut] = []

    /// What to cut, in order and apart from each other.
    static func cuts(in bytes: [UInt8], _ seams: Seams, title: [UInt8]) -> [Cut] {
        guard !bytes.isEmpty else { return [] }
        var filter = BoilerplateFilter(bytes, seams)
        filter.run(title)
        return filter.cuts
    }

    private init(_ bytes: [UInt8], _ seams: Seams) {
        self.bytes = bytes
        self.seams = seams
        signs = Self.signs.all(in: bytes)
    }

    private mutating func run(_ title: [UInt8]) {
        let body = PageFrame.body(of: bytes, seams)
        cut(0..<body.lowerBound, .header)
        var isFirst = true
        for (number, start) in seams.starts.enumerated() {
            let end = number + 1 < seams.starts.count ? seams.starts[number + 1] : bytes.count
            guard end > body.lowerBound, start < body.upperBound else { continue }
            let segment = trimmed((start..<end).clamped(to: body))
            guard !segment.isEmpty else { continue }
            if isFirst, ByteText.isEqual(bytes, segment, title) {
                cut(segment, .title)
            } else {
                filter(segment)
            }
            isFirst = false
        }
        cut(body.upperBound..<bytes.count, .footer)
    }

    private mutating func filter(_ segment: Range<Int>) {
        var segment = segment
        while let leading = leadingLine(of: segment) {
            cut(leading.range, leading.reason)
            segment = trimmed(leading.range.upperBound..<segment.upperBound)
            if segment.isEmpty { return }
        }
        let menu = PageFrame.menu(in: segment, bytes, seams)
        if let menu { segment = trimmed(segment.lowerBound..<menu.lowerBound) }
        if let reason = reason(for: segment) {
            cut(segment, reason)
        } else {
            for repeated in RepeatedLine.all(in: bytes, segment) { cut(repeated, .repeated) }
            dropSentences(of: segment)
        }
        if let menu { cut(menu, .navigation) }
    }

    private mutating func cut(_ range: Range<Int>, _ reason: Cut.Reason) {
        guard range.lowerBound >= cuts.last?.range.upperBound ?? 0, !range.isEmpty else { return }
        cuts.append(Cut(range: range, reason: reason))
    }

    // MARK: Segments

    /// A line of a page that the segment begins with: all of it, or what touches the capital after it
    /// (`Further ReadingThis shift`).
    private func leadingLine(of segment: Range<Int>) -> Cut? {
        let start = segment.lowerBound
        if let end = TimeStamp.end(bytes, at: start) { return Cut(range: start..<end, reason: .timeStamp) }
        guard let line = Self.lines.match(bytes, at: start, before: segment.upperBound) else {
            return leadingOpening(of: segment)
        }
        let end = start + line.bytes.count
        var rest = end
        while rest < segment.upperBound, [0x20, 0x2E, 0x3A, 0x3F, 0x21, 0x3E].contains(bytes[rest]) { rest += 1 }
        if rest == segment.upperBound { return Cut(range: segment, reason: line.reason) }
        guard rest == end || rest == end + 1 && bytes[end] == 0x3A, ByteText.isCapital(bytes[start]),
            ByteText.opensText(bytes, at: rest)
        else { return nil }
        let shouts = bytes[start..<end].allSatisfy { $0 &- 0x61 >= 26 }
        let opens = rest > end || SentenceOpeners.contains(bytes[ByteText.word(bytes, at: rest)])
        return line.hasSpace || shouts || opens ? Cut(range: start..<rest, reason: line.reason) : nil
    }

    /// `Photo: Anna VelderIn the future`: what opens with a phrase of a page ends where the next line touches it.
    private func leadingOpening(of segment: Range<Int>) -> Cut? {
        guard seams.isFlattened,
            let opening = Self.openings.match(bytes, at: segment.lowerBound, before: segment.upperBound)
        else { return nil }
        let line = segment.lowerBound + opening.bytes.count + 1..<segment.upperBound
        guard let end = line.prefix(Self.lineLimit).first(where: { ByteText.isGlued(bytes, at: $0) }) else {
            return nil
        }
        return Cut(range: segment.lowerBound..<end, reason: opening.reason)
    }

    private mutating func reason(for segment: Range<Int>) -> Cut.Reason? {
        guard !segment.isEmpty, segment.count < Self.promptWords * Self.longWord else { return nil }
        if let opening = Self.openings.match(bytes, at: segment.lowerBound, before: segment.upperBound) {
            return isShort(segment) ? opening.reason : nil
        }
        if PictureCredit.isCaption(bytes, segment) { return .credit }
        while nextSign < signs.count, signs[nextSign].place < segment.lowerBound { nextSign += 1 }
        let prompt = signs[nextSign...].first {
            $0.place >= segment.upperBound || $0.phrase.list < BoilerplatePhrases.prompts.count
        }
        guard let prompt, prompt.place < segment.upperBound, isShort(segment) else { return nil }
        return prompt.phrase.reason
    }

    private func isShort(_ segment: Range<Int>) -> Bool { ByteText.wordCount(bytes, segment) <= Self.promptWords }

    // MARK: Sentences

    private mutating func dropSentences(of segment: Range<Int>) {
        var done = segment.lowerBound
        while nextSign < signs.count, signs[nextSign].place < segment.upperBound {
            let sign = signs[nextSign]
            nextSign += 1
            guard sign.place >= done else { continue }
            let sentence = sentence(around: sign.place, in: segment)
            if ByteText.wordCount(bytes, sentence) <= Self.sentenceWords { cut(sentence, sign.phrase.reason) }
            done = sentence.upperBound
        }
    }

    private func sentence(around place: Int, in segment: Range<Int>) -> Range<Int> {
        var start = place
        while start > segment.lowerBound, !ByteText.isSentenceStart(bytes, at: start) { start -= 1 }
        var end = place + 1
        while end < segment.upperBound, !ByteText.isSentenceStart(bytes, at: end) { end += 1 }
        return start..<end
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, bytes[first] <= 0x20 { range = first + 1..<range.upperBound }
        while let last = range.last, bytes[last] <= 0x20 { range = range.lowerBound..<last }
        return range
    }
}
