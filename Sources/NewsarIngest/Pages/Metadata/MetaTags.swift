/// What a page's head says: `<meta>`, `<link rel="canonical">`, `<title>`, `<html lang>`.
struct MetaTags {
    private var values: [String: [String]] = [:]
    private(set) var canonical: String?
    private(set) var title: String?
    private(set) var language: String?

    /// Most values kept of one name.
    private static let maximumValues = 32
    /// Longest value kept, in bytes.
    private static let longest = 16_384

    init(_ tree: PageTree) {
        for (index, node) in tree.nodes.enumerated() {
            switch node.tag {
            case .meta: readMeta(tree, index)
            case .link:
                if canonical == nil, tree.value(.rel, of: index)?.lowercased() == "canonical" {
                    canonical = tree.value(.href, of: index)?.trimmed
                }
            case .title:
                if title == nil, node.parent < 0 || tree.nodes[Int(node.parent)].tag != .svg {
                    title = tree.text(of: index).trimmed
                }
            case .html: language = language ?? tree.value(.lang, of: index)?.trimmed
            default: break
            }
        }
    }

    private mutating func readMeta(_ tree: PageTree, _ index: Int) {
        guard let content = tree.range(.content, of: index), content.count <= Self.longest,
            let value = String(decoding: tree.bytes[content], as: UTF8.self).trimmed
        else { return }
        for attribute in [PageTree.Attribute.property, .name, .itemprop, .httpEquiv] {
            guard let name = tree.value(attribute, of: index)?.trimmed?.lowercased() else { continue }
            if values[name, default: []].count < Self.maximumValues { values[name, default: []].append(value) }
        }
    }

    /// The first value under any of `names`, which are tried in their order.
    func first(_ names: String...) -> String? { names.lazy.compactMap { values[$0]?.first }.first }

    /// All values under the first of `names` that has any.
    func all(_ names: String...) -> [String] { names.lazy.compactMap { values[$0] }.first ?? [] }
}
