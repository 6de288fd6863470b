/// What the body of a page shows of title, authors and dates: headings, microdata, by-lines, `<time>`.
struct VisibleMetadata {
    private(set) var headline: String?
    /// Headings of the first rank.
    private(set) var headings: [String] = []
    /// Authors in microdata, in links with `rel="author"`, in elements whose class speaks of an author; the surest first.
    private(set) var authors: [[String]] = []
    /// Dates that microdata or `<time>` name as the date of publication.
    private(set) var publishedDates: [String] = []
    /// Dates in `<time>` and their nodes, in document order.
    private(set) var times: [(node: Int, date: String)] = []
    /// Dates in `<time>` that stand in comments or name a change.
    private(set) var otherTimes: [String] = []
    /// Texts in elements whose class speaks of a date.
    private(set) var dateTexts: [String] = []

    private static let maximumItems = 64

    init(_ tree: PageTree, hints: [ElementHint]) {
        var microAuthors: [String] = []
        var linkAuthors: [String] = []
        var classAuthors: [String] = []
        var commentsEnd = 0
        for (index, node) in tree.nodes.enumerated() where node.tag != .text {
            if hints[index] == .comments { commentsEnd = max(commentsEnd, Int(node.end)) }
            if node.tag == .h1, headings.count < Self.maximumItems {
                let text = tree.text(of: index, limit: 512)
                if !text.isEmpty { headings.append(text) }
            } else if node.tag == .time, times.count + otherTimes.count < Self.maximumItems {
                readTime(tree, index, isInComments: index < commentsEnd)
            }
            if node.tag != .time { readTitledTime(tree, index) }
            if let property = tree.range(.itemprop, of: index) {
                switch String(decoding: tree.bytes[property].prefix(64), as: UTF8.self).lowercased() {
                case "headline": headline = headline ?? tree.text(of: index, limit: 512)
                case "author", "creator":
                    if microAuthors.count < Self.maximumItems { microAuthors.append(Self.author(tree, index)) }
                case "datepublished":
                    guard publishedDates.count < Self.maximumItems else { break }
                    publishedDates.append(
                        tree.value(.content, of: index) ?? tree.value(.datetime, of: index)
                            ?? Self.titledDate(tree, index) ?? tree.text(of: index, limit: 64))
                default: break
                }
            }
            if node.tag == .a, linkAuthors.count < 8, tree.value(.rel, of: index)?.lowercased() == "author" {
                linkAuthors.append(tree.text(of: index, limit: 128))
            }
            guard hints[index] == .about, let range = tree.range(.class, of: index) ?? tree.range(.id, of: index)
            else { continue }
            let names = String(decoding: tree.bytes[range].prefix(256), as: UTF8.self).lowercased()
            if classAuthors.count < 8, names.contains("author") || names.contains("byline") || names.contains("autor") {
                let text = tree.text(of: index, limit: 160)
                if PersonNames.isPlausible(text) { classAuthors.append(text) }
            }
            if dateTexts.count < 16,
                names.contains("dat") || names.contains("time") || names.contains("pub")
                    || names.contains("meta") || names.contains("byline")
            {
                let text = tree.text(of: index, limit: 200)
                if !text.isEmpty { dateTexts.append(text) }
            }
        }
        authors = [microAuthors, linkAuthors, Array(classAuthors.prefix(1))]
    }

    /// Classes as WordPress and the h-entry microformat give them: `entry-date published`, `updated`.
    private mutating func readTime(_ tree: PageTree, _ index: Int, isInComments: Bool) {
        let classes = tree.value(.class, of: index)?.lowercased().split(separator: " ") ?? []
        let text = tree.text(of: index, limit: 64)
        let dates = [tree.value(.datetime, of: index), text].compactMap { $0 }
        if classes.contains("published") || classes.contains("dt-published") {
            publishedDates += dates
        } else if isInComments || classes.contains("updated") && !classes.contains("entry-date") {
            otherTimes += dates
        } else {
            times += dates.map { (index, $0) }
        }
    }

    /// `<span class="published" title="2013-04-04T18:52:11+00:00">`, as the hAtom microformat has it.
    private mutating func readTitledTime(_ tree: PageTree, _ index: Int) {
        guard publishedDates.count + otherTimes.count < Self.maximumItems, let date = Self.titledDate(tree, index),
            let classes = tree.value(.class, of: index)?.lowercased().split(separator: " ")
        else { return }
        if classes.contains("published") { publishedDates.append(date) }
        if classes.contains("updated") { otherTimes.append(date) }
    }

    /// The date in the `title` of an `<abbr>` that shows only a time of day, as the hAtom microformat has it.
    private static func titledDate(_ tree: PageTree, _ index: Int) -> String? {
        tree.value(.title, of: index).flatMap { PublicationDate.parse($0) == nil ? nil : $0 }
    }

    /// The dates in `<time>`: those before `node` first, the nearest before the others, then those behind it.
    func times(near node: Int) -> [String] {
        let split = times.firstIndex { $0.node > node } ?? times.count
        return (times[..<split].reversed() + times[split...]).map(\.date)
    }

    /// The `name` within an author's microdata, else all its text.
    private static func author(_ tree: PageTree, _ index: Int) -> String {
        if let content = tree.value(.content, of: index) { return content }
        for inner in tree.descendants(of: index).prefix(64) where tree.nodes[inner].tag != .text {
            if tree.value(.itemprop, of: inner)?.lowercased() == "name" {
                return tree.value(.content, of: inner) ?? tree.text(of: inner, limit: 128)
            }
        }
        return tree.text(of: index, limit: 128)
    }
}
