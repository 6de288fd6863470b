/// Finds the element that holds an article's text: the one with most paragraphs of its own, or one around it.
///
/// Paragraphs speak for their parent and half for the element above, as in Arc90's Readability (2009).
struct ContainerFinder {
    private let page: BlockReader
    private let tree: PageTree
    private let reasons: [ElementHint]
    private let sums: ProseSums

    init(_ page: BlockReader, reasons: [ElementHint]) {
        self.page = page
        tree = page.tree
        self.reasons = reasons
        sums = ProseSums(page, reasons: reasons)
    }

    /// The container's node. O(nodes + blocks).
    func container() -> Int { tree.nodes.isEmpty ? 0 : climbed(from: densest()) }

    private func densest() -> Int {
        let own = ownProse()
        var best = 0
        var bestScore = Int.min
        var headings = 0
        for (index, node) in tree.nodes.enumerated() {
            if node.tag == .h1, reasons[index].reason == nil { headings += 1 }
            guard own[index] > 0 else { continue }
            var score = own[index]
            if page.hints[index] == .body { score += score / 2 }
            if node.tag == .article || node.tag == .main { score += score / 4 }
            // Pages that load one article after the other: the first is the page's own.
            if headings > 1 { score = score * 7 / 10 }
            if score > bestScore { (best, bestScore) = (index, score) }
        }
        return best
    }

    /// By node: the prose of its paragraphs and half of its children's.
    private func ownProse() -> [Int] {
        var own = [Int](repeating: 0, count: tree.nodes.count)
        for block in page.blocks where reasons[Int(block.owner)].reason == nil {
            let prose = block.prose
            guard prose > 0 else { continue }
            let owner = tree.nodes[Int(block.owner)]
            if owner.tag == .div || owner.tag == .article { own[Int(block.owner)] += prose }
            guard owner.parent >= 0 else { continue }
            own[Int(owner.parent)] += prose
            let above = tree.nodes[Int(owner.parent)].parent
            if above >= 0 { own[Int(above)] += prose / 2 }
        }
        return own
    }

    /// The element around `start` that holds the rest of the text where `start` holds only a part of it.
    private func climbed(from start: Int) -> Int {
        var current = start
        var isInside = isInsideArticle(start)
        var above = Int(tree.nodes[start].parent)
        while above >= 0, !beginsAnotherArticle(above, beyond: current) {
            let gain = sums.prose(in: above) - sums.prose(in: current)
            let loss = sums.junk(in: above) - sums.junk(in: current)
            let isWhole = page.hints[current] == .body || tree.nodes[current].tag == .article
            let least = isWhole ? 0.6 : isInside ? 0.2 : 0.4
            let isClean = gain > 2 * loss || isWhole || !isInside
            if isClean, Double(gain) > Double(sums.prose(in: current)) * least { current = above }
            if tree.nodes[above].tag == .article || tree.nodes[above].tag == .main { isInside = false }
            above = Int(tree.nodes[above].parent)
        }
        return current
    }

    private func isInsideArticle(_ start: Int) -> Bool {
        var node = start
        while node >= 0 {
            let tag = tree.nodes[node].tag
            if tag == .article || tag == .main || page.hints[node] == .body { return true }
            node = Int(tree.nodes[node].parent)
        }
        return false
    }

    /// One more heading of the first rank beside an article's own.
    private func beginsAnotherArticle(_ above: Int, beyond current: Int) -> Bool {
        tree.nodes[current].tag == .article && sums.headings(in: current) > 0
            && sums.headings(in: above) > sums.headings(in: current)
    }
}
