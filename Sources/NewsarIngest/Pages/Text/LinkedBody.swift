/// The text that a page's linked data holds, for pages that show less of it.
enum LinkedBody {
    /// The paragraphs in `body`, plain text or HTML. O(bytes).
    static func paragraphs(_ body: String?) -> [String] {
        guard let body else { return [] }
        if body.utf8.contains(0x3C), body.contains("</") || body.contains("<br"),
            let tree = try? PageParser.tree(Array(body.utf8))
        {
            let reader = BlockReader(tree)
            return reader.blocks.map(reader.text(of:))
        }
        return TextEntities.resolved(body).split(whereSeparator: \.isNewline).compactMap { String($0).trimmed }
    }
}
