/// What a page's JSON-LD says of its article (schema.org `Article` and its kinds).
struct LinkedData {
    private(set) var title: String?
    /// What an article there, not a page or video, names as its headline.
    private(set) var headline: String?
    private(set) var authors: [String] = []
    private(set) var published: String?
    private(set) var modified: String?
    private(set) var description: String?
    private(set) var language: String?
    private(set) var url: String?
    private(set) var site: String?
    private(set) var body: String?
    /// The page says that it is a list of articles.
    private(set) var isList = false
    /// The page says that it is an article.
    private(set) var isArticle = false

    /// Bytes of linked data looked at in a page.
    private static let longest = 2 << 20
    /// Most objects looked at in a page.
    private static let maximumObjects = 20_000

    init(_ tree: PageTree) {
        var documents: [JSONValue] = []
        var length = 0
        for (index, node) in tree.nodes.enumerated() where node.tag == .script {
            guard Int(node.end) > index + 1, length < Self.longest else { continue }
            let content = tree.nodes[index + 1].content
            let raw = tree.bytes[Int(content.lowerBound)..<Int(content.upperBound)]
            length += raw.count
            if let value = Self.parse(raw) { documents.append(value) }
        }
        read(documents)
    }

    /// JSON as pages hold it: in comments, with line breaks inside strings.
    private static func parse(_ raw: ArraySlice<UInt8>) -> JSONValue? {
        guard let start = raw.firstIndex(where: { $0 == 0x7B || $0 == 0x5B }) else { return nil }
        let bytes = raw[start...].map { $0 < 0x20 ? 0x20 : $0 }
        return JSONValue.parse(bytes)
    }

    private static let articleKinds: Set<String> = [
        "Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "OpinionNewsArticle", "AnalysisNewsArticle",
        "BackgroundNewsArticle", "ReviewNewsArticle", "LiveBlogPosting", "SocialMediaPosting", "TechArticle", "Report",
        "ScholarlyArticle", "AdvertiserContentArticle", "SatiricalArticle", "Review", "Recipe",
        "DiscussionForumPosting",
    ]
    private static let pageKinds: Set<String> = [
        "WebPage", "ItemPage", "AboutPage", "VideoObject", "PodcastEpisode", "Episode",
    ]
    private static let listKinds: Set<String> = ["CollectionPage", "ItemList", "SearchResultsPage"]

    private mutating func read(_ documents: [JSONValue]) {
        var articles: [JSONValue] = []
        var pages: [JSONValue] = []
        var names: [String: String] = [:]
        var waiting = Array(documents.reversed())
        var count = 0
        while let value = waiting.popLast(), count < Self.maximumObjects {
            count += 1
            switch value {
            case .array(let items): waiting += items.reversed()
            case .object(let members):
                let kinds = value["@type"]?.texts ?? []
                if kinds.contains(where: Self.articleKinds.contains) {
                    articles.append(value)
                } else if kinds.contains(where: Self.pageKinds.contains) {
                    pages.append(value)
                }
                if kinds.contains(where: Self.listKinds.contains) { isList = true }
                if let id = value["@id"]?.text, let name = value["name"]?.text { names[id] = name }
                // What hangs on an article belongs to it; parts of pages and graphs may be the article.
                for member in members.reversed() {
                    switch member.name {
                    case "@graph", "mainEntity", "mainEntityOfPage", "hasPart", "author", "publisher", "creator":
                        waiting.append(member.value)
                    default: break
                    }
                }
            case .string, .number, .literal: break
            }
        }
        isArticle = !articles.isEmpty
        headline = articles.first?["headline"]?.text
        for article in articles + pages { take(article, names: names) }
    }

    /// Fills what earlier objects left open.
    private mutating func take(_ value: JSONValue, names: [String: String]) {
        title = title ?? value["headline"]?.text ?? value["name"]?.text
        if authors.isEmpty { authors = Self.authors(value["author"] ?? value["creator"], names) }
        published = published ?? value["datePublished"]?.text ?? value["dateCreated"]?.text ?? value["uploadDate"]?.text
        modified = modified ?? value["dateModified"]?.text
        description = description ?? value["description"]?.text
        language = language ?? value["inLanguage"]?.text
        url = url ?? value["url"]?.text ?? value["mainEntityOfPage"]?["@id"]?.text
        site = site ?? value["publisher"].flatMap { Self.name($0, names) }
        if let text = value["articleBody"]?.text, text.utf8.count > (body?.utf8.count ?? 0) { body = text }
    }

    private static func authors(_ value: JSONValue?, _ names: [String: String]) -> [String] {
        var all: [String] = []
        for item in value?.items ?? [] {
            // Some write {"name": ["A", "B"]}.
            for name in item["name"]?.texts ?? [Self.name(item, names)].compactMap({ $0 }) where !all.contains(name) {
                all.append(name)
            }
        }
        return all
    }

    private static func name(_ value: JSONValue, _ names: [String: String]) -> String? {
        value.text ?? value["@id"]?.text.flatMap { names[$0] }
    }
}
