/// Says of each element why what stands in it is no main text, by its tag and classes and those around it.
struct ElementReasons {
    /// By node; `.none` and hints without a reason for what may be text.
    private(set) var hints: [ElementHint]

    private let tree: PageTree
    private let sums: ProseSums

    /// `lenient` leaves hints aside that pages give to their main text, too. O(nodes).
    init(_ page: BlockReader, lenient: Bool) {
        tree = page.tree
        hints = page.hints
        sums = ProseSums(page)
        if lenient { dropDoubtful() }
        markInnerArticles()
        spread()
    }

    private mutating func dropDoubtful() {
        for (index, node) in tree.nodes.enumerated() where node.tag != .nav && node.tag != .footer {
            switch hints[index] {
            case .comments, .caption, .hidden, .box, .form, .about, .advertising, .promotion, .paywall, .teaser:
                hints[index] = .none
            default: break
            }
        }
    }

    /// Deepest level of articles in articles that is looked at.
    private static let articleLevels = 3

    /// Articles inside an article are teasers of others, unless they make up most of it, as in a live blog.
    private mutating func markInnerArticles() {
        var ends: [Int] = []
        for (index, node) in tree.nodes.enumerated() where node.tag == .article {
            while let end = ends.last, end <= index { ends.removeLast() }
            if ends.count < Self.articleLevels { markArticles(in: index) }
            ends.append(Int(node.end))
        }
    }

    private mutating func markArticles(in outer: Int) {
        var inner: [Int] = []
        var held = 0
        var node = outer + 1
        while node < Int(tree.nodes[outer].end) {
            guard tree.nodes[node].tag == .article else {
                node += 1
                continue
            }
            inner.append(node)
            held += sums.prose(in: node)
            node = Int(tree.nodes[node].end)
        }
        guard held * 2 < sums.prose(in: outer) else { return }
        for article in inner where hints[article].reason == nil { hints[article] = .related }
    }

    /// Hands reasons down; an element that holds much of the page's prose is never left out for its class.
    private mutating func spread() {
        let common = commonHints()
        for (index, node) in tree.nodes.enumerated() {
            let above = node.parent < 0 ? ElementHint.none : hints[Int(node.parent)]
            if above.reason != nil {
                // A quotation in a figure is no caption.
                let isQuote = node.tag == .blockquote && above == .caption && hints[index].reason == nil
                if !isQuote { hints[index] = above }
            } else if hints[index].reason != nil, common.contains(hints[index]) || holdsText(index) {
                hints[index] = .none
            }
        }
    }

    /// Hints that much of the page's prose has, piece by piece: here they mean something else.
    private func commonHints() -> Set<ElementHint> {
        var held: [ElementHint: Int] = [:]
        var node = 0
        while node < tree.nodes.count {
            switch hints[node] {
            case .hidden, .paywall, .advertising, .promotion, .box, .about:
                held[hints[node], default: 0] += sums.prose(in: node)
                node = Int(tree.nodes[node].end)
            default: node += 1
            }
        }
        return Set(held.filter { $0.value * 2 > sums.total }.keys)
    }

    /// Whether an element holds too much of the page's prose to be what its hint says. The shares were chosen on one half of two
    /// sets of pages and checked on the other.
    private func holdsText(_ node: Int) -> Bool {
        let held = sums.prose(in: node)
        let share = Double(held) / Double(max(1, sums.total))
        switch hints[node] {
        case .consent: return share > 0.9
        case .comments: return share > 0.7
        case .form: return share > 0.5
        case .navigation, .sharing, .related, .teaser: return share > 0.4
        case .advertising: return share > 0.2 || tree.nodes[node].tag == .p && held > 80
        case .promotion, .about, .caption: return share > 0.2
        case .hidden: return share > 0.15
        default: return share > 0.3
        }
    }
}
