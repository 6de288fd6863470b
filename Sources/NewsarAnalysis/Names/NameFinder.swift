internal import NewsarModel

/// Finds the names in a document, each mention with the evidence of its place. O(tokens).
struct NameFinder {
    private let reading: Reading
    private let tokens: [Token]
    private let sentences: [Sentence]
    private let vocabulary: Vocabulary
    private let runs: CapitalRun
    private let segmenter: RunSegmenter
    private var mentions: [NameMention] = []

    private init(_ reading: Reading) {
        self.reading = reading
        tokens = reading.body.tokens
        sentences = reading.body.sentences
        vocabulary = reading.vocabulary
        runs = CapitalRun(tokens, vocabulary)
        segmenter = RunSegmenter(tokens, vocabulary)
    }

    static func mentions(in reading: Reading) -> [NameMention] {
        var finder = NameFinder(reading)
        for index in finder.sentences.indices { finder.read(sentence: index) }
        return finder.mentions
    }

    private func traits(_ index: Int) -> WordTraits { vocabulary.traits(of: tokens[index].word) }

    private mutating func read(sentence number: Int) {
        let range = sentences[number].tokens
        let isHeadline = isHeadline(range)
        var opening = firstWord(of: range)
        var index = range.lowerBound
        while index < range.upperBound {
            if let match = knownOpener(at: index, range) {
                // Known names that start with a small or a function word: `The Hague`, `al-Qaeda`.
                append(
                    RunSegmenter.Piece(tokens: index..<match.end, votes: votes(of: match), known: match.known), number,
                    isWeak: isHeadline)
                index = match.end
                continue
            }
            guard runs.isNameWord(index) else {
                index += 1
                continue
            }
            var end = runs.end(from: index, before: range.upperBound)
            var start = index
            if index == opening { start = skipOpeners(index..<end) }
            if start < end {
                let isOpening = start == opening
                for piece in segmenter.pieces(of: start..<end, in: range) {
                    let opens = isOpening && piece.tokens.lowerBound == start
                    append(piece, number, isWeak: isWeak(piece, isHeadline: isHeadline, opens: opens))
                    // A known name may go on past the run: `Food and Drug Administration`.
                    end = max(end, piece.tokens.upperBound)
                }
                if linkAcronym(after: end, range, number) { end += 3 }
            }
            // What follows a colon or an opening quotation mark has its capital from there.
            index = end
            if index < range.upperBound, tokens[index].kind == .colon || tokens[index].kind == .openQuote {
                opening = index + 1
            }
        }
    }

    private func votes(of match: GazetteerMatch) -> KindVotes {
        KindVotes(certain: vocabulary.lexicon.known.names[Int(match.known)].kind)
    }

    private func knownOpener(at index: Int, _ range: Range<Int>) -> GazetteerMatch? {
        let traits = traits(index)
        let token = tokens[index]
        guard token.kind == .word || token.kind == .number,
            traits.contains(.stopWord) || traits.contains(.particle)
                || traits.contains(.calendar) || token.kind == .number || token.shape == .mixed
                || token.shape == .lower && traits.contains(.namePrefix),
            vocabulary.lexiconWord(token.word) >= 0
        else { return nil }
        if token.kind == .word, token.shape == .lower, !traits.contains(.particle), !traits.contains(.namePrefix) {
            return nil
        }
        guard let match = GazetteerMatch.longest(at: index, end: range.upperBound, tokens, vocabulary) else {
            return nil
        }
        return match
    }

    private func firstWord(of range: Range<Int>) -> Int {
        range.first { tokens[$0].kind == .word || tokens[$0].kind == .number } ?? range.lowerBound
    }

    /// Most words of it have capitals, so that a capital tells nothing. A sentence that ends with a stop is one only
    /// where it is all in capitals: a short one may be full of names.
    private func isHeadline(_ range: Range<Int>) -> Bool {
        var words = 0
        var capitals = 0
        var shouted = 0
        for index in range where tokens[index].kind == .word {
            if traits(index).contains(.stopWord), tokens[index].shape != .allCapitals { continue }
            words += 1
            if tokens[index].shape != .lower, tokens[index].shape != .none { capitals += 1 }
            if tokens[index].shape == .allCapitals { shouted += 1 }
        }
        guard words >= 4 else { return false }
        return (endsWithStop(range) ? shouted : capitals) * 10 >= words * 8
    }

