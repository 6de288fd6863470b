/// Tags the tokens of an article: points of each token's features, and the best path through them (Viterbi; the weights
/// are those of an averaged structured perceptron, Collins 2002). O(tokens).
package struct NameTagger {
    /// What a capitalised word loses by standing outside: names that nobody has seen are passed over too easily. Chosen
    /// on corpora that were left out of the training.
    private static let handicap: Int32 = 50

    private let model: TaggerModel
    private let features: TagFeatures
    private let vocabulary: Vocabulary
    private let known: KnownWordPoints?
    private let document: Document
    private var placeKeys: [UInt32] = []
    private var wordKeys: [UInt32] = []
    private var path = TagPath()
    /// Points of a word at a distance, counted when first asked for.
    private var wordPoints: [TaggerModel.Row] = []
    /// Per slot and distance, where its points stand in `wordPoints`; -1 before they are counted.
    private var wordPlaces: [Int32]

    private init(
        _ model: TaggerModel, _ reading: Reading, _ rules: [RuleLabel], _ known: KnownWordPoints?
    ) {
        self.model = model
        self.known = known
        vocabulary = reading.vocabulary
        document = reading.body
        features = TagFeatures(reading, rules)
        wordPlaces = [Int32](repeating: -1, count: features.slotCount * TagFeatures.reach.count)
    }

    /// Per token of the body.
    package static func tags(_ model: TaggerModel, _ reading: Reading, _ rules: [RuleLabel]) -> [NameTag] {
        tags(NameTagger(model, reading, rules, nil), reading, rules)
    }

    /// As the model that comes with the program tags them.
    static func tags(_ reading: Reading, _ rules: [RuleLabel]) -> [NameTag] {
        tags(NameTagger(.shipped, reading, rules, reading.vocabulary.lexicon.tagPoints), reading, rules)
    }

    private static func tags(_ tagger: consuming NameTagger, _ reading: Reading, _ rules: [RuleLabel]) -> [NameTag] {
        var tags = [NameTag](repeating: .outside, count: reading.body.tokens.count)
        var tagger = tagger
        var sentence = -1
        var style: UInt32 = 0
        for sequence in TagSequence.sequences(in: reading.body, rules) {
            if sequence.sentence != sentence {
                sentence = sequence.sentence
                style = tagger.features.style(of: reading.body.sentences[sentence].tokens)
            }
            tagger.tag(sequence, reading.body.sentences[sentence].tokens, style, &tags)
        }
        return tags
    }

    private mutating func tag(_ sequence: TagSequence, _ sentence: Range<Int>, _ style: UInt32, _ tags: inout [NameTag])
    {
        path.restart()
        for index in sequence.tokens {
            let points = points(index, sentence, style)
            let step = features.step(index)
            let outside = step == .capital ? -Self.handicap : 0
            path.append(step) { $0 == 0 ? outside : Int32(points[$0 - 1]) }
        }
        for (index, tag) in zip(sequence.tokens, path.best(model.transitions)) { tags[index] = tag }
    }

    private mutating func points(_ index: Int, _ sentence: Range<Int>, _ style: UInt32) -> TaggerModel.Row {
        features.placeFeatures(index, in: sentence, style, into: &placeKeys)
        var points = TaggerModel.Row.zero
        model.add(placeKeys, to: &points)
        for distance in TagFeatures.reach {
            let slot = features.slot(index + distance, in: sentence)
            points &+= wordPoints[wordPlace(slot, distance)]
        }
        return points
    }

    private mutating func wordPlace(_ slot: Int, _ distance: Int) -> Int {
        let place = slot * TagFeatures.reach.count + distance + 2
        if wordPlaces[place] < 0 {
            wordPlaces[place] = Int32(truncatingIfNeeded: wordPoints.count)
            wordPoints.append(countedPoints(slot, distance))
        }
        return Int(wordPlaces[place])
    }

    private mutating func countedPoints(_ slot: Int, _ distance: Int) -> TaggerModel.Row {
        var points = TaggerModel.Row.zero
        if let known, slot < vocabulary.count {
            let word = vocabulary.lexiconWord(Int32(truncatingIfNeeded: slot))
            if word >= 0 {
                points = known.row(word, distance)
                if distance == 0 { model.add([features.hereFeature(slot)], to: &points) }
                return points
            }
        }
        features.wordFeatures(slot: slot, distance: distance, into: &wordKeys)
        model.add(wordKeys, to: &points)
        return points
    }
}
