/// A page's parts in the order in which they need one another.
struct ReadPage {
    let metadata: PageMetadata
    let text: MainText
    /// The page leads to articles and is none.
    let isList: Bool
    /// Paragraphs of the article.
    let paragraphs: [String]

    init(_ tree: PageTree, url: String?) {
        let reader = BlockReader(tree)
        let linked = LinkedData(tree)
        let meta = MetaTags(tree)
        let visible = VisibleMetadata(tree, hints: reader.hints)
        var metadata = PageMetadata(meta: meta, linked: linked, visible: visible)
        text = MainText.find(in: reader, title: metadata.title, description: metadata.description)
        metadata.complete(
            meta: meta, linked: linked, visible: visible, byline: Byline(text), text: text,
            state: tree.stateDate, url: url)
        self.metadata = metadata
        let stated = LinkedBody.paragraphs(linked.body)
        let statedLength = stated.reduce(0) { $0 + $1.utf8.count }
        paragraphs = statedLength > 2 * text.length && statedLength > 400 ? stated : text.paragraphs
        isList = !linked.isArticle && meta.first("og:type")?.lowercased() != "article" && Self.isList(text, linked)
    }

    /// Whether linked headings stand thick among the paragraphs.
    private static func isList(_ text: MainText, _ linked: LinkedData) -> Bool {
        !text.kept.isEmpty && text.standsAmongLinks(least: linked.isList ? 3 : 5)
    }
}
