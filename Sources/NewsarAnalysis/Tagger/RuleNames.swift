package import NewsarModel

/// Names as the rules find them, each mention with what the whole article says of its name.
package struct RuleNames: Sendable {
    package struct Verdict: Sendable {
        /// `nil` where nothing tells.
        package var kind: Entity.Kind?
        package var isEntity: Bool
        /// Mentions of the name in the article.
        var mentions: Int
    }

    package let mentions: [NameMention]
    /// Per mention.
    package let verdicts: [Verdict]

    /// O(tokens).
    package init(in reading: Reading) {
        mentions = NameFinder.mentions(in: reading)
        var verdicts = [Verdict](repeating: Verdict(kind: nil, isEntity: false, mentions: 0), count: mentions.count)
        for group in NameResolver.groups(of: mentions, reading) {
            let verdict = Verdict(
                kind: group.kind, isEntity: group.isEntity(in: reading), mentions: group.mentions.count)
            for mention in group.mentions { verdicts[mention] = verdict }
        }
        self.verdicts = verdicts
    }
}
