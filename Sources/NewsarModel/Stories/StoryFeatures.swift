/// What tells whether two articles are on one event, and whether one is a copy of the other: made by the worker from the
/// article's words, compared by the store without them.
public struct StoryFeatures: Sendable, Equatable {
    /// Terms kept of one article.
    public static let termLimit = 32
    /// Shingle hashes kept of one article.
    public static let sketchLimit = 32

    public struct Term: Sendable, Equatable {
        public let hash: UInt32
        /// Share of the article's direction, in 255ths: the weights of all terms have the Euclidean length 255.
        public let weight: UInt8

        public init(hash: UInt32, weight: UInt8) {
            self.hash = hash
            self.weight = weight
        }
    }

    public static let none = StoryFeatures(terms: [], sketch: [])

    /// Ascending by hash.
    public let terms: [Term]
    /// The smallest hashes of the text's five-word shingles, ascending: a bottom-k sketch (Broder 1997), from which the
    /// share of one text in another can be told.
    public let sketch: [UInt32]

    public init(terms: [Term], sketch: [UInt32]) {
        self.terms = terms
        self.sketch = sketch
    }

    /// Cosine of the angle between two articles' terms, 0…1. O(terms).
    public func similarity(to other: StoryFeatures) -> Double {
        var product = 0
        var (left, right) = (0, 0)
        while left < terms.count, right < other.terms.count {
            let (a, b) = (terms[left], other.terms[right])
            if a.hash == b.hash {
                product += Int(a.weight) * Int(b.weight)
                left += 1
                right += 1
            } else if a.hash < b.hash {
                left += 1
            } else {
                right += 1
            }
        }
        return min(1, Double(product) / 65_025)
    }

    /// Share of the shorter text's shingles that the other text has too, 0…1; 0 where one has too few to tell. O(sketch).
    ///
    /// Both sketches are complete up to the lower of their largest hashes, so up to there they can be compared.
    public func containment(with other: StoryFeatures) -> Double {
        guard let mine = sketch.last, let others = other.sketch.last else { return 0 }
        let ceiling = min(
            sketch.count < Self.sketchLimit ? .max : mine, other.sketch.count < Self.sketchLimit ? .max : others)
        var shared = 0
        var (left, right) = (0, 0)
        while left < sketch.count, sketch[left] <= ceiling, right < other.sketch.count, other.sketch[right] <= ceiling {
            if sketch[left] == other.sketch[right] {
                shared += 1
                left += 1
                right += 1
            } else if sketch[left] < other.sketch[right] {
                left += 1
            } else {
                right += 1
            }
        }
        let fewest = min(sketch.count { $0 <= ceiling }, other.sketch.count { $0 <= ceiling })
        return fewest < Self.fewestShingles ? 0 : Double(shared) / Double(fewest)
    }

    /// Fewer shingles in common range prove nothing.
    private static let fewestShingles = 6
}

extension StoryFeatures {
    public func write(to writer: inout WireWriter) {
        writer.write(UInt64(terms.count))
        for term in terms {
            writer.write(term.hash)
            writer.write(UInt64(term.weight))
        }
        writer.write(UInt64(sketch.count))
        for hash in sketch { writer.write(hash) }
    }

    public init(from reader: inout WireReader) throws(WireError) {
        var terms: [Term] = []
        for _ in 0..<(try reader.count(limit: Self.termLimit)) {
            let hash = try reader.word()
            terms.append(Term(hash: hash, weight: UInt8(clamping: try reader.unsigned())))
        }
        var sketch: [UInt32] = []
        for _ in 0..<(try reader.count(limit: Self.sketchLimit)) { sketch.append(try reader.word()) }
        // The comparisons walk both in order; who sends them in another order gets no comparison, and no trap.
        self.init(terms: terms.sorted { $0.hash < $1.hash }, sketch: sketch.sorted())
    }
}
