internal import NewsarModel

/// Finds the article's own text among a page's blocks.
struct MainText {
    let tree: PageTree
    let reader: BlockReader
    /// By node: why it is no main text, handed down from the elements around it.
    private(set) var reasons: [ElementHint]
    private(set) var container = 0
    /// Indices of the blocks that are the article's, in document order.
    private(set) var kept: [Int] = []
    /// By node and one behind: letters of prose in the nodes before it.
    private var proseBefore: [Int] = []
    /// By node and one behind: bytes of links in the nodes before it.
    private var junkBefore: [Int] = []
    /// By node and one behind: headings of the first rank before it.
    private var headingsBefore: [Int] = []
    private let title: [UInt8]
    private let summary: [UInt8]

    init(_ tree: PageTree, reader: BlockReader, title: String, description: String?) {
        self.tree = tree
        self.reader = reader
        reasons = reader.hints
        self.title = Self.letters(title.utf8)
        summary = Self.letters((description ?? "").utf8)
        guard !tree.nodes.isEmpty, !reader.blocks.isEmpty else { return }
        find(lenient: false)
        let length = keptLength
        if length < Self.shortText {
            let strict = (container, kept, reasons)
            find(lenient: true)
            if keptLength < 2 * length { (container, kept, reasons) = strict }
        }
    }

    /// Bytes below which a text is looked for a second time, with the classes' hints left aside.
    private static let shortText = 400

    private mutating func find(lenient: Bool) {
        reasons = reader.hints
        if lenient {
            for (index, node) in tree.nodes.enumerated() where node.tag != .nav && node.tag != .footer {
                switch reasons[index] {
                case .comments, .caption, .hidden, .box, .form, .about, .advertising, .promotion, .paywall, .teaser:
                    reasons[index] = .none
                default: break
                }
            }
        }
        measure(all: true)
        spreadReasons()
        measure(all: false)
        container = bestContainer()
        kept = keptBlocks()
    }

    /// Bytes of the paragraphs.
    var keptLength: Int { kept.reduce(0) { $0 + reader.blocks[$1].length } }

    var paragraphs: [String] { kept.map { String(decoding: bytes(of: reader.blocks[$0]), as: UTF8.self) } }

    func bytes(of block: PageBlock) -> ArraySlice<UInt8> {
        reader.bytes[Int(block.text.lowerBound)..<Int(block.text.upperBound)]
    }

    /// Bytes shown of what was left out.
    private static let sampleBytes = 120

    /// What was left out, an entry a reason, in the order in which the reasons come.
    var removed: [Removed] {
        var counts: [(reason: String, count: Int, sample: String)] = []
        for block in reader.blocks {
            guard let reason = reason(of: block).reason else { continue }
            if let known = counts.firstIndex(where: { $0.reason == reason }) {
                counts[known].count += 1
            } else {
                counts.append((reason, 1, String(decoding: bytes(of: block).prefix(Self.sampleBytes), as: UTF8.self)))
            }
        }
        return counts.map {
            Removed(text: $0.sample, reason: $0.count == 1 ? $0.reason : "\($0.reason), \($0.count) blocks")
        }
    }

    /// Letters and digits only, in small letters as far as ASCII goes: by these, texts are compared.
    private static func letters(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        bytes.compactMap { byte in
            switch byte {
            case 0x41...0x5A: byte | 0x20
            case 0x30...0x39, 0x61...0x7A, 0x80...: byte
            default: nil
            }
        }
    }

    // MARK: measures

    /// How much a block speaks for prose: letters outside of links, less where it is short and without sentence marks.
    private func score(_ block: PageBlock) -> Int {
        let density = block.linkDensity
        if block.kind == .heading { return 0 }
        if density > 0.5 { return -min(block.length, 40) }
        let prose = Double(block.length) * (1 - density) * (1 - density)
        if block.words >= 8 && block.marks > 0 || block.length > 120 { return Int(prose) }
        return block.kind == .paragraph || block.kind == .quote ? 5 : -10
    }

    private mutating func measure(all: Bool) {
        let count = tree.nodes.count
        proseBefore = [Int](repeating: 0, count: count + 1)
        junkBefore = [Int](repeating: 0, count: count + 1)
        for block in reader.blocks where all || reason(of: block).reason == nil {
            let value = score(block)
            if value > 0 {
                proseBefore[Int(block.owner) + 1] += value
            } else {
                junkBefore[Int(block.owner) + 1] -= value
            }
        }
        headingsBefore = [Int](repeating: 0, count: count + 1)
        for index in 0..<count {
            let isHeading = tree.nodes[index].tag == .h1 && reasons[index].reason == nil
            headingsBefore[index + 1] = headingsBefore[index] + (isHeading ? 1 : 0)
            proseBefore[index + 1] += proseBefore[index]
            junkBefore[index + 1] += junkBefore[index]
        }
    }

    private func headings(in node: Int) -> Int { headingsBefore[Int(tree.nodes[node].end)] - headingsBefore[node] }
    private func prose(in node: Int) -> Int { proseBefore[Int(tree.nodes[node].end)] - proseBefore[node] }
    private func junk(in node: Int) -> Int { junkBefore[Int(tree.nodes[node].end)] - junkBefore[node] }

