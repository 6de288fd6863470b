import Glibc
import NewsarModel

/// Words that one group of texts uses more than the others: weighted log-odds with an informative Dirichlet prior (Monroe,
/// Colaresi and Quinn 2008, "Fightin' Words"), the prior being the words of all the texts together.
/// Of the words found, 5 % at most are chance on average (`FalseDiscovery`).
public struct WordContrast: Sendable {
    public struct Word: Sendable, Equatable {
        public let word: String
        /// In this group's texts.
        public let count: Int
        /// Standard deviations that the log-odds lie above the other groups'.
        public let score: Double
    }

    /// Rarer words are one writer's chance.
    private static let fewest = 3
    /// Weight of the prior, as a share of all words.
    private static let priorShare = 0.1

    private var groups: [[String: Int]]

    public init(groups count: Int) { groups = Array(repeating: [:], count: count) }

    /// Counts the words of a text for a group. O(bytes).
    public mutating func add(_ text: String, to group: Int) {
        TermScan.read(text) { term, letters in
            if term.length > 2, OrdinaryWords.weight(of: term.stem) > 0 {
                groups[group][String(decoding: letters, as: UTF8.self), default: 0] += 1
            }
            return true
        }
    }

    /// The words of each group, strongest first; empty where there is no other group to compare with.
    public func words(limit: Int) -> [[Word]] {
        var all: [String: Int] = [:]
        for group in groups { all.merge(group, uniquingKeysWith: +) }
        let total = Double(all.values.reduce(0, +))
        let priorWords = total * Self.priorShare
        let scored = groups.map { group -> [Word] in
            let size = Double(group.values.reduce(0, +))
            guard size > 0, total > size else { return [] }
            return group.compactMap { word, count in
                guard count >= Self.fewest, let everywhere = all[word] else { return nil }
                let prior = Double(everywhere) / total * priorWords
                let mine = Double(count) + prior
                let others = Double(everywhere - count) + prior
                let odds = log(mine / (size + priorWords - mine))
                let otherOdds = log(others / (total - size + priorWords - others))
                return Word(word: word, count: count, score: (odds - otherOdds) / (1 / mine + 1 / others).squareRoot())
            }
        }
        let chances = scored.joined().map { FalseDiscovery.chance(above: $0.score) }
        guard let believed = FalseDiscovery.largest(of: chances, tests: chances.count) else {
            return groups.map { _ in [] }
        }
        return scored.map { words in
            Array(
                words.filter { FalseDiscovery.chance(above: $0.score) <= believed }
                    .sorted { ($1.score, $0.word) < ($0.score, $1.word) }.prefix(limit))
        }
    }
}
