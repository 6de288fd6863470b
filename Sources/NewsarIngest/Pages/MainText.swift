/// Finds the article's own text among a page's blocks.
struct MainText {
    let tree: PageTree
    let reader: BlockReader
    /// By node: why it is no main text, handed down from the elements around it.
    private(set) var reasons: [ElementHint]
    private(set) var container = 0
    /// Indices of the blocks that are the article's, in document order.
    private(set) var kept: [Int] = []

    init(_ tree: PageTree, title: String) {
        self.tree = tree
        reader = BlockReader(tree)
        reasons = reader.hints
        guard !tree.nodes.isEmpty, !reader.blocks.isEmpty else { return }
        spreadReasons()
        container = bestContainer()
        kept = keptBlocks(title: title)
    }

    var paragraphs: [String] {
        kept.map { index in
            let text = reader.blocks[index].text
            return String(decoding: reader.bytes[Int(text.lowerBound)..<Int(text.upperBound)], as: UTF8.self)
        }
    }

    // MARK: what is left out

    /// Hands reasons down; an element that holds much of the page's prose is never left out for its class.
    private mutating func spreadReasons() {
        var prose = [Int32](repeating: 0, count: tree.nodes.count + 1)
        for block in reader.blocks { prose[Int(block.owner)] += Int32(max(0, score(block))) }
        var before = [Int32](repeating: 0, count: tree.nodes.count + 1)
        for index in 0..<tree.nodes.count { before[index + 1] = before[index] + prose[index] }
        let total = before[tree.nodes.count]
        for index in 0..<tree.nodes.count {
            let parent = Int(tree.nodes[index].parent)
            if parent >= 0, reasons[parent].reason != nil {
                reasons[index] = reasons[parent]
            } else if reasons[index].reason != nil {
                let held = before[Int(tree.nodes[index].end)] - before[index]
                let share = total == 0 ? 0 : Double(held) / Double(total)
                let limit = reasons[index] == .comments ? 0.7 : 0.5
                if share > limit { reasons[index] = .none }
            }
        }
    }

    private func reason(of block: PageBlock) -> ElementHint { reasons[Int(block.owner)] }

    /// How much a block speaks for prose: letters outside of links, less where it is short and without sentence marks.
    private func score(_ block: PageBlock) -> Int {
        let density = block.linkDensity
        if block.kind == .heading { return 0 }
        if density > 0.5 { return -min(block.length, 40) }
        let prose = Double(block.length) * (1 - density) * (1 - density)
        if block.words >= 8 && block.marks > 0 || block.length > 120 { return Int(prose) }
        return block.kind == .paragraph || block.kind == .quote ? 5 : -10
    }

    // MARK: the container

    private func bestContainer() -> Int {
        let count = tree.nodes.count
        var sums = [Int](repeating: 0, count: count + 1)
        var own = [Int](repeating: 0, count: count)
        for block in reader.blocks where reason(of: block).reason == nil {
            let value = score(block)
            sums[Int(block.owner)] += value
            guard value > 0 else { continue }
            let parent = Int(tree.nodes[Int(block.owner)].parent)
            let isBox = tree.nodes[Int(block.owner)].tag == .div || tree.nodes[Int(block.owner)].tag == .article
            if isBox { own[Int(block.owner)] += value }
            if parent >= 0 {
                own[parent] += value
                let grand = Int(tree.nodes[parent].parent)
                if grand >= 0 { own[grand] += value / 2 }
            }
        }
        var total = 0
        var before = [Int](repeating: 0, count: count + 1)
        for index in 0..<count {
            before[index] = total
            total += sums[index]
        }
        before[count] = total
        func net(_ node: Int) -> Int { before[Int(tree.nodes[node].end)] - before[node] }

        var best = 0
        var bestScore = Int.min
        for index in 0..<count where own[index] > 0 {
            var value = own[index]
            if reader.hints[index] == .body { value += value / 2 }
            switch tree.nodes[index].tag {
            case .article, .main: value += value / 4
            default: break
            }
            if value > bestScore { (best, bestScore) = (index, value) }
        }
        var current = best
        var above = Int(tree.nodes[best].parent)
        while above >= 0 {
            let isBody = reader.hints[current] == .body || tree.nodes[current].tag == .article
            let factor = isBody ? 1.8 : 1.25
            if Double(net(above)) > Double(net(current)) * factor { current = above }
            above = Int(tree.nodes[above].parent)
        }
        return current
    }

    // MARK: the blocks

    private func keptBlocks(title: String) -> [Int] {
        let inside = container..<Int(tree.nodes[container].end)
        var kept: [Int] = []
        var headings: [Int] = []
        for (index, block) in reader.blocks.enumerated() where inside.contains(Int(block.owner)) {
            guard reason(of: block).reason == nil else { continue }
            if block.kind == .heading {
                if block.linkDensity < 0.5 { headings.append(index) }
                continue
            }
            guard isProse(block) else { continue }
            kept += headings
            headings = []
            kept.append(index)
        }
        return kept
    }

    private func isProse(_ block: PageBlock) -> Bool {
        if block.linkDensity > 0.5 && block.length < 300 { return false }
        switch block.kind {
        case .paragraph, .quote, .preformatted: return true
        case .item, .cell: return block.linkDensity < 0.4
        case .heading, .other: return block.words >= 6 || block.marks > 0 && block.words >= 3
        }
    }
}
