internal import NewsarModel

/// Cuts a run of capitalised words into names, titles and nationalities.
///
/// From left to right: known names, titles, nationalities, persons by their given name; what remains is a name of its
/// head word's kind, or one whose kind its context must tell. O(length of the run squared, which is bounded).
struct RunSegmenter {
    struct Piece {
        var tokens: Range<Int>
        var votes: KindVotes
        var known: Int32 = -1
        var isTitled = false
    }

    private let tokens: [Token]
    private let vocabulary: Vocabulary
    let context: NameContext

    init(_ tokens: [Token], _ vocabulary: Vocabulary) {
        self.tokens = tokens
        self.vocabulary = vocabulary
        context = NameContext(tokens, vocabulary)
    }

    func pieces(of run: Range<Int>, in sentence: Range<Int>) -> [Piece] {
        var pieces: [Piece] = []
        var index = run.lowerBound
        var isTitled = false
        while index < run.upperBound {
            let part = index..<partEnd(from: index, run)
            if let piece = knownPiece(at: index, part, sentence, isTitled) {
                pieces.append(piece)
                index = piece.tokens.upperBound
                isTitled = false
            } else if isDropped(part) {
                index = part.upperBound
            } else if let whole = headedPiece(part) {
                pieces.append(whole)
                index = part.upperBound
                isTitled = false
            } else if isTitle(index, run) {
                index = skipTitle(index, run)
                isTitled = true
            } else if isRegionalDemonym(index, part) {
                index += 2
            } else if traits(index).contains(.demonym) || traits(index).contains(.notName) || !startsName(index) {
                index += 1
            } else {
                var piece = personPiece(at: index, part) ?? unknownPiece(at: index, part, sentence)
                if isTitled {
                    piece.votes.person += KindVotes.certain
                    piece.isTitled = true
                }
                pieces.append(piece)
                index = piece.tokens.upperBound
                isTitled = false
            }
        }
        return pieces
    }

    private func traits(_ index: Int) -> WordTraits { vocabulary.traits(of: tokens[index].word) }

    private func startsName(_ index: Int) -> Bool {
        tokens[index].kind == .word && tokens[index].shape != .lower
            && !(tokens[index].shape == .initial && !tokens[index].flags.contains(.abbreviation))
    }

    // MARK: Titles

    private func isTitle(_ index: Int, _ run: Range<Int>) -> Bool {
        let traits = traits(index)
        guard tokens[index].isCapitalised else { return false }
        if traits.contains(.title) { return true }
        return traits.contains(.titleModifier) && index + 1 < run.upperBound && isTitle(index + 1, run)
    }

    /// Where the words before the next title end. A title word that ends a name with a given name is a surname: `Larry
    /// King`.
    private func partEnd(from start: Int, _ run: Range<Int>) -> Int {
        var index = start + 1
        while index < run.upperBound {
            if isTitle(index, run), !(traits(start).contains(.firstName) && isLastOfName(index, run)) {
                return index
            }
            index += 1
        }
        return run.upperBound
    }

    private func isLastOfName(_ index: Int, _ run: Range<Int>) -> Bool {
        index + 1 == run.upperBound || traits(index + 1).contains(.generation)
    }

    /// Passes a title and what belongs to it: `Secretary of State`, `Chief of Staff`.
    private func skipTitle(_ start: Int, _ run: Range<Int>) -> Int {
        var index = start + 1
        guard index + 1 < run.upperBound, tokens[index].kind == .word, tokens[index].shape == .lower else {
            return index
        }
        while index < run.upperBound, tokens[index].shape == .lower { index += 1 }
        if GazetteerMatch.longest(at: index, end: run.upperBound, tokens, vocabulary) == nil, index < run.upperBound {
            index += 1
        }
        return index
    }

    // MARK: Names

    /// `Affordable Care Act`, `First Amendment`, `Nobel Prize`: names of things that are no entity here.
    private func isDropped(_ part: Range<Int>) -> Bool {
        traits(part.upperBound - 1).contains(.notName) && !traits(part.lowerBound).contains(.title)
    }

    private func knownPiece(at index: Int, _ part: Range<Int>, _ sentence: Range<Int>, _ isTitled: Bool) -> Piece? {
        guard let match = GazetteerMatch.longest(at: index, end: sentence.upperBound, tokens, vocabulary) else {
            return nil
        }
        let name = vocabulary.lexicon.known.names[Int(match.known)]
        let isSingle = match.end == index + 1
        if match.end < part.upperBound {
            let next = match.end
            // `Hillary Clinton` where only `Hillary` is known; `Chelsea Clinton`, `Jordan Peele`.
            let goesOnAsPerson = isSingle && traits(index).contains(.firstName) && isPlainName(next)
            if goesOnAsPerson, headKind(part) == nil { return nil }
            if headKind(part) != nil, name.kind != .person, !startsKnown(next, part) { return nil }
            if name.kind == .person, isSingle, traits(next).contains(.generation) { return nil }
            if name.kind == .person, ownsOrganization(part), !startsKnown(next, part) { return nil }
        }
        if isTitled, isSingle, name.kind != .person, traits(index).contains(.firstName) { return nil }
        var piece = Piece(tokens: index..<match.end, votes: KindVotes(certain: name.kind), known: match.known)
        piece.isTitled = isTitled
        return piece
    }

