/// The best sequence of tags, found token by token (Viterbi 1967). O(tokens · steps that are allowed).
package struct TagPath {
    /// What a capitalised word loses by standing outside: half of the names that the corpora leave unlabelled, or that
    /// were in doubt, are names. Chosen on held-out corpora.
    private static let handicap: Int32 = 50
    private static let impossible = Int32.min / 2

    /// Per tag, the tags that may stand before it.
    private static let predecessors: [[UInt8]] = (0..<UInt8(NameTag.count)).map { tag in
        (0..<UInt8(NameTag.count)).filter { NameTag(rawValue: tag).canFollow(NameTag(rawValue: $0)) }
    }

    private var scores: [Int32]
    /// Per token and tag, the tag before.
    private var origins: [UInt8] = []

    package init() {
        scores = [Int32](repeating: Self.impossible, count: NameTag.count)
        scores[0] = 0
    }

    mutating func append(_ points: TaggerModel.Row, _ step: TagStep, _ model: TaggerModel) {
        let outside: Int32 = step == .capital ? -Self.handicap : 0
        append(step) {
            $0 == 0 ? outside : Int32(points[$0 - 1])
        } transition: {
            model.transition(step, from: $0, to: $1)
        }
    }

    /// Adds a token with its points per tag and the points of the step to it.
    @inline(__always)
    package mutating func append(_ step: TagStep, _ points: (Int) -> Int32, transition: (Int, Int) -> Int32) {
        var next = [Int32](repeating: Self.impossible, count: NameTag.count)
        for tag in 0..<NameTag.count {
            guard step.allows(NameTag(rawValue: UInt8(tag))) else {
                origins.append(0)
                continue
            }
            var origin: UInt8 = 0
            for previous in Self.predecessors[tag] {
                guard scores[Int(previous)] > Self.impossible else { continue }
                let score = scores[Int(previous)] &+ transition(Int(previous), tag)
                if score > next[tag] {
                    next[tag] = score
                    origin = previous
                }
            }
            if next[tag] > Self.impossible { next[tag] &+= points(tag) }
            origins.append(origin)
        }
        scores = next
    }

    /// Of equals the lowest tag. A name cannot stay open at the end.
    package func best() -> [NameTag] {
        var tag = 0
        for other in 0..<NameTag.count
        where scores[other] > scores[tag] && !NameTag(rawValue: UInt8(other)).isOpen { tag = other }
        let count = origins.count / NameTag.count
        var tags = [NameTag](repeating: .outside, count: count)
        for index in stride(from: count - 1, through: 0, by: -1) {
            tags[index] = NameTag(rawValue: UInt8(tag))
            tag = Int(origins[index * NameTag.count + tag])
        }
        return tags
    }
}
