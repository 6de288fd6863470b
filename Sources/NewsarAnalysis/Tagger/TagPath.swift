/// The best sequence of tags, found token by token (Viterbi 1967). One is used for many stretches, to keep its memory.
/// O(tokens · steps that are allowed).
package struct TagPath {
    /// Points of a tag for a token, or of a step between tags.
    package typealias Points = Int32

    private static let impossible = Points.min / 2
    private static let width = NameTag.count

    /// Tags after which a name may begin or none go on, and per kind the two after which it goes on.
    private static let closed: [Int] = tags { !$0.isOpen }
    private static let open: [[Int]] = (0..<width).map { tag in
        tags { $0.isOpen && NameTag(rawValue: UInt8(tag)).canFollow($0) }
    }

    private static func tags(where isWanted: (NameTag) -> Bool) -> [Int] {
        (0..<width).filter { isWanted(NameTag(rawValue: UInt8($0))) }
    }

    /// Per token and tag.
    private var points: [Points] = []
    private var steps: [TagStep] = []
    private var scores: [Points] = []
    /// Per token and tag, the tag before.
    private var origins: [UInt8] = []

    package init() {}

    /// Forgets all tokens.
    package mutating func restart() {
        points.removeAll(keepingCapacity: true)
        steps.removeAll(keepingCapacity: true)
    }

    /// Adds a token; `value` gives the points of each tag.
    @inline(__always)
    package mutating func append(_ step: TagStep, _ value: (Int) -> Points) {
        steps.append(step)
        for tag in 0..<Self.width { points.append(value(tag)) }
    }

    /// The tags of all tokens, given the points of each step (`TagStep`, from, to). Of equals the lowest. No name stays
    /// open at the end.
    package mutating func best(_ transitions: [Points]) -> [NameTag] {
        scores.removeAll(keepingCapacity: true)
        origins.removeAll(keepingCapacity: true)
        for token in steps.indices { extend(token, transitions) }
        let last = scores.count - Self.width
        guard last >= 0 else { return [] }
        var tag = 0
        for other in Self.closed where scores[last + other] > scores[last + tag] { tag = other }
        var tags = [NameTag](repeating: .outside, count: steps.count)
        for index in steps.indices.reversed() {
            tags[index] = NameTag(rawValue: UInt8(tag))
            tag = Int(origins[index * Self.width + tag])
        }
        return tags
    }

    private mutating func extend(_ token: Int, _ transitions: [Points]) {
        let base = token * Self.width
        let before = base - Self.width
        let step = Int(steps[token].rawValue) * Self.width * Self.width
        for tag in 0..<Self.width {
            let isAllowed = steps[token].allows(NameTag(rawValue: UInt8(tag)))
            var best = Self.impossible
            var origin = 0
            if isAllowed, token == 0 {
                if Self.open[tag].isEmpty { best = transitions[step + tag] }
            } else if isAllowed {
                for previous in Self.open[tag].isEmpty ? Self.closed : Self.open[tag] {
                    let score = scores[before + previous]
                    guard score > Self.impossible else { continue }
                    let sum = score &+ transitions[step + previous * Self.width + tag]
                    if sum > best {
                        best = sum
                        origin = previous
                    }
                }
            }
            scores.append(best > Self.impossible ? best &+ points[base + tag] : best)
            origins.append(UInt8(origin))
        }
    }
}
