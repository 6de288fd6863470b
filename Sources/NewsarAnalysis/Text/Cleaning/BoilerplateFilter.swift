/// Finds what a page put into an article's text: menus, prompts, notices, links, captions.
///
/// The text is read as segments, each a paragraph or what was one. A segment is dropped where its first words or a phrase
/// in it give it away and it is short; in a long one only the sentence with the phrase. O(bytes).
struct BoilerplateFilter {
    /// Words of a segment that one phrase can condemn.
    private static let promptWords = 60
    /// Words of a sentence that one phrase can condemn.
    private static let sentenceWords = 45
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
        let header = PageFrame.header(of: bytes, seams)
        if let header { cut(0..<header, .header) }
        var isFirst = true
        for (number, start) in seams.starts.enumerated() {
            let end = number + 1 < seams.starts.count ? seams.starts[number + 1] : bytes.count
            guard end > header ?? 0 else { continue }
            let segment = trimmed(max(start, header ?? 0)..<end)
            guard !segment.isEmpty else { continue }
            if isFirst, ByteText.isEqual(bytes, segment, title) {
                cut(segment, .title)
            } else {
                filter(segment, isLast: end == bytes.count)
            }
            isFirst = false
        }
    }

    private mutating func filter(_ segment: Range<Int>, isLast: Bool) {
        var segment = segment
        while let leading = leadingLine(of: segment) {
            cut(leading.range, leading.reason)
            segment = trimmed(leading.range.upperBound..<segment.upperBound)
            if segment.isEmpty { return }
        }
        if let reason = reason(for: segment, isLast: isLast) { return cut(segment, reason) }
        for repeated in RepeatedLine.all(in: bytes, segment) { cut(repeated, .repeated) }
        dropSentences(of: segment)
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
        guard let line = Self.lines.match(bytes, at: start, before: segment.upperBound) else { return nil }
        let end = start + line.bytes.count
        var rest = end
        while rest < segment.upperBound, [0x20, 0x2E, 0x3A, 0x3F, 0x21, 0x3E].contains(bytes[rest]) { rest += 1 }
        if rest == segment.upperBound { return Cut(range: segment, reason: line.reason) }
        guard rest == end, ByteText.isCapital(bytes[start]), ByteText.isCapital(bytes, at: end) else { return nil }
        let shouts = bytes[start..<end].allSatisfy { $0 &- 0x61 >= 26 }
        let opens = SentenceOpeners.contains(bytes[ByteText.word(bytes, at: end)])
        return line.hasSpace || shouts || opens ? Cut(range: start..<end, reason: line.reason) : nil
    }

    private mutating func reason(for segment: Range<Int>, isLast: Bool) -> Cut.Reason? {
        if let reason = PageFrame.reason(for: segment, bytes, seams, isLast: isLast) { return reason }
        guard segment.count < Self.promptWords * Self.longWord else { return nil }
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
        while start > segment.lowerBound, !isSentenceStart(start) { start -= 1 }
        var end = place + 1
        while end < segment.upperBound, !isSentenceStart(end) { end += 1 }
        return start..<end
    }

    private func isSentenceStart(_ index: Int) -> Bool {
        index > 1 && bytes[index - 1] == 0x20 && bytes[index] != 0x20
            && ByteText.isStop(bytes, endingAt: ByteText.beforeClosing(bytes, index - 1))
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, bytes[first] <= 0x20 { range = first + 1..<range.upperBound }
        while let last = range.last, bytes[last] <= 0x20 { range = range.lowerBound..<last }
        return range
    }
}
