internal import NewsarModel

/// Finds what the article quotes, directly and indirectly.
///
/// Reads each sentence from left to right for cues. A cue claims what it introduces, so that what somebody says that
/// another said is one quotation. Words in quotation marks that no cue claims belong to whoever spoke before.
struct QuotationFinder {
    /// Tokens between a quotation and its next piece.
    private static let reach = 40

    private let tokens: [Token]
    private let clauses: ClauseReader
    private let reader: CueReader
    private let stretches: [QuotationMarks.Stretch]
    private let speakers: SpeakerNames
    private var found: [Quotation] = []
    private var nextStretch = 0
    /// The last direct quotation's place in `found`, and the paragraph of its last piece.
    private var lastDirect: (place: Int, paragraph: Int)?
    private var paragraph = 0

    /// In text order. O(tokens).
    static func quotations(in reading: Reading, _ names: [NamedEntity]) -> [Quotation] {
        var finder = QuotationFinder(reading, names)
        for sentence in finder.sentences(of: reading.body) { finder.read(sentence) }
        return finder.found
    }

    private init(_ reading: Reading, _ names: [NamedEntity]) {
        let body = reading.body
        tokens = body.tokens
        stretches = QuotationMarks.stretches(of: body.tokens, body.bytes)
        var isName = [Bool](repeating: false, count: tokens.count)
        for name in names { for range in name.tokens { for index in range { isName[index] = true } } }
        var ends = [Int](repeating: 0, count: tokens.count)
        var isAfter = [Bool](repeating: false, count: tokens.count + 1)
        for stretch in stretches {
            ends[stretch.open] = stretch.end
            isAfter[stretch.end] = true
        }
        clauses = ClauseReader(
            tokens: body.tokens, traits: CueLexicon.shared.traits(of: body.tokens, reading.vocabulary), isName: isName,
            stretchEnds: ends, isAfterStretch: isAfter, endsInS: body.tokens.map { token in
                token.end - token.start > 2 && body.bytes[token.end - 1] == 0x73 && body.bytes[token.end - 2] != 0x73
            })
        reader = CueReader(clauses)
        speakers = SpeakerNames(names, reading)
    }

    /// The sentences, those inside one stretch of quoted words joined.
    private func sentences(of body: Document) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        var start = 0
        var stretch = 0
        for (index, sentence) in body.sentences.enumerated() {
            let end = sentence.tokens.upperBound
            while stretch < stretches.count, stretches[stretch].end <= end { stretch += 1 }
            let isInside = stretch < stretches.count && stretches[stretch].open < end
            if isInside, index + 1 < body.sentences.count { continue }
            joined.append(start..<end)
            start = end
        }
        return joined
    }

    // MARK: Sentences

    private mutating func read(_ sentence: Range<Int>) {
        if tokens[sentence.lowerBound].flags.contains(.afterBreak) { paragraph += 1 }
        let before = found.count
        var statement = CueReader.Statement(sentence: sentence, start: sentence.lowerBound, free: sentence.lowerBound)
        var loose: [QuotationMarks.Stretch] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            if clauses.stretchEnds[index] > 0 {
                while nextStretch < stretches.count, stretches[nextStretch].open < index { nextStretch += 1 }
                loose.append(stretches[nextStretch])
                index = stretches[nextStretch].end
                continue
            }
            guard clauses.has(index, CueReader.cues), let event = reader.event(at: index, in: statement) else {
                index += 1
                continue
            }
            if event.isFronted {
                while found.count > before, let last = found.last, last.content.lowerBound >= event.content.lowerBound {
                    found.removeLast()
                }
            }
            loose.removeAll { $0.open >= event.content.lowerBound && $0.open < event.content.upperBound }
            add(event)
            statement.free = max(event.next, event.content.upperBound)
            if event.isFronted { statement.start = event.next }
            if !event.speaker.isEmpty { statement.shared = event.speaker }
            index = max(index + 1, event.next)
        }
        for stretch in loose { addLoose(stretch, sentence, isAlone: found.count == before) }
        found[before...].sort { $0.content.lowerBound < $1.content.lowerBound }
        if let place = found[before...].lastIndex(where: \.isDirect) { lastDirect = (place, paragraph) }
    }

    private mutating func add(_ event: CueReader.Event) {
        let content = inner(event.content)
        let isDirect = event.content.contains { clauses.stretchEnds[$0] > 0 }
        var quotation = Quotation(
            content: content, isDirect: isDirect, speaker: speakers.speaker(event.speaker, found), cue: event.cue)
        // Pieces before it that nobody has claimed.
        if event.isFronted, isDirect, let last = found.last, last.speaker == nil, last.cue == nil, last.isDirect,
            lastDirect?.paragraph == paragraph, last.content.upperBound + 4 >= content.lowerBound
        {
            quotation.content = last.content.lowerBound..<content.upperBound
            found.removeLast()
        }
        found.append(quotation)
    }

    /// Without the marks of a stretch that begins or ends it.
    private func inner(_ content: Range<Int>) -> Range<Int> {
        var range = content
        if clauses.stretchEnds[range.lowerBound] > 0, range.count > 1 {
            range = range.lowerBound + 1..<range.upperBound
            if range.count > 1, tokens[range.lowerBound].kind == .openQuote, tokens[range.lowerBound].start == tokens[content.lowerBound].end, tokens[range.lowerBound].end - tokens[range.lowerBound].start == 1 {
                range = range.lowerBound + 1..<range.upperBound
            }
            if range.count > 1, tokens[range.upperBound - 1].kind == .closeQuote { range = range.lowerBound..<range.upperBound - 1 }
            if range.count > 1, tokens[range.upperBound - 1].kind == .closeQuote { range = range.lowerBound..<range.upperBound - 1 }
        }
        return range
    }

    /// Words in quotation marks without a cue.
    private mutating func addLoose(_ stretch: QuotationMarks.Stretch, _ sentence: Range<Int>, isAlone: Bool) {
        let isWhole = stretch.open == sentence.lowerBound
        if let last = lastDirect, isWhole, isAlone, paragraph - last.paragraph <= 1, last.place < found.count,
            stretch.open - found[last.place].content.upperBound <= Self.reach
        {
            found[last.place].content = found[last.place].content.lowerBound..<stretch.inner.upperBound
            lastDirect?.paragraph = paragraph
            return
        }
        let words = stretch.inner.reduce(0) { $0 + (tokens[$1].kind == .word ? 1 : 0) }
        guard words >= 4 || isWhole && words >= 3 else { return }
        let speaker = isWhole ? found.last?.speaker : nil
        found.append(Quotation(content: stretch.inner, isDirect: true, speaker: speaker, cue: nil))
    }
}
