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
    /// The last direct quotation's place in `found`, and where the sentence of its last piece ends.
    private var lastDirect: (place: Int, end: Int)?

    /// In text order. O(tokens).
    static func quotations(in reading: Reading, _ names: [NamedEntity]) -> [Quotation] {
        guard reading.language == nil || reading.language == .english else { return marked(in: reading.body) }
        var finder = QuotationFinder(reading, names)
        for sentence in finder.sentences(of: reading.body) { finder.read(sentence) }
        return finder.found
    }

    /// In languages without cues of their own: what stands in quotation marks and is long enough to be said.
    private static func marked(in body: Document) -> [Quotation] {
        QuotationMarks.stretches(of: body.tokens, body.bytes).filter { stretch in
            stretch.inner.count { body.tokens[$0].kind == .word } >= 5
        }.map { Quotation(content: $0.inner, isDirect: true, speaker: nil, cue: nil) }
    }

    private init(_ reading: Reading, _ names: [NamedEntity]) {
        let body = reading.body
        tokens = body.tokens
        stretches = QuotationMarks.stretches(of: body.tokens, body.bytes)
        var isName = [Bool](repeating: false, count: tokens.count)
        for name in names { for range in name.tokens { for index in range { isName[index] = true } } }
        var ends = [Int](repeating: 0, count: tokens.count)
        var opens = [Int](repeating: -1, count: tokens.count + 1)
        for stretch in stretches {
            ends[stretch.open] = stretch.end
            opens[stretch.end] = stretch.open
        }
        clauses = ClauseReader(
            tokens: body.tokens, traits: CueLexicon.shared.traits(of: body.tokens, reading.vocabulary), isName: isName,
            stretchEnds: ends, stretchOpens: opens, endings: WordEnding.all(of: body))
        reader = CueReader(clauses)
        speakers = SpeakerNames(names, reading, clauses.traits)
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
            if index + 1 < body.sentences.count, isInside || isAsked(end, body.sentences[index + 1].tokens) { continue }
            joined.append(start..<end)
            start = end
        }
        return joined
    }

    /// `“Who?” Smith asked.`: the sentence that follows a quoted question only says who asked.
    private func isAsked(_ end: Int, _ next: Range<Int>) -> Bool {
        guard clauses.endsStretch(at: end), end >= 3, !tokens[end].flags.contains(.afterBreak),
            clauses.stretchEnds[end] == 0
        else { return false }
        var last = end - 2
        if tokens[last].kind == .closeQuote { last -= 1 }
        guard tokens[last].kind == .terminator else { return false }
        var index = next.lowerBound
        while index < min(next.upperBound, next.lowerBound + 6) {
            if clauses.has(index, .quoting), clauses.has(index, [.past, .third]), index > next.lowerBound {
                return !clauses.introduces(from: index + 1, to: next.upperBound)
            }
            index += 1
        }
        return false
    }

    // MARK: Sentences

    private mutating func read(_ sentence: Range<Int>) {
        let before = found.count
        var statement = CueReader.Statement(sentence: sentence, start: sentence.lowerBound, free: sentence.lowerBound)
        var loose: [QuotationMarks.Stretch] = []
        var index = sentence.lowerBound
        if let event = reader.label(sentence), speakers.canSpeak(event.speaker) {
            add(event)
            index = event.next
            statement.free = event.next
        }
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
        var place = found.count - 1
        while place >= before, !isQuoteAlone(found[place]) { place -= 1 }
        if place >= before { lastDirect = (place, sentence.upperBound) }
    }

    private mutating func add(_ event: CueReader.Event) {
        let content = inner(event.content)
        let isDirect = event.content.contains { clauses.stretchEnds[$0] > 0 }
        var quotation = Quotation(
            content: content, isDirect: isDirect, speaker: speakers.speaker(event.speaker, found.last?.speaker),
            cue: event.cue,
            isStatement: isDirect || isStatement(event))
        // Pieces before it that nobody has claimed.
        if event.isFronted, isDirect, let last = found.last, last.speaker == nil, last.cue == nil, last.isDirect,
            lastDirect.map({ $0.place == found.count - 1 && $0.end + 1 >= event.content.lowerBound }) == true
        {
            quotation.content = last.content.lowerBound..<content.upperBound
            found.removeLast()
        }
        found.append(quotation)
    }

    /// Somebody or something is cited, rather than said to want or believe.
    private func isStatement(_ event: CueReader.Event) -> Bool {
        guard let last = event.cue.last else { return false }
        if clauses.has(last, [.quoting, .according, .hearer])
            || clauses.has(last, .to) && clauses.has(event.cue.lowerBound, .according)
        {
            return true
        }
        return clauses.has(last, .evidence) && event.speaker.contains { clauses.has($0, .document) }
    }

    /// Without the marks of a stretch that begins or ends it.
    private func inner(_ content: Range<Int>) -> Range<Int> {
        var range = content
        if clauses.stretchEnds[range.lowerBound] > 0, range.count > 1 {
            range = range.lowerBound + 1..<range.upperBound
            if range.count > 1, tokens[range.lowerBound].kind == .openQuote,
                tokens[range.lowerBound].start == tokens[content.lowerBound].end,
                tokens[range.lowerBound].end - tokens[range.lowerBound].start == 1
            {
                range = range.lowerBound + 1..<range.upperBound
            }
            if range.count > 1, tokens[range.upperBound - 1].kind == .closeQuote {
                range = range.lowerBound..<range.upperBound - 1
            }
            if range.count > 1, tokens[range.upperBound - 1].kind == .closeQuote {
                range = range.lowerBound..<range.upperBound - 1
            }
        }
        return range
    }

    /// Words in quotation marks without a cue.
    private mutating func addLoose(_ stretch: QuotationMarks.Stretch, _ sentence: Range<Int>, isAlone: Bool) {
        let isWhole = stretch.open == sentence.lowerBound
        let isSentence = isWhole && (stretch.end + 1 >= sentence.upperBound || isDash(stretch.end))
        if let last = lastDirect, isSentence, isAlone, last.end == sentence.lowerBound, last.place < found.count,
            stretch.open - found[last.place].content.upperBound <= Self.reach
        {
            found[last.place].content = found[last.place].content.lowerBound..<stretch.inner.upperBound
            lastDirect?.end = sentence.upperBound
            return
        }
        var words = 0
        var capitals = 0
        for index in stretch.inner where tokens[index].kind == .word {
            words += 1
            if tokens[index].isCapitalised { capitals += 1 }
        }
        guard words >= 4 || isWhole && words >= 3 else { return }
        // A title.
        if !isWhole, capitals * 10 >= words * 7 { return }
        var speaker = isSentence ? found.last?.speaker : nil
        // `“…,” S grinned.`
        if isWhole, !isSentence {
            speaker = speakers.speaker(
                clauses.openingPhrase(of: stretch.end..<sentence.upperBound), found.last?.speaker)
        }
        found.append(Quotation(content: stretch.inner, isDirect: true, speaker: speaker, cue: nil, isStatement: true))
    }

    private func isDash(_ index: Int) -> Bool {
        tokens[index].kind == .dash || tokens[index].kind == .hyphen && tokens[index].flags.contains(.afterSpace)
    }

    /// It opens with a quotation mark, rather than being the article's words with some of the speaker's.
    private func isQuoteAlone(_ quotation: Quotation) -> Bool {
        let open = quotation.content.lowerBound - 1
        return quotation.isDirect && open >= 0 && tokens[open].kind == .openQuote
    }
}
