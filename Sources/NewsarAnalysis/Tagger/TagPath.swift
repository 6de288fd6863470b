/// The best sequence of tags, found token by token (Viterbi 1967). One is used for many stretches, to keep its memory.
/// O(tokens · steps that are allowed).
package struct TagPath {
    /// Points of a tag for a token, or of a step between tags.
    package typealias Points = Int32

    private static let impossible = Points.min / 2
    private static let width = NameTag.count

    /// Tags after which a name may begin or none go on.
    private static let closed: [Int] = tags { !$0.isOpen }
    /// Per tag: where the tags that it can follow stand in `sources`, lowest first.
    private static let spans: [Range<Int>] = {
        var start = 0
        return allSources.map { sources in
            defer { start += sources.count }
            return start..<start + sources.count
        }
    }()
    private static let sources: [Int] = allSources.flatMap { $0 }
    private static let allSources: [[Int]] = (0..<width).map { tag in
        tags { NameTag(rawValue: UInt8(tag)).canFollow($0) }
    }
    /// Per step and tag, whether the tag is allowed there.
    private static let isAllowed: [Bool] = (0..<TagStep.count).flatMap { step in
        (0..<width).map { tag in
            TagStep(rawValue: UInt8(step))?.allows(NameTag(rawValue: UInt8(tag))) ?? false
        }
    }
    /// Per tag, whether a stretch may begin with it.
    private static let isFirst: [Bool] = (0..<width).map { !NameTag(rawValue: UInt8($0)).continues }

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
        guard !steps.isEmpty, transitions.count >= Self.isAllowed.count * Self.width else { return [] }
        if scores.count < points.count {
            scores = [Points](repeating: 0, count: points.count)
            origins = [UInt8](repeating: 0, count: points.count)
        }
        score(transitions)
        let last = (steps.count - 1) * Self.width
        var tag = 0
        for other in Self.closed where scores[last + other] > scores[last + tag] { tag = other }
        var tags = [NameTag](repeating: .outside, count: steps.count)
        for index in steps.indices.reversed() {
            tags[index] = NameTag(rawValue: UInt8(tag))
            tag = Int(origins[index * Self.width + tag])
        }
        return tags
    }

    /// Fills `scores` and `origins`: rows of `width` for every step, which `best` has made room for.
    private mutating func score(_ transitions: [Points]) {
        let width = Self.width
        let (spans, sources, isAllowed, isFirst) = (Self.spans, Self.sources, Self.isAllowed, Self.isFirst)
        // Tags are below the width and steps below their count, so that all offsets lie within the tables.
        scores.withUnsafeMutableBufferPointer { scores in
            origins.withUnsafeMutableBufferPointer { origins in
                points.withUnsafeBufferPointer { points in
                    transitions.withUnsafeBufferPointer { transitions in
                        sources.withUnsafeBufferPointer { sources in
                            for token in steps.indices {
                                let base = token * width
                                let step = Int(steps[token].rawValue) * width
                                for tag in 0..<width {
                                    var best = Self.impossible
                                    var origin = 0
                                    if isAllowed[step + tag], token == 0 {
                                        if isFirst[tag] { best = transitions[step * width + tag] }
                                    } else if isAllowed[step + tag] {
                                        for place in spans[tag] {
                                            let previous = sources[place]
                                            let score = scores[base - width + previous]
                                            let sum = score &+ transitions[(step + previous) * width + tag]
                                            if score > Self.impossible, sum > best {
                                                best = sum
                                                origin = previous
                                            }
                                        }
                                    }
                                    scores[base + tag] = best > Self.impossible ? best &+ points[base + tag] : best
                                    origins[base + tag] = UInt8(truncatingIfNeeded: origin)
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
