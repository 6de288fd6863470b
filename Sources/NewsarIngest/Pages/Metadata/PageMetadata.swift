internal import NewsarModel

/// What a page says of its article beside the text.
struct PageMetadata {
    private(set) var title: String?
    private(set) var authors: [String] = []
    private(set) var published: Timestamp?
    private(set) var description: String?
    private(set) var language: String?
    private(set) var url: String?
    private(set) var site: String?

    /// What is known before the text is found.
    init(meta: MetaTags, linked: LinkedData, visible: VisibleMetadata) {
        site =
            (meta.first("og:site_name") ?? linked.site ?? meta.first("application-name", "dc.publisher", "publisher"))
            .map(TextEntities.resolved)
        title = PageTitle.best(
            linked: linked.title.map(TextEntities.resolved), headline: linked.headline.map(TextEntities.resolved),
            stated: [
                meta.first("og:title"), visible.headline,
                meta.first("twitter:title", "dc.title", "dcterms.title", "headline", "title"),
            ].compactMap { $0.map(TextEntities.resolved) }, tab: meta.title.map(TextEntities.resolved),
            headings: visible.headings, site: site)
        description =
            (meta.first("og:description", "description", "twitter:description", "dc.description", "dcterms.description")
            ?? linked.description).map(TextEntities.resolved)
        language =
            meta.language ?? linked.language ?? meta.first("og:locale", "content-language", "dc.language", "language")
        language = language.map { String($0.map { $0 == "_" ? "-" : $0 }) }
        url = [meta.canonical, meta.first("og:url"), linked.url].lazy.compactMap { $0 }.first {
            CanonicalURL.host(of: $0) != nil
        }
    }

    /// What is known when the text is found. `address` is where the page was found.
    mutating func complete(
        meta: MetaTags, linked: LinkedData, visible: VisibleMetadata, byline: Byline, text: MainText,
        state: String?, url address: String?
    ) {
        let stated = [
            linked.authors,
            meta.all(
                "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator",
                "dc.creator.name", "byl", "authors", "cxenseparse:author", "twitter:creator"),
        ]
        let sources = (stated + visible.authors + [[byline.author].compactMap { $0 }]).map(PersonNames.clean)
        let persons = sources.first { names in names.contains { !isSite($0) } }
        authors = persons ?? sources.first { !$0.isEmpty } ?? []
        published =
            PageDate(
                meta: meta, linked: linked, visible: visible, byline: byline, text: text, state: state,
                url: address ?? url
            ).best
    }

    private func isSite(_ name: String) -> Bool {
        guard let site else { return false }
        return Self.letters(name) == Self.letters(site)
    }

    private static func letters(_ text: String) -> String {
        String(text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic })
    }
}
