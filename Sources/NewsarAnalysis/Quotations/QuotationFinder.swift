internal import NewsarModel

/// Finds what the article quotes, directly and indirectly.
///
/// Reads each sentence from left to right for cues. A cue claims what it introduces, so that what somebody says that
/// another said is one quotation. Words in quotation marks that no cue claims belong to whoever spoke before.
struct QuotationFinder {
    private let tokens: [Token]
    private let clauses: ClauseReader
    private let stretches: [QuotationMarks.Stretch]
    private let speakers: SpeakerNames
    private var found: [Quotation] = []
    private var nextStretch = 0
    /// The last quotation's place in `found` if it stands in this paragraph.
    private var inParagraph: Int?

    /// In text order. O(tokens).
    static func quotations(in reading: Reading, _ names: [NamedEntity]) -> [Quotation] {
        var finder = QuotationFinder(reading, names)
        var start = 0
        let sentences = reading.body.sentences
        var stretch = 0
        for (index, sentence) in sentences.enumerated() {
            let end = sentence.tokens.upperBound
            while stretch < finder.stretches.count, finder.stretches[stretch].end < end { stretch += 1 }
            let isInside =
                stretch < finder.stretches.count && finder.stretches[stretch].open < end
                && finder.stretches[stretch].end > end
            if isInside, index + 1 < sentences.count { continue }
            finder.read(start..<end)
            start = end
        }
        return finder.found
    }

    private init(_ reading: Reading, _ names: [NamedEntity]) {
        let body = reading.body
        tokens = body.tokens
        stretches = QuotationMarks.stretches(of: body.tokens, body.bytes)
        var isName = [Bool](repeating: false, count: tokens.count)
        for name in names { for range in name.tokens { for index in range { isName[index] = true } } }
        var ends = [Int](repeating: 0, count: tokens.count)
        for stretch in stretches { ends[stretch.open] = stretch.end }
        clauses = ClauseReader(
            tokens: body.tokens, traits: CueLexicon.shared.traits(of: body.tokens, reading.vocabulary), isName: isName,
            stretchEnds: ends)
        speakers = SpeakerNames(names, reading)
    }

    // MARK: Sentences

    private var floor = 0

    private mutating func read(_ sentence: Range<Int>) {
        if tokens[sentence.lowerBound].flags.contains(.afterBreak) { inParagraph = nil }
        var index = sentence.lowerBound
        floor = index
        var loose: [QuotationMarks.Stretch] = []
        let before = found.count
        while index < sentence.upperBound {
            if clauses.stretchEnds[index] > 0 {
                while nextStretch < stretches.count, stretches[nextStretch].open < index { nextStretch += 1 }
                loose.append(stretches[nextStretch])
                index = stretches[nextStretch].end
                continue
            }
            let traits = clauses.traits[index]
            if traits.overlaps([
                .clause, .object, .infinitive, .hearer, .quoting, .takesAbout, .takesFor, .takesOf, .takesTo, .takesOn,
                .takesWith, .takesAgainst, .takesAt, .according,
            ]),
                let next = event(at: index, sentence, &loose, before)
            {
                index = max(index + 1, next)
                continue
            }
            index += 1
        }
        for stretch in loose { addLoose(stretch, sentence, before) }
        found[before...].sort { $0.content.lowerBound < $1.content.lowerBound }
        if found.count > before { inParagraph = found.count - 1 }
    }

    /// Words in quotation marks without a cue.
    private mutating func addLoose(_ stretch: QuotationMarks.Stretch, _ sentence: Range<Int>, _ before: Int) {
        let words = stretch.inner.reduce(0) { $0 + (tokens[$1].kind == .word ? 1 : 0) }
        let isWhole = stretch.open == sentence.lowerBound
        if let last = inParagraph, found.count == before, isWhole, found[last].isDirect {
            found[last].content = found[last].content.lowerBound..<stretch.inner.upperBound
            return
        }
        guard words >= 4 || isWhole && words >= 3 else { return }
        let speaker =
            isWhole ? (inParagraph ?? (found.isEmpty ? nil : found.count - 1)).flatMap { found[$0].speaker } : nil
        found.append(Quotation(content: stretch.inner, isDirect: true, speaker: speaker, cue: nil))
    }

    // MARK: Cues

