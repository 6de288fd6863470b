/// Finds the paragraphs that stand between an article's title and its text and lead into it.
struct LeadFinder {
    let page: BlockReader
    let reasons: [ElementHint]
    let match: TitleMatch

    private static let maximumLeads = 5
    /// Elements around a block in whose classes a lead is named.
    private static let namingLevels = 3

    /// Indices of the leads before the element `container`, in document order. O(blocks).
    func leads(before container: Int) -> [Int] {
        guard let first = page.blocks.firstIndex(where: { Int($0.owner) >= container }), first > 0,
            let head = title(before: first), head + 1 < first
        else { return [] }
        return Array((head + 1..<first).filter(isLead).prefix(Self.maximumLeads))
    }

    /// The last heading that is the title, else the last of the first rank.
    private func title(before first: Int) -> Int? {
        let before = page.blocks[..<first]
        return before.lastIndex {
            $0.kind == .heading && reasons[Int($0.owner)].reason == nil && match.isTitle(page.bytes(of: $0))
        } ?? before.lastIndex { page.tree.nodes[Int($0.owner)].tag == .h1 }
    }

    private func isLead(_ index: Int) -> Bool {
        let block = page.blocks[index]
        let line = page.bytes(of: block)
        guard mayLead(block), block.words >= 6, block.linkDensity < 0.3, !match.isTitle(line),
            !LineFilter.isFurniture(line, words: Int(block.words), isEarly: true)
        else { return false }
        let isLong = block.words >= 12 && block.marks > 0 && (block.kind == .paragraph || block.kind == .heading)
        return isLong || isNamed(block) || match.isSummary(line)
    }

    private func mayLead(_ block: PageBlock) -> Bool {
        let reason = reasons[Int(block.owner)]
        return reason.reason == nil || reason == .teaser
            || reason == .about && page.hints[Int(block.owner)] == .lead
    }

    private func isNamed(_ block: PageBlock) -> Bool {
        var node = Int(block.owner)
        for _ in 0..<Self.namingLevels where node >= 0 {
            if page.hints[node] == .lead || page.hints[node] == .teaser { return true }
            node = Int(page.tree.nodes[node].parent)
        }
        return false
    }
}
