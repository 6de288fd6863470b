internal import NewsarModel

/// Scores the frames of the Policy Frames Codebook (Boydstun et al. 2014) by their words.
///
/// A word's evidence grows ever less with its weighted count (as in BM25); a frame's score is its evidence against that of all
/// frames and of the words that speak for none, so it says both how strong a frame is and how much it leads.
enum FrameScorer {
    private static let titleWeight: Float = 3
    private static let leadWeight: Float = 2
    /// Tokens of the body that are its lead.
    private static let leadTokens = 60
    /// Weighted uses of a word after which further ones say little.
    private static let saturation: Float = 3
    /// Evidence that each word of the article speaks for no frame.
    private static let background: Float = 0.12
    private static let lowestScore = 0.02
    private static let evidenceLimit = 6

    /// Strongest first. O(hits).
    static func framing(of reading: Reading) -> [Framing] {
        let uses = uses(in: reading)
        let lexicon = WordingLexicon.shared
        var evidence = [Float](repeating: 0, count: Frame.all.count)
        var words = [Int](repeating: 0, count: Frame.all.count)
        for use in uses {
            for place in lexicon.entries[Int(use.entry)].frames {
                let weight = lexicon.frameWeights[Int(place)]
                evidence[weight.frame.index] += weight.weight * use.strength
                words[weight.frame.index] += 1
            }
        }
        let whole = evidence.reduce(0, +) + background * Float(reading.body.tokens.count)
        guard whole > 0 else { return [] }
        var framing: [Framing] = []
        for frame in Frame.all {
            let score = Double(evidence[frame.index] / whole)
            // One word is no frame.
            guard words[frame.index] > 1, score >= lowestScore else { continue }
            let place = framing.firstIndex { $0.score < score } ?? framing.count
            let shown = shown(frame, uses, reading)
            framing.insert(Framing(frame: frame.name, label: frame.label, score: score, evidence: shown), at: place)
        }
        return framing
    }

    /// How an article uses one entry.
    private struct Use {
        let entry: Int32
        /// First place, in the title or the body.
        let hit: Wording.Hit
        let isInTitle: Bool
        /// Weighted count, then what it comes to.
        var strength: Float
    }

    private static func uses(in reading: Reading) -> [Use] {
        let lexicon = WordingLexicon.shared
        var uses: [Use] = []
        var places = [Int32](repeating: -1, count: lexicon.entries.count)
        func add(_ hit: Wording.Hit, _ weight: Float, isInTitle: Bool) {
            let entry = Int(hit.entry)
            guard !lexicon.entries[entry].frames.isEmpty else { return }
            if places[entry] >= 0 {
                uses[Int(places[entry])].strength += weight
            } else {
                places[entry] = Int32(truncatingIfNeeded: uses.count)
                uses.append(Use(entry: hit.entry, hit: hit, isInTitle: isInTitle, strength: weight))
            }
        }
        for hit in reading.wording.title { add(hit, titleWeight, isInTitle: true) }
        for hit in reading.wording.body { add(hit, hit.token < leadTokens ? leadWeight : 1, isInTitle: false) }
        for index in uses.indices {
            let count = uses[index].strength
            uses[index].strength = count * (saturation + 1) / (count + saturation)
        }
        return uses
    }

    /// The frame's strongest words as they stand in the text.
    private static func shown(_ frame: Frame, _ uses: [Use], _ reading: Reading) -> [String] {
        let lexicon = WordingLexicon.shared
        var strongest: [(weight: Float, hit: Wording.Hit, isInTitle: Bool)] = []
        for use in uses {
            for place in lexicon.entries[Int(use.entry)].frames where lexicon.frameWeights[Int(place)].frame == frame {
                let weight = lexicon.frameWeights[Int(place)].weight * use.strength
                guard strongest.count < evidenceLimit || weight > (strongest.last?.weight ?? 0) else { continue }
                let position = strongest.firstIndex { $0.weight < weight } ?? strongest.count
                strongest.insert((weight, use.hit, use.isInTitle), at: position)
                if strongest.count > evidenceLimit { strongest.removeLast() }
            }
        }
        return strongest.map { _, hit, isInTitle in hit.text(in: isInTitle ? reading.title : reading.body) }
    }
}
