/// What the rules say of a token: a feature of the tagger.
package struct RuleLabel: Sendable, Equatable {
    /// 0 where no name stands; else one number for kind, place in the name and strength.
    package let rawValue: UInt8
    /// The same without strength and place.
    package let kindNumber: UInt8

    static let none = RuleLabel(rawValue: 0, kindNumber: 0)

    package var isName: Bool { rawValue != 0 }

    private init(rawValue: UInt8, kindNumber: UInt8) {
        self.rawValue = rawValue
        self.kindNumber = kindNumber
    }

    /// Per token of the body. O(tokens + mentions).
    package static func labels(_ names: RuleNames, count: Int) -> [RuleLabel] {
        var labels = [RuleLabel](repeating: .none, count: count)
        for (index, mention) in names.mentions.enumerated() {
            let verdict = names.verdicts[index]
            let kind = verdict.kind.map { NameTag.number(of: $0) + 1 } ?? 0
            let strength: UInt8 = mention.known >= 0 ? 2 : verdict.isEntity ? 1 : 0
            for token in mention.tokens {
                let place: UInt8 =
                    mention.tokens.count == 1
                    ? 3 : token == mention.tokens.lowerBound ? 0 : token == mention.tokens.upperBound - 1 ? 2 : 1
                labels[token] = RuleLabel(
                    rawValue: 1 + kind * 12 + strength * 4 + place, kindNumber: verdict.isEntity ? kind + 1 : 1)
            }
        }
        return labels
    }
}