    private func endsWithStop(_ range: Range<Int>) -> Bool {
        let last = range.last { tokens[$0].kind != .closeQuote && tokens[$0].kind != .closeBracket }
        return last.map { tokens[$0].kind == .terminator } ?? false
    }

    /// Passes the words that open a sentence before a name: `Meanwhile Senator …`.
    private func skipOpeners(_ run: Range<Int>) -> Int {
        var start = run.lowerBound
        while start < run.upperBound {
            let traits = traits(start)
            let isCommon = traits.contains(.stopWord) || traits.contains(.opener) || isCommonHere(start)
            guard isCommon, !(traits.contains(.firstName) && !isCommonHere(start) && start + 1 < run.upperBound) else {
                break
            }
            if let match = GazetteerMatch.longest(at: start, end: run.upperBound, tokens, vocabulary),
                match.end > start + 1
            {
                break
            }
            if traits.contains(.title) || traits.contains(.demonym) { break }
            start += 1
        }
        return start
    }

    /// The article has the word in small letters too.
    private func isCommonHere(_ index: Int) -> Bool { reading.smallCount(of: tokens[index].word) > 0 }

    private func isWeak(_ piece: RunSegmenter.Piece, isHeadline: Bool, opens: Bool) -> Bool {
        let isSingle = piece.tokens.count == 1
        if piece.known >= 0 { return isSingle && (opens || isHeadline) && isCommonHere(piece.tokens.lowerBound) }
        if isHeadline { return true }
        if isQuotedTitle(piece.tokens) || isSingle && followsIndefiniteArticle(piece.tokens.lowerBound) { return true }
        let isGivenName = traits(piece.tokens.lowerBound).contains(.firstName) && !isCommonHere(piece.tokens.lowerBound)
        return opens && isSingle && !isGivenName
    }

    private func isVersus(_ index: Int) -> Bool {
        guard tokens.indices.contains(index), tokens[index].kind == .word, tokens[index].shape == .lower else {
            return false
        }
        return vocabulary.bytes(of: tokens[index].word).elementsEqual([0x76])
    }

    /// `“Desperate Housewives”`: a work's title rather than a name.
    private func isQuotedTitle(_ range: Range<Int>) -> Bool {
        range.count > 1 && range.lowerBound > 0 && range.upperBound < tokens.count
            && tokens[range.lowerBound - 1].kind == .openQuote && tokens[range.upperBound].kind == .closeQuote
    }

    /// `a Republican`, `an ICBM`.
    private func followsIndefiniteArticle(_ index: Int) -> Bool {
        guard index > 0, tokens[index - 1].kind == .word else { return false }
        let word = vocabulary.bytes(of: tokens[index - 1].word)
        return word.elementsEqual([0x61]) || word.elementsEqual([0x61, 0x6E])
    }

    private mutating func append(_ piece: RunSegmenter.Piece, _ sentence: Int, isWeak: Bool) {
        let before = piece.tokens.lowerBound - 1
        // `Roe v. Wade` names a case, not two persons.
        guard !isVersus(before), !isVersus(piece.tokens.upperBound) || piece.known >= 0 else { return }
        mentions.append(
            NameMention(
                tokens: piece.tokens, sentence: sentence, votes: piece.votes, known: piece.known,
                isTitled: piece.isTitled, isWeak: isWeak,
                isDefinite: before >= 0 && tokens[before].kind == .word && segmenter.context.isThe(tokens[before])))
    }

    /// `Federal Election Commission (FEC)`: the letters in brackets are the name before them. False where there are none.
    private mutating func linkAcronym(after end: Int, _ range: Range<Int>, _ sentence: Int) -> Bool {
        guard end + 2 < range.upperBound, tokens[end].kind == .openBracket, tokens[end + 2].kind == .closeBracket,
            tokens[end + 1].shape == .allCapitals, let last = mentions.last, last.tokens.upperBound == end,
            last.tokens.count > 1, Acronym.matches(tokens[end + 1], last.tokens, tokens, vocabulary)
        else { return false }
        let antecedent = mentions.count - 1
        mentions.append(
            NameMention(
                tokens: end + 1..<end + 2, sentence: sentence, votes: last.votes, known: last.known,
                antecedent: antecedent))
        return true
    }
}
