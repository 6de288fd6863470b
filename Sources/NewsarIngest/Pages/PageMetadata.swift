internal import NewsarModel

/// What a page says of its article beside the text.
struct PageMetadata {
    var title: String?
    var authors: [String] = []
    var published: Timestamp?
    var description: String?
    var language: String?
    var url: String?
    var site: String?

    init(_ tree: PageTree, linked: LinkedData, url address: String?) {
        let meta = MetaTags(tree)
        let visible = VisibleMetadata(tree)
        site = meta.first("og:site_name") ?? linked.site ?? meta.first("application-name", "dc.publisher", "publisher")
        title = PageTitle.best(
            candidates: [
                meta.first("og:title"), linked.title, visible.headline,
                meta.first("twitter:title", "dc.title", "dcterms.title", "headline", "title"),
                meta.title,
            ].compactMap { $0 }, visible: visible.headings, site: site)
        description =
            meta.first("og:description", "description", "twitter:description", "dc.description", "dcterms.description")
            ?? linked.description
        language =
            meta.language ?? linked.language ?? meta.first("og:locale", "content-language", "dc.language", "language")
        language = language.map { String($0.map { $0 == "_" ? "-" : $0 }) }
        url = meta.canonical ?? meta.first("og:url") ?? linked.url
        authors =
            [
                linked.authors,
                meta.all(
                    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator",
                    "dc.creator.name", "byl", "authors", "cxenseparse:author", "twitter:creator"),
                visible.authors,
            ].lazy.map(PersonNames.clean).first { !$0.isEmpty } ?? []
        published = PageDate.best(meta: meta, linked: linked, visible: visible, url: address ?? url)
    }
}