    /// The place after what the cue introduces; `nil` where the word is no cue there.
    private mutating func event(
        at index: Int, _ sentence: Range<Int>, _ loose: inout [QuotationMarks.Stretch], _ before: Int
    ) -> Int? {
        if clauses.has(index, .according) { return according(index, sentence, &loose) }
        guard clauses.has(index, .verb), !clauses.isName[index] else { return nil }
        let traits = clauses.traits[index]
        let end = sentence.upperBound
        // Inverted: `“…,” said S`
        let previous = index > sentence.lowerBound ? tokens[index - 1].kind : .terminator
        if traits.overlaps(.quoting), traits.overlaps([.past, .third]), index > sentence.lowerBound,
            previous == .comma || loose.last.map({ $0.end == index }) == true, index + 1 < end,
            !clauses.has(index + 1, [.that, .preposition, .objectPronoun]), tokens[index + 1].kind == .word
        {
            let subject = speakerPhrase(from: index + 1, to: end)
            if !subject.isEmpty, let next = fronted(index, index, subject, sentence, subject.upperBound, &loose) {
                return next
            }
        }
        let subject = clauses.subject(of: index, from: floor)
        var speaker = subject.tokens
        if speaker.isEmpty {
            guard found.count > before, let shared = found.last?.speaker else {
                guard traits.overlaps(.gerund), subject.followsComma else { return nil }
                speaker = clauses.openingPhrase(of: sentence)
                guard !speaker.isEmpty, speaker.upperBound < index, isVerb(index, subject),
                    let content = complement(index, traits, sentence)
                else { return nil }
                add(content, speaker, subject.verbStart..<index + 1, &loose)
                return content.upperBound
            }
            speaker = shared.tokens
        }
        guard isVerb(index, subject) else { return nil }
        // fronted
        let after = index + 1
        if traits.overlaps(.quoting), subject.verbStart > sentence.lowerBound, !subject.tokens.isEmpty,
            subject.tokens.lowerBound > floor
        {
            let gap = subject.tokens.lowerBound - 1
            let isFronted = tokens[gap].kind == .comma && gap > floor || loose.last.map { $0.end == gap + 1 } == true
            if isFronted, !introduces(after, end) {
                if let next = fronted(index, subject.verbStart, speaker, sentence, after, &loose) { return next }
            }
        }
        guard let content = complement(index, traits, sentence) else { return nil }
        add(content, speaker, subject.verbStart..<index + 1, &loose)
        return content.upperBound
    }

    private func isVerb(_ index: Int, _ subject: ClauseReader.Subject) -> Bool {
        let traits = clauses.traits[index]
        let helpers = subject.helpers
        if helpers.overlaps(.be) { return traits.overlaps(.gerund) }
        if helpers.overlaps(.have) { return traits.overlaps(.participle) }
        if helpers.overlaps([.modal, .to]) { return traits.overlaps(.base) && !helpers.overlaps(.to) }
        if traits.overlaps(.gerund) { return subject.tokens.isEmpty }
        if traits.overlaps([.past, .third]) {
            if traits.overlaps(.alsoNoun), traits.overlaps(.third), !traits.overlaps(.past) {
                return isNounSafe(index, subject)
            }
            return true
        }
        guard traits.overlaps(.base) else { return false }
        guard let last = subject.tokens.last else { return false }
        if clauses.has(last, .plural) || clauses.has(last, .relative) { return true }
        return !traits.overlaps(.alsoNoun) && tokens[last].shape == .lower
    }

    private func isNounSafe(_ index: Int, _ subject: ClauseReader.Subject) -> Bool {
        guard let last = subject.tokens.last else { return true }
        return clauses.has(last, [.subjectPronoun, .relative]) || clauses.isName[last]
            || index + 1 < tokens.count && clauses.has(index + 1, [.that, .determiner])
    }

    /// Whether something that the cue introduces follows it.
    private func introduces(_ start: Int, _ end: Int) -> Bool {
        guard start < end else { return false }
        var index = start
        if clauses.stretchEnds[index] > 0 || clauses.has(index, .that) || tokens[index].kind == .colon { return true }
        switch tokens[index].kind {
        case .comma, .terminator, .dash, .closeQuote: return false
        default: break
        }
        if clauses.has(index, [.preposition, .time, .adverb, .gerund, .subordinator, .coordinator]) {
            let limit = min(end, index + 14)
            while index < limit {
                if clauses.has(index, .that) { return true }
                if clauses.stretchEnds[index] > 0 {
                    return tokens[index - 1].kind == .comma || tokens[index - 1].kind == .colon
                }
                if tokens[index].kind == .comma { return false }
                index += 1
            }
            return false
        }
        return true
    }

