/// Sets the user's own names over what the tagger says.
enum OwnNames {
    /// O(tokens · length of the longest own name).
    static func mark(in reading: Reading, _ tags: inout [NameTag]) {
        let lexicon = reading.vocabulary.lexicon
        guard lexicon.ownNames > 0 else { return }
        for sentence in reading.body.sentences {
            var index = sentence.tokens.lowerBound
            while index < sentence.tokens.upperBound {
                guard
                    let match = GazetteerMatch.longest(
                        at: index, end: sentence.tokens.upperBound, reading.body.tokens, reading.vocabulary),
                    match.known < lexicon.ownNames
                else {
                    index += 1
                    continue
                }
                clear(index..<match.end, in: sentence.tokens, &tags)
                let kind = lexicon.known.names[Int(match.known)].kind
                for (token, tag) in zip(index..<match.end, NameTag.tags(kind, length: match.end - index)) {
                    tags[token] = tag
                }
                index = match.end
            }
        }
    }

    /// Takes away the names that a stretch touches.
    private static func clear(_ range: Range<Int>, in sentence: Range<Int>, _ tags: inout [NameTag]) {
        var index = range.lowerBound
        while index > sentence.lowerBound, tags[index].continues {
            tags[index] = .outside
            index -= 1
        }
        tags[index] = tags[index].isOpen ? .outside : tags[index]
        index = range.upperBound
        while index < sentence.upperBound, tags[index].continues {
            tags[index] = .outside
            index += 1
        }
    }
}