    // MARK: what is left out

    /// Hands reasons down; an element that holds much of the page's prose is never left out for its class.
    private mutating func spreadReasons() {
        markInnerArticles()
        let total = max(1, proseBefore[tree.nodes.count])
        let common = commonHints(total)
        for index in 0..<tree.nodes.count {
            let node = tree.nodes[index]
            let parent = Int(node.parent)
            if parent >= 0, reasons[parent].reason != nil {
                // A quotation in a figure is no caption.
                let isQuote = node.tag == .blockquote && reasons[parent] == .caption && reasons[index].reason == nil
                if !isQuote { reasons[index] = reasons[parent] }
            } else if reasons[index].reason != nil, common.contains(reasons[index]) || isKept(index, total) {
                reasons[index] = .none
            }
        }
    }

    /// Hints that much of the page's prose has, piece by piece: here they mean something else.
    private func commonHints(_ total: Int) -> Set<ElementHint> {
        var held: [ElementHint: Int] = [:]
        var index = 0
        while index < tree.nodes.count {
            switch reasons[index] {
            case .hidden, .paywall, .advertising, .promotion, .box, .about:
                held[reasons[index], default: 0] += prose(in: index)
                index = Int(tree.nodes[index].end)
            default: index += 1
            }
        }
        return Set(held.filter { $0.value * 2 > total }.keys)
    }

    /// Articles inside an article are teasers of others, unless they make up most of it, as in a live blog.
    private mutating func markInnerArticles() {
        var index = 0
        while index < tree.nodes.count {
            guard tree.nodes[index].tag == .article else {
                index += 1
                continue
            }
            let end = Int(tree.nodes[index].end)
            var inner: [Int] = []
            var next = index + 1
            while next < end {
                if tree.nodes[next].tag == .article {
                    inner.append(next)
                    next = Int(tree.nodes[next].end)
                } else {
                    next += 1
                }
            }
            let held = inner.reduce(0) { $0 + prose(in: $1) }
            if held * 2 < prose(in: index) {
                for article in inner where reasons[article].reason == nil { reasons[article] = .related }
                index = end
            } else {
                index += 1
            }
        }
    }

    private func isKept(_ node: Int, _ total: Int) -> Bool {
        let held = prose(in: node)
        let share = Double(held) / Double(total)
        switch reasons[node] {
        case .comments: return share > 0.7
        case .form: return share > 0.5
        case .consent: return share > 0.9
        case .navigation, .sharing, .related, .teaser: return share > 0.4
        case .hidden: return share > 0.15
        case .advertising, .promotion: return share > 0.2 || tree.nodes[node].tag == .p && held > 80
        case .about, .caption: return share > 0.2
        default: return share > 0.3
        }
    }

    private func reason(of block: PageBlock) -> ElementHint { reasons[Int(block.owner)] }

    // MARK: the container

    private func bestContainer() -> Int {
        let count = tree.nodes.count
        var own = [Int](repeating: 0, count: count)
        for block in reader.blocks where reason(of: block).reason == nil {
            let value = score(block)
            guard value > 0 else { continue }
            let owner = Int(block.owner)
            let parent = Int(tree.nodes[owner].parent)
            if tree.nodes[owner].tag == .div || tree.nodes[owner].tag == .article { own[owner] += value }
            if parent >= 0 {
                own[parent] += value
                let grand = Int(tree.nodes[parent].parent)
                if grand >= 0 { own[grand] += value / 2 }
            }
        }
        var best = 0
        var bestScore = Int.min
        var headings = 0
        for index in 0..<count {
            if tree.nodes[index].tag == .h1, reasons[index].reason == nil { headings += 1 }
            guard own[index] > 0 else { continue }
            var value = own[index]
            if reader.hints[index] == .body { value += value / 2 }
            switch tree.nodes[index].tag {
            case .article, .main: value += value / 4
            default: break
            }
            // Pages that load one article after the other: the first is the page's own.
            if headings > 1 { value = value * 7 / 10 }
            if value > bestScore { (best, bestScore) = (index, value) }
        }
        return climbed(from: best)
    }

    /// The element around `start` that holds the rest of the text where `start` holds only a part of it.
    private func climbed(from start: Int) -> Int {
        var isInside = false
        var node = start
        while node >= 0 {
            if tree.nodes[node].tag == .article || tree.nodes[node].tag == .main || reader.hints[node] == .body {
                isInside = true
            }
            node = Int(tree.nodes[node].parent)
        }
        var current = start
        var above = Int(tree.nodes[start].parent)
        while above >= 0 {
            let gain = prose(in: above) - prose(in: current)
            let loss = junk(in: above) - junk(in: current)
            let isBody = reader.hints[current] == .body || tree.nodes[current].tag == .article
            let factor = isBody ? 0.6 : isInside ? 0.1 : 0.25
            // One more heading of the first rank begins another article.
            if headings(in: current) > 0, headings(in: above) > headings(in: current),
                tree.nodes[current].tag == .article
            {
                break
            }
            if Double(gain) > Double(prose(in: current)) * factor, gain > 2 * loss || factor > 0.2 { current = above }
            if tree.nodes[above].tag == .article || tree.nodes[above].tag == .main { isInside = false }
            above = Int(tree.nodes[above].parent)
        }
        return current
    }