    /// What follows a cue that is part of it.
    private func complement(_ cue: Int, _ traits: CueTraits, _ sentence: Range<Int>) -> Range<Int>? {
        let end = sentence.upperBound
        var start = cue + 1
        guard start < end else { return nil }
        // prepositions that go with the cue
        if CueTraits.match(traits, clauses.traits[start]) {
            return content(from: start + 1, to: end)
        }
        if clauses.has(start, .to), traits.overlaps(.infinitive) {
            return content(from: start, to: end)
        }
        if traits.overlaps(.hearer) {
            if let past = passHearer(start, end) { start = past } else { return nil }
        }
        guard start < end else { return nil }
        if traits.overlaps([.clause, .hearer]) {
            let limit = min(end, start + 16)
            var index = start
            var isAside = false
            while index < limit {
                if clauses.stretchEnds[index] > 0 { return content(from: index, to: end) }
                if clauses.has(index, .that), index == start || isAside { return content(from: index, to: end) }
                switch tokens[index].kind {
                case .comma, .colon:
                    if index + 1 < end, clauses.stretchEnds[index + 1] > 0 { return content(from: index + 1, to: end) }
                    if tokens[index].kind == .colon, index + 1 < end { return content(from: index + 1, to: end) }
                    if index == start || isAside { return nil }
                case .terminator: return nil
                default: break
                }
                if index == start {
                    isAside = clauses.has(index, [.preposition, .time, .adverb])
                    if clauses.has(index, .time), index + 1 < end,
                        !clauses.has(index + 1, [.preposition, .time, .that]), tokens[index + 1].kind == .word
                    {
                        return content(from: index + 1, to: end)
                    }
                    if !isAside { break }
                }
                index += 1
            }
            if isAside { return nil }
            return content(from: start, to: end)
        }
        if traits.overlaps(.object) {
            guard !clauses.has(start, [.preposition, .time, .subordinator, .coordinator]), isContent(start) else {
                return nil
            }
            return content(from: start, to: end)
        }
        return nil
    }

    private func isContent(_ index: Int) -> Bool {
        clauses.stretchEnds[index] > 0 || tokens[index].kind == .word || tokens[index].kind == .number
    }

    /// The place after the hearer: `reporters`, `The Washington Post`, `him`.
    private func passHearer(_ start: Int, _ end: Int) -> Int? {
        var index = start
        if clauses.has(index, .objectPronoun) { return index + 1 }
        let limit = min(end, start + 12)
        while index < limit {
            if clauses.stretchEnds[index] > 0 { return index }
            if clauses.has(index, .that) { return index }
            if tokens[index].kind == .comma || tokens[index].kind == .colon { return index }
            if clauses.has(index, .preposition), !clauses.has(index, .of) { return index }
            if clauses.has(index, .time) { return index }
            if index > start, clauses.has(index, [.subjectPronoun]) { return index }
            if index > start, tokens[index - 1].shape == .lower, clauses.has(index, .determiner) { return index }
            index += 1
        }
        return nil
    }

    /// The clause or the quoted words from a place.
    private func content(from start: Int, to end: Int) -> Range<Int>? {
        guard start < end, isContent(start) else { return nil }
        let stretchEnd = clauses.stretchEnds[start]
        if stretchEnd > 0 {
            let goesOn = stretchEnd < end && tokens[stretchEnd].kind == .word && tokens[stretchEnd].shape == .lower
            let close = tokens[stretchEnd - 1].kind == .closeQuote ? tokens[stretchEnd - 2].kind : .word
            if !goesOn || close == .comma || close == .terminator { return start..<stretchEnd }
        }
        let stop = clauses.clauseEnd(from: start, to: end)
        return stop > start ? start..<stop : nil
    }

    /// The speaker after the cue: `said John Smith, a lawyer`.
    private func speakerPhrase(from start: Int, to end: Int) -> Range<Int> {
        var index = start
        let limit = min(end, start + 14)
        while index < limit {
            let token = tokens[index]
            switch token.kind {
            case .word, .number, .clitic, .address, .ampersand, .hyphen, .symbol: break
            default: return start..<index
            }
            if index > start, !clauses.isName[index] {
                if clauses.has(index, [.subordinator, .relative, .adversative, .time, .that]) { return start..<index }
                if clauses.has(index, .preposition), !clauses.has(index, [.of, .forWord]) { return start..<index }
            } else if index == start, clauses.has(index, [.preposition, .objectPronoun, .that]) {
                return start..<start
            }
            index += 1
        }
        return start..<index
    }

