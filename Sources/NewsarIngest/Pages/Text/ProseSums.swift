/// How much prose lies below each element of a page, in sums over nodes in document order.
struct ProseSums {
    /// By node and one behind: the prose of all blocks whose element stands before it.
    private var prose: [Int]
    /// The same of what speaks against prose.
    private var junk: [Int]
    /// The same of headings of the first rank.
    private var headings: [Int]
    private let tree: PageTree

    /// The sums over all blocks, or with `reasons` over those that are not left out. O(nodes + blocks).
    init(_ page: BlockReader, reasons: [ElementHint]? = nil) {
        tree = page.tree
        let count = page.tree.nodes.count
        prose = [Int](repeating: 0, count: count + 1)
        junk = prose
        headings = prose
        for block in page.blocks where reasons?[Int(block.owner)].reason == nil {
            let value = block.prose
            if value > 0 { prose[Int(block.owner) + 1] += value } else { junk[Int(block.owner) + 1] -= value }
        }
        for index in 0..<count {
            let isHeading = page.tree.nodes[index].tag == .h1 && reasons?[index].reason == nil
            headings[index + 1] = headings[index] + (isHeading ? 1 : 0)
            prose[index + 1] += prose[index]
            junk[index + 1] += junk[index]
        }
    }

    var total: Int { prose[tree.nodes.count] }

    func prose(in node: Int) -> Int { prose[Int(tree.nodes[node].end)] - prose[node] }
    func junk(in node: Int) -> Int { junk[Int(tree.nodes[node].end)] - junk[node] }
    func headings(in node: Int) -> Int { headings[Int(tree.nodes[node].end)] - headings[node] }
}