    // MARK: the blocks

    private func keptBlocks() -> [Int] {
        let inside = container..<Int(tree.nodes[container].end)
        var kept = leadBlocks(before: container)
        var heading: Int?
        for (index, block) in reader.blocks.enumerated() where inside.contains(Int(block.owner)) {
            guard reason(of: block).reason == nil else { continue }
            if block.kind == .heading, !isSentence(block) {
                // What stands before the first paragraph in the largest letters is the title.
                let isHead = kept.isEmpty && tree.nodes[Int(block.owner)].tag == .h1
                if block.linkDensity < 0.5, !isHead, !isTitle(block) { heading = index }
                continue
            }
            guard isProse(block),
                !LineFilter.isFurniture(bytes(of: block), words: Int(block.words), isEarly: kept.count < 3)
            else { continue }
            if let heading { kept.append(heading) }
            heading = nil
            kept.append(index)
        }
        return kept
    }

    /// A heading that says something by itself, as in a list of facts.
    private func isSentence(_ block: PageBlock) -> Bool {
        block.words >= 6 && block.linkDensity < 0.3 && bytes(of: block).last == 0x2E
    }

    private func isTitle(_ block: PageBlock) -> Bool {
        let own = Self.letters(bytes(of: block))
        return !title.isEmpty && own.count * 2 > title.count && (title.starts(with: own) || own.starts(with: title))
    }

    private func isProse(_ block: PageBlock) -> Bool {
        if block.linkDensity > 0.5 {
            let plain = block.length - Int(block.linkBytes)
            return plain >= 5 && block.length >= 40 && block.kind == .paragraph && endsSentence(block)
        }
        switch block.kind {
        case .paragraph, .quote, .preformatted: return true
        case .item, .cell: return block.linkDensity < 0.4
        case .heading: return true
        case .other: return block.words >= 6 || block.marks > 0 && block.words >= 3
        }
    }

    private func endsSentence(_ block: PageBlock) -> Bool {
        guard let last = bytes(of: block).last else { return false }
        return last == 0x2E || last == 0x21 || last == 0x3F || last == 0x22 || last >= 0x80
    }

    // MARK: lists

    /// Bytes of a paragraph below which it may be a teaser.
    private static let teaserBytes = 300

    /// Whether the text stands among headings or lines that link to other pages, as in lists of articles.
    func standsAmongLinks(least: Int) -> Bool {
        guard keptLength < Self.teaserBytes * kept.count else { return false }
        let inside = container..<Int(tree.nodes[container].end)
        var headings = 0
        var lines = 0
        for block in reader.blocks
        where block.linkDensity > 0.8 && block.words >= 3 && inside.contains(Int(block.owner)) {
            guard reason(of: block).reason == nil else { continue }
            if block.kind == .heading { headings += 1 } else { lines += 1 }
        }
        return headings >= least && kept.count <= 3 * headings
            || headings + lines >= 2 * least && 2 * kept.count <= 3 * (headings + lines)
    }

    // MARK: the lead

    /// Paragraphs that stand between the title and the text and lead into it.
    private func leadBlocks(before container: Int) -> [Int] {
        let blocks = reader.blocks
        guard let first = blocks.firstIndex(where: { Int($0.owner) >= container }), first > 0 else { return [] }
        let head = blocks[..<first].lastIndex { $0.kind == .heading && isTitle($0) && reason(of: $0).reason == nil }
        guard let head = head ?? blocks[..<first].lastIndex(where: { tree.nodes[Int($0.owner)].tag == .h1 }) else {
            return []
        }
        var leads: [Int] = []
        for index in head + 1..<max(head + 1, first) where leads.count < 5 {
            let block = blocks[index]
            let isNamed = reason(of: block) == .about && reader.hints[Int(block.owner)] == .lead
            guard reason(of: block).reason == nil || reason(of: block) == .teaser || isNamed, block.words >= 6,
                block.linkDensity < 0.3, !isTitle(block),
                !LineFilter.isFurniture(bytes(of: block), words: Int(block.words), isEarly: true)
            else { continue }
            let isLong = block.words >= 12 && block.marks > 0
            if isLead(block) || isLong && (block.kind == .paragraph || block.kind == .heading) { leads.append(index) }
        }
        return leads
    }

    private func isLead(_ block: PageBlock) -> Bool {
        var node = Int(block.owner)
        for _ in 0..<3 where node >= 0 {
            if reader.hints[node] == .lead || reader.hints[node] == .teaser { return true }
            node = Int(tree.nodes[node].parent)
        }
        let own = Self.letters(bytes(of: block).prefix(60))
        return own.count > 20 && summary.starts(with: own)
    }
}
