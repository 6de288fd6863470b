/// Features of the tokens of an article: words, endings, shapes, lists, rules, neighbours (after Ratinov and Roth 2009
/// and Zhang and Johnson 2003).
///
/// Those that depend on one word and its distance only (`wordFeatures`) have the same points wherever the word stands,
/// so that they are counted once per distinct word; the rest (`placeFeatures`) belong to one place.
package struct TagFeatures: Sendable {
    private let tokens: [Token]
    private let vocabulary: Vocabulary
    private let rules: [RuleLabel]
    private let hashes: [UInt32]
    private let flags: [UInt32]

    /// O(words + tokens).
    package init(_ reading: Reading, _ rules: [RuleLabel]) {
        tokens = reading.body.tokens
        vocabulary = reading.vocabulary
        self.rules = rules
        hashes = vocabulary.map(FeatureKey.hash)
        var capitals = [UInt32](repeating: 0, count: vocabulary.count)
        for sentence in reading.body.sentences {
            for index in sentence.tokens.dropFirst() where reading.body.tokens[index].isCapitalised {
                capitals[Int(reading.body.tokens[index].word)] &+= 1
            }
        }
        flags = (0..<Int32(vocabulary.count)).map { word in
            (reading.smallCount(of: word) > 0 ? 1 : 0) | (capitals[Int(word)] > 0 ? 2 : 0)
                | (capitals[Int(word)] > 2 ? 4 : 0)
        }
    }

    /// Distances at which a word's features are counted.
    package static let reach = -2...2

    /// A word's, a sign's or the edge's number for the tables that count each once: words, then the kinds of signs,
    /// then the edge.
    package func slot(_ index: Int, in sentence: Range<Int>) -> Int {
        guard sentence.contains(index) else { return hashes.count + 32 }
        let token = tokens[index]
        return token.word >= 0 ? Int(token.word) : hashes.count + Int(token.kind.rawValue)
    }

    /// Slots in all.
    package var slotCount: Int { hashes.count + 33 }

    private func hash(ofSlot slot: Int) -> UInt32 {
        slot < hashes.count ? hashes[slot] : UInt32(truncatingIfNeeded: slot - hashes.count + 1)
    }

    private static let listed: WordTraits = [
        .title, .honorific, .firstName, .particle, .generation, .organizationHead, .placeHead, .eventHead, .takesOf,
        .takesFor, .demonym, .calendar, .notName, .role, .reportingVerb, .placePreposition, .titleModifier, .placeLead,
        .surname, .weakWord, .opener, .stopWord, .commonGivenName, .commonSurname, .city, .smallWord, .eitherWord,
    ]

    /// Features of the word at a distance from the token that is to be tagged. O(length of the word).
    package func wordFeatures(slot: Int, distance: Int, into features: inout [UInt32]) {
        features.removeAll(keepingCapacity: true)
        guard slot < hashes.count else {
            return features.append(FeatureKey.make(Self.base(distance), hash(ofSlot: slot)))
        }
        let word = Int32(truncatingIfNeeded: slot)
        Self.addWordFeatures(
            vocabulary.bytes(of: word), hashes[slot], vocabulary.traits(of: word), distance: distance, to: &features)
        if distance == 0 { features.append(hereFeature(slot)) }
    }

    /// Of a word at distance 0: how the article writes it elsewhere.
    func hereFeature(_ slot: Int) -> UInt32 { FeatureKey.make(Self.base(0) + 7, flags[slot]) }

    private static func base(_ distance: Int) -> UInt32 { UInt32(truncatingIfNeeded: (distance + 2) * 16) }

    /// What depends on the word and its traits alone. O(length of the word).
    static func addWordFeatures(
        _ bytes: ArraySlice<UInt8>, _ hash: UInt32, _ traits: WordTraits, distance: Int, to features: inout [UInt32]
    ) {
        let base = base(distance)
        features.append(FeatureKey.make(base, hash))
        let traits = traits.intersection(listed).rawValue
        features.append(
            FeatureKey.make(base + 1, UInt32(truncatingIfNeeded: traits), UInt32(truncatingIfNeeded: traits >> 32)))
        guard abs(distance) < 2 else { return }
        var rest = traits
        while rest != 0 {
            features.append(FeatureKey.make(base + 2, UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)))
            rest &= rest - 1
        }
        features.append(FeatureKey.make(base + 3, FeatureKey.hash(bytes.suffix(3)), 3))
        guard distance == 0 else { return }
        features.append(FeatureKey.make(base + 4, FeatureKey.hash(bytes.suffix(2)), 2))
        features.append(FeatureKey.make(base + 4, FeatureKey.hash(bytes.suffix(4)), 4))
        features.append(FeatureKey.make(base + 5, FeatureKey.hash(bytes.prefix(3)), 3))
        features.append(FeatureKey.make(base + 5, FeatureKey.hash(bytes.prefix(4)), 4))
        features.append(FeatureKey.make(base + 6, UInt32(min(bytes.count, 12))))
    }

    /// Case, full stop, and whether the name might be one of all capitals. Below 128.
    private func shape(_ index: Int, in sentence: Range<Int>) -> UInt32 {
        guard sentence.contains(index) else { return 127 }
        let token = tokens[index]
        guard token.kind == .word else { return 16 + UInt32(token.kind.rawValue) }
        return UInt32(token.shape.rawValue) | (token.flags.contains(.abbreviation) ? 8 : 0)
    }

    private func rule(_ index: Int, in sentence: Range<Int>) -> UInt32 {
        sentence.contains(index) ? UInt32(rules[index].rawValue) : 255
    }

    /// Features of one place. O(1).
    package func placeFeatures(_ index: Int, in sentence: Range<Int>, _ style: UInt32, into features: inout [UInt32]) {
        if features.count != Self.placeCount { features = [UInt32](repeating: 0, count: Self.placeCount) }
        let hash = self.hash(ofSlot: slot(index, in: sentence))
        let before = self.hash(ofSlot: slot(index - 1, in: sentence))
        let after = self.hash(ofSlot: slot(index + 1, in: sentence))
        let shape = self.shape(index, in: sentence)
        let shapeBefore = self.shape(index - 1, in: sentence)
        let shapeAfter = self.shape(index + 1, in: sentence)
        let rule = self.rule(index, in: sentence)
        let ruleBefore = self.rule(index - 1, in: sentence)
        let ruleAfter = self.rule(index + 1, in: sentence)
        let isFirst: UInt32 = index == sentence.lowerBound ? 1 : 0
        let slot = slot(index, in: sentence)
        let ownFlags = slot < flags.count ? flags[slot] : 8
        features.withUnsafeMutableBufferPointer { features in
            // Templates are below `placeCount`.
            @inline(__always) func add(_ template: UInt32, _ value: UInt32) {
                features[Int(template)] = FeatureKey.make(100 + template, value)
            }
            @inline(__always) func add(_ template: UInt32, _ first: UInt32, _ second: UInt32) {
                features[Int(template)] = FeatureKey.make(100 + template, first, second)
            }
            add(0, shape | isFirst << 8 | style << 9)
            add(1, shape | shapeBefore << 8 | shapeAfter << 16)
            add(2, rule)
            add(3, rule | ruleBefore << 8)
            add(4, rule | ruleAfter << 8)
            add(5, rule | ruleBefore << 8 | ruleAfter << 16)
            add(6, rule | shape << 8 | style << 16 | isFirst << 20)
            add(7, rule, hash)
            add(8, hash, before)
            add(9, hash, after)
            add(10, before, after)
            add(11, rule, before)
            add(12, rule, after)
            add(13, shape | isFirst << 8, hash)
            add(14, shape | shapeBefore << 8, before)
            add(15, shape | shapeAfter << 8, after)
            add(16, ownFlags | isFirst << 4 | style << 5 | shape << 8)
            add(17, ownFlags | isFirst << 4 | style << 5 | rule << 8)
            add(18, shape | shapeBefore << 8 | self.shape(index - 2, in: sentence) << 16)
            add(19, shape | shapeAfter << 8 | self.shape(index + 2, in: sentence) << 16)
            add(20, rule | self.rule(index - 2, in: sentence) << 8 | self.rule(index + 2, in: sentence) << 16)
        }
    }

    /// Templates of one place.
    private static let placeCount = 21

    /// 0 for a plain sentence, 1 for one with capitals on most words, 2 for one in capitals, 3 for a table of numbers.
    /// O(tokens).
    package func style(of sentence: Range<Int>) -> UInt32 {
        var words = 0
        var capitals = 0
        var shouted = 0
        var numbers = 0
        for index in sentence {
            if tokens[index].kind == .number { numbers += 1 }
            guard tokens[index].kind == .word else { continue }
            words += 1
            if tokens[index].isCapitalised { capitals += 1 }
            if tokens[index].shape == .allCapitals { shouted += 1 }
        }
        if numbers >= 4, numbers * 10 >= sentence.count * 3 { return 3 }
        if words >= 3, shouted * 10 >= words * 7 { return 2 }
        return words >= 4 && capitals * 10 >= words * 7 ? 1 : 0
    }

    package func step(_ index: Int) -> TagStep {
        let token = tokens[index]
        guard token.kind == .word else { return .sign }
        return token.shape == .lower && !rules[index].isName ? .small : .capital
    }
}
