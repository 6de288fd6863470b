/// A page's parts in the order in which they need one another.
struct ReadPage {
    let metadata: PageMetadata
    let text: MainText

    init(_ tree: PageTree, url: String?) {
        let reader = BlockReader(tree)
        let linked = LinkedData(tree)
        let meta = MetaTags(tree)
        let visible = VisibleMetadata(tree, hints: reader.hints)
        var metadata = PageMetadata(meta: meta, linked: linked, visible: visible)
        text = MainText(tree, reader: reader, title: metadata.title ?? "", description: metadata.description)
        metadata.complete(meta: meta, linked: linked, visible: visible, byline: Byline(text), url: url)
        self.metadata = metadata
    }
}
