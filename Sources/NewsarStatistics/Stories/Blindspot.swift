import Glibc

/// Which side is silent on a story, and whether that can be told.
public enum Blindspot {
    public struct Finding: Sendable, Equatable {
        public let side: Side?
        /// One sentence for readers.
        public let reason: String

        public init(side: Side?, reason: String) {
            self.side = side
            self.reason = reason
        }
    }

    /// Fewer rated outlets tell nothing of who is silent.
    public static let fewestOutlets = 8
    private static let certainty = 0.95

    /// The side whose share of the story's outlets is, with 95 % certainty, under half of its share of the panel.
    ///
    /// - Parameters:
    ///   - story: the story's rated outlets by side.
    ///   - panel: all rated outlets of the store by side.
    public static func finding(story: [Side: Int], panel: [Side: Int]) -> Finding {
        let outlets = story.values.reduce(0, +)
        let all = panel.values.reduce(0, +)
        guard outlets >= fewestOutlets, all > 0 else {
            return Finding(
                side: nil, reason: "too few rated outlets to tell: \(outlets), and \(fewestOutlets) are needed")
        }
        let doubts = Side.allCases.map { side in
            let share = Double(panel[side] ?? 0) / Double(all)
            return (side: side, certainty: chance(share / 2, of: story[side] ?? 0, in: outlets))
        }
        guard let surest = doubts.max(by: { $0.certainty < $1.certainty }), surest.certainty > certainty else {
            return Finding(side: nil, reason: "\(outlets) rated outlets, and each side reports about its share")
        }
        return Finding(
            side: surest.side,
            reason: "\(story[surest.side] ?? 0) of \(outlets) rated outlets here are \(surest.side.rawValue), "
                + "\(panel[surest.side] ?? 0) of \(all) of all")
    }

    /// P(θ < x) after `hits` of `trials`, with a flat prior: a beta distribution, told by the binomial it belongs to.
    static func chance(_ x: Double, of hits: Int, in trials: Int) -> Double {
        guard x > 0 else { return 0 }
        guard x < 1 else { return 1 }
        let count = Double(trials + 1)
        var sum = 0.0
        for value in 0...hits {
            let value = Double(value)
            sum += exp(
                lgamma(count + 1) - lgamma(value + 1) - lgamma(count - value + 1) + value * log(x)
                    + (count - value) * log(1 - x))
        }
        return min(1, max(0, 1 - sum))
    }
}