    /// What was said stands before: `…, S said`.
    private mutating func fronted(
        _ cue: Int, _ cueStart: Int, _ speaker: Range<Int>, _ sentence: Range<Int>, _ after: Int,
        _ loose: inout [QuotationMarks.Stretch]
    ) -> Int? {
        let clauseEnd = min(speaker.lowerBound, cueStart)
        guard clauseEnd > floor else { return nil }
        var content: Range<Int>
        var isDirect = false
        if let last = loose.last, last.end == clauseEnd || last.end == clauseEnd - 1, !isPartOfClause(last) {
            content = (loose.first { $0.open >= floor } ?? last).inner.lowerBound..<last.inner.upperBound
            isDirect = true
            loose.removeAll()
            if content.lowerBound - 1 == sentence.lowerBound || content.lowerBound - 2 == sentence.lowerBound,
                let before = inParagraph, found[before].isDirect,
                found[before].content.upperBound + 2 >= sentence.lowerBound,
                found[before].speaker == nil
            {
                found[before].speaker = speakers.speaker(speaker, found)
            }
        } else {
            let stop = clauses.trimmed(floor, clauseEnd)
            guard stop - floor >= 3 else { return nil }
            content = floor..<stop
            isDirect = loose.contains { $0.open >= floor }
            loose.removeAll()
        }
        // It goes on after the cue.
        var next = after
        let limit = min(sentence.upperBound, after + 24)
        while next < limit, tokens[next].kind == .word || tokens[next].kind == .number || tokens[next].kind == .clitic {
            next += 1
        }
        if next < sentence.upperBound, tokens[next].kind == .comma || tokens[next].kind == .colon { next += 1 }
        if isDirect, next < sentence.upperBound, clauses.stretchEnds[next] > 0 {
            let end = clauses.stretchEnds[next]
            content = content.lowerBound..<end - (tokens[end - 1].kind == .closeQuote ? 1 : 0)
            next = end
        } else {
            next = after
        }
        found.append(
            Quotation(
                content: content, isDirect: isDirect, speaker: speakers.speaker(speaker, found),
                cue: cueStart..<cue + 1))
        floor = next
        return next
    }

    /// The words in quotation marks are a part of the article's own sentence.
    private func isPartOfClause(_ stretch: QuotationMarks.Stretch) -> Bool {
        stretch.open > floor && tokens[stretch.open - 1].kind == .word
    }

    private mutating func according(_ index: Int, _ sentence: Range<Int>, _ loose: inout [QuotationMarks.Stretch])
        -> Int?
    {
        let end = sentence.upperBound
        guard index + 2 < end, clauses.has(index + 1, .to) else { return nil }
        var stop = index + 2
        let limit = min(end, stop + 24)
        while stop < limit, tokens[stop].kind != .comma, tokens[stop].kind != .terminator,
            clauses.stretchEnds[stop] == 0
        { stop += 1 }
        let speaker = index + 2..<stop
        guard !speaker.isEmpty else { return nil }
        let content: Range<Int>
        if index == sentence.lowerBound || index == floor {
            guard stop + 1 < end, tokens[stop].kind == .comma else { return nil }
            content = stop + 1..<clauses.clauseEnd(from: stop + 1, to: end)
        } else {
            content = floor..<clauses.trimmed(floor, index)
        }
        guard content.count >= 2 else { return nil }
        add(content, speaker, index..<index + 2, &loose)
        return max(stop, content.upperBound)
    }

    private mutating func add(
        _ content: Range<Int>, _ speaker: Range<Int>, _ cue: Range<Int>, _ loose: inout [QuotationMarks.Stretch]
    ) {
        var inner = content
        let isStretch = clauses.stretchEnds[content.lowerBound] == content.upperBound
        if isStretch {
            while nextStretch < stretches.count, stretches[nextStretch].open < content.lowerBound { nextStretch += 1 }
            if nextStretch < stretches.count, stretches[nextStretch].open == content.lowerBound {
                inner = stretches[nextStretch].inner
            }
        }
        let isDirect = isStretch || content.contains { clauses.stretchEnds[$0] > 0 }
        loose.removeAll { content.contains($0.open) }
        found.append(Quotation(content: inner, isDirect: isDirect, speaker: speakers.speaker(speaker, found), cue: cue))
        floor = content.upperBound
    }
}
