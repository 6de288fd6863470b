internal import NewsarModel

/// An article's own text among a page's blocks.
struct MainText {
    let page: BlockReader
    /// By node: why it is no main text.
    let reasons: [ElementHint]
    /// The element that holds the text.
    let container: Int
    /// Indices of the blocks that are the article's, in document order.
    private(set) var kept: [Int] = []

    private let match: TitleMatch

    /// Bytes below which a text is looked for a second time, leniently.
    private static let shortText = 400

    /// Finds the text; where little is found, doubtful hints are left aside, and what is found then counts if it is much more.
    static func find(in page: BlockReader, title: String?, description: String?) -> MainText {
        let match = TitleMatch(title: title, description: description)
        let strict = MainText(page, match: match, lenient: false)
        guard strict.length < shortText else { return strict }
        let lenient = MainText(page, match: match, lenient: true)
        return lenient.length > 2 * strict.length ? lenient : strict
    }

    private init(_ page: BlockReader, match: TitleMatch, lenient: Bool) {
        self.page = page
        self.match = match
        reasons = ElementReasons(page, lenient: lenient).hints
        container = ContainerFinder(page, reasons: reasons).container()
        guard !page.blocks.isEmpty else { return }
        kept = LeadFinder(page: page, reasons: reasons, match: match).leads(before: container)
        keepBlocks()
    }

    /// Bytes of the paragraphs.
    var length: Int { kept.reduce(0) { $0 + page.blocks[$1].length } }

    var paragraphs: [String] { kept.map { page.text(of: page.blocks[$0]) } }

    /// Bytes shown of what was left out.
    private static let sampleBytes = 120

    /// What was left out, an entry a reason, in the order in which the reasons come.
    var removed: [Removed] {
        var counts: [(reason: String, count: Int, sample: String)] = []
        for block in page.blocks {
            guard let reason = reasons[Int(block.owner)].reason else { continue }
            if let known = counts.firstIndex(where: { $0.reason == reason }) {
                counts[known].count += 1
            } else {
                let sample = String(decoding: page.bytes(of: block).prefix(Self.sampleBytes), as: UTF8.self)
                counts.append((reason, 1, sample))
            }
        }
        return counts.map {
            Removed(text: $0.sample, reason: $0.count == 1 ? $0.reason : "\($0.reason), \($0.count) blocks")
        }
    }

    /// The container's blocks that are not left out, with their indices.
    private var candidates: some Sequence<(offset: Int, element: PageBlock)> {
        let inside = container..<max(container + 1, Int(page.tree.nodes[container].end))
        return page.blocks.enumerated().lazy.filter { [reasons] _, block in
            inside.contains(Int(block.owner)) && reasons[Int(block.owner)].reason == nil
        }
    }

    private mutating func keepBlocks() {
        var heading: Int?
        for (index, block) in candidates {
            if block.kind == .heading, !isSentence(block) {
                if isSectionHeading(block) { heading = index }
            } else if isProse(block) {
                if let heading { kept.append(heading) }
                heading = nil
                kept.append(index)
            }
        }
    }

    /// A heading that is neither a link nor the title, as which the first of the first rank counts.
    private func isSectionHeading(_ block: PageBlock) -> Bool {
        let isFirst = kept.isEmpty && page.tree.nodes[Int(block.owner)].tag == .h1
        return block.linkDensity < 0.5 && !isFirst && !match.isTitle(page.bytes(of: block))
    }

    /// A heading that says something by itself, as in a list of facts.
    private func isSentence(_ block: PageBlock) -> Bool {
        block.words >= 6 && block.linkDensity < 0.3 && page.bytes(of: block).last == 0x2E
    }

    private func isProse(_ block: PageBlock) -> Bool {
        let isLike =
            if block.linkDensity > 0.5 {
                block.kind == .paragraph && block.length >= 40 && block.length - Int(block.linkBytes) >= 5
                    && endsSentence(block)
            } else {
                switch block.kind {
                case .paragraph, .quote, .preformatted, .heading: true
                case .item, .cell: block.linkDensity < 0.4
                case .other: block.words >= 6 || block.marks > 0 && block.words >= 3
                }
            }
        return isLike
            && !LineFilter.isFurniture(
                page.bytes(of: block), words: Int(block.words), isEarly: kept.count < 3, isItem: block.kind == .item)
    }

    private func endsSentence(_ block: PageBlock) -> Bool {
        guard let last = page.bytes(of: block).last else { return false }
        return last == 0x2E || last == 0x21 || last == 0x3F || last == 0x22 || last >= 0x80
    }

    /// Bytes of a paragraph below which it may be a teaser.
    private static let teaserBytes = 300

    /// Whether short paragraphs stand among `least` headings or twice as many lines that link to other pages, as in lists of
    /// articles.
    func standsAmongLinks(least: Int) -> Bool {
        guard length < Self.teaserBytes * kept.count else { return false }
        var headings = 0
        var lines = 0
        for (_, block) in candidates where block.linkDensity > 0.8 && block.words >= 3 {
            if block.kind == .heading { headings += 1 } else { lines += 1 }
        }
        return headings >= least && kept.count <= 3 * headings
            || headings + lines >= 2 * least && 2 * kept.count <= 3 * (headings + lines)
    }
}