    /// `Trump Organization`, not `Trump Administration`.
    private func ownsOrganization(_ part: Range<Int>) -> Bool {
        let last = part.upperBound - 1
        guard headKind(part) == .organization else { return false }
        let word = vocabulary.bytes(of: tokens[last].word)
        return !Self.entourage.contains { word.elementsEqual($0) }
    }

    private static let entourage: [[UInt8]] = ["administration", "campaign", "team", "brothers"].map { Array($0.utf8) }

    /// `South Korean`, `West African`.
    private func isRegionalDemonym(_ index: Int, _ part: Range<Int>) -> Bool {
        index + 1 < part.upperBound && traits(index).contains(.placeLead) && traits(index + 1).contains(.demonym)
    }

    private func startsKnown(_ index: Int, _ part: Range<Int>) -> Bool {
        guard let match = GazetteerMatch.longest(at: index, end: part.upperBound, tokens, vocabulary) else {
            return false
        }
        return match.end == part.upperBound
    }

    private func isPlainName(_ index: Int) -> Bool {
        let traits = traits(index)
        return tokens[index].isCapitalised && !traits.contains(.demonym) && !traits.contains(.title)
            && !traits.contains(.notName)
    }

    /// The kind that a part's head word gives it: its last word, or the one before `of` or `for`.
    private func headKind(_ part: Range<Int>) -> Entity.Kind? {
        guard part.count > 1 else { return nil }
        for index in part.dropFirst() where tokens[index].kind == .word && tokens[index].shape == .lower {
            guard !traits(index).contains(.particle), let kind = kind(ofHead: traits(index - 1)) else { continue }
            return kind
        }
        if traits(part.lowerBound).contains(.placeLead), part.count <= 3,
            !traits(part.upperBound - 1).contains(.demonym), !traits(part.upperBound - 1).contains(.organizationHead),
            !traits(part.upperBound - 1).contains(.eventHead)
        {
            return .location
        }
        return kind(ofHead: traits(part.upperBound - 1))
    }

    private func kind(ofHead traits: WordTraits) -> Entity.Kind? {
        if traits.contains(.organizationHead) { return .organization }
        if traits.contains(.placeHead) { return .location }
        if traits.contains(.eventHead) { return .event }
        return nil
    }

    private func headedPiece(_ part: Range<Int>) -> Piece? {
        guard let kind = headKind(part) else { return nil }
        // `Faith Hill`, `Frank Church`: a given name and one word is a person, unless the word is an organisation's.
        let first = traits(part.lowerBound)
        let isTwo = part.count == 2
        if first.contains(.firstName), isTwo, kind != .organization,
            GazetteerMatch.longest(at: part.lowerBound, end: part.upperBound, tokens, vocabulary) == nil
        {
            return nil
        }
        if first.contains(.honorific) { return nil }
        if first.contains(.title), isTwo, kind == .event { return nil }
        return Piece(tokens: part, votes: KindVotes(certain: kind))
    }

    /// A person's name from a given name or an initial on.
    private func personPiece(at start: Int, _ part: Range<Int>) -> Piece? {
        let isInitial = tokens[start].flags.contains(.abbreviation) && tokens[start].shape != .capital
        guard traits(start).contains(.firstName) || isInitial else { return nil }
        var end = start + 1
        while end < part.upperBound, end - start < 6 {
            if end > start + 1, startsOther(end, part) { break }
            if traits(end).contains(.demonym), end + 1 < part.upperBound { break }
            end += 1
        }
        while end > start + 1, tokens[end - 1].shape == .lower || tokens[end - 1].kind != .word { end -= 1 }
        guard end > start + 1 else { return nil }
        if isInitial, !traits(start + 1).contains(.firstName), end - start == 2,
            traits(start + 1).contains(.organizationHead)
        {
            return nil
        }
        var votes = KindVotes()
        votes.person = KindVotes.certain / 2
        return Piece(tokens: start..<end, votes: votes)
    }

    /// Another name begins within the run: `Ann Lee Texas`.
    private func startsOther(_ index: Int, _ part: Range<Int>) -> Bool {
        guard tokens[index].isCapitalised,
            let match = GazetteerMatch.longest(at: index, end: part.upperBound, tokens, vocabulary)
        else { return false }
        return match.end > index + 1 || vocabulary.lexicon.known.names[Int(match.known)].kind == .organization
    }

    /// A known place, person or longer name begins; a single organisation's word may belong to the unknown name.
    private func startsOtherName(_ index: Int, _ part: Range<Int>) -> Bool {
        guard let match = GazetteerMatch.longest(at: index, end: part.upperBound, tokens, vocabulary) else {
            return false
        }
        return match.end > index + 1 || tokens[index].shape == .allCapitals
            || vocabulary.lexicon.known.names[Int(match.known)].kind != .organization
    }

    private func unknownPiece(at start: Int, _ part: Range<Int>, _ sentence: Range<Int>) -> Piece {
        var end = start + 1
        while end < part.upperBound {
            if tokens[end].isCapitalised {
                if traits(end).contains(.demonym), end + 1 < part.upperBound { break }
                if traits(end).contains(.firstName), end + 1 < part.upperBound { break }
                if startsOtherName(end, part) { break }
            }
            end += 1
        }
        while end > start + 1, tokens[end - 1].shape == .lower || tokens[end - 1].kind != .word { end -= 1 }
        return Piece(tokens: start..<end, votes: context.votes(start..<end, in: sentence))
    }
}
