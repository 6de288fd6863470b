/// What the body of a page shows of title, authors and dates: microdata, headings, by-lines, `<time>`.
struct VisibleMetadata {
    private(set) var headline: String?
    private(set) var headings: [String] = []
    private(set) var authors: [String] = []
    /// Dates that microdata or `<time>` name as the date of publication.
    private(set) var publishedDates: [String] = []
    /// Other dates in `<time>`, in document order.
    private(set) var times: [String] = []
    /// Texts in elements whose class speaks of a date.
    private(set) var dateTexts: [String] = []

    private static let maximumItems = 64

    init(_ tree: PageTree) {
        var microAuthors: [String] = []
        var linkAuthors: [String] = []
        var classAuthors: [String] = []
        for (index, node) in tree.nodes.enumerated() where node.tag != .text {
            if node.tag == .h1, headings.count < Self.maximumItems {
                let text = tree.text(of: index, limit: 512)
                if !text.isEmpty { headings.append(text) }
            }
            if node.tag == .time {
                let date = tree.value(.datetime, of: index) ?? tree.text(of: index, limit: 64)
                if times.count < Self.maximumItems { times.append(date) }
            }
            if let property = tree.value(.itemprop, of: index)?.lowercased() {
                switch property {
                case "headline": headline = headline ?? tree.text(of: index, limit: 512)
                case "author", "creator": microAuthors.append(Self.author(tree, index))
                case "datepublished":
                    publishedDates.append(
                        tree.value(.content, of: index) ?? tree.value(.datetime, of: index)
                            ?? tree.text(of: index, limit: 64))
                default: break
                }
            }
            if let rel = tree.value(.rel, of: index)?.lowercased(), rel == "author", node.tag == .a {
                linkAuthors.append(tree.text(of: index, limit: 128))
            }
            guard let names = tree.value(.class, of: index)?.lowercased() else { continue }
            if classAuthors.count < 8, names.contains("author") || names.contains("byline") || names.contains("autor") {
                let text = tree.text(of: index, limit: 160)
                if !text.isEmpty, text.utf8.count < 100 { classAuthors.append(text) }
            }
            if dateTexts.count < 16,
                names.contains("date") || names.contains("time") || names.contains("datum") || names.contains("publish")
                    || names.contains("meta")
            {
                let text = tree.text(of: index, limit: 200)
                if !text.isEmpty { dateTexts.append(text) }
            }
        }
        authors = [microAuthors, linkAuthors, Array(classAuthors.prefix(1))].first { !$0.isEmpty } ?? []
    }

    /// The `name` within an author's microdata, else all its text.
    private static func author(_ tree: PageTree, _ index: Int) -> String {
        if let content = tree.value(.content, of: index) { return content }
        for inner in tree.descendants(of: index) where tree.nodes[inner].tag != .text {
            if tree.value(.itemprop, of: inner)?.lowercased() == "name" {
                return tree.value(.content, of: inner) ?? tree.text(of: inner, limit: 128)
            }
        }
        return tree.text(of: index, limit: 128)
    }
}
