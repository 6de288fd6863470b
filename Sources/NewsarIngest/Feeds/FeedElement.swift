/// An element of a feed's item that gives a field of an article: RSS 0.9–2.0, Atom 0.3 and 1.0, Dublin Core and usual extensions.
enum FeedElement {
    /// Text of one field; the lower rank wins.
    case field(ArticleField, rank: Int)
    /// The article's text, or its summary where there is no more.
    case body(rank: Int)
    case summary
    /// An address: RSS has it as content, Atom as an attribute.
    case link
    /// A name, or an element around a name.
    case author(rank: Int)
    /// The feed that the item was taken from.
    case source
    /// An element whose own titles and links are not the item's.
    case foreign

    /// What `name`, in small letters, stands for.
    static func named(_ name: String) -> FeedElement? { elements[name] }

    /// Whether Atom may give it in another form than text.
    var isText: Bool {
        switch self {
        case .field(.title, _), .body, .summary: true
        default: false
        }
    }

    private static let elements: [String: FeedElement] = [
        "title": .field(.title, rank: 0), "dc:title": .field(.title, rank: 1), "itunes:title": .field(.title, rank: 2),
        "link": .link, "feedburner:origlink": .field(.url, rank: -1), "url": .field(.url, rank: 3),
        "guid": .field(.id, rank: 0), "id": .field(.id, rank: 0), "dc:identifier": .field(.id, rank: 1),
        "content:encoded": .body(rank: 0), "content": .body(rank: 1), "xhtml:body": .body(rank: 2),
        "body": .body(rank: 2), "fullitem": .body(rank: 2), "xhtml:div": .body(rank: 3),
        "description": .summary, "summary": .summary, "abstract": .summary, "dc:description": .summary,
        "itunes:summary": .summary, "tagline": .summary,
        "author": .author(rank: 1), "dc:creator": .author(rank: 0), "dc:author": .author(rank: 0),
        "itunes:author": .author(rank: 2), "managingeditor": .author(rank: 3),
        "pubdate": .field(.published, rank: 0), "published": .field(.published, rank: 0),
        "issued": .field(.published, rank: 0), "dcterms:issued": .field(.published, rank: 0),
        "dc:date": .field(.published, rank: 1), "created": .field(.published, rank: 2),
        "dcterms:created": .field(.published, rank: 2), "updated": .field(.published, rank: 3),
        "modified": .field(.published, rank: 3), "dcterms:modified": .field(.published, rank: 3),
        "image": .foreign, "textinput": .foreign, "contributor": .foreign, "media:group": .foreign,
        "media:content": .foreign, "source": .source, "dc:source": .field(.source, rank: 2),
        "dc:publisher": .field(.source, rank: 1),
        "publisher": .field(.source, rank: 1),
        "dc:language": .field(.language, rank: 0), "language": .field(.language, rank: 0),
    ]
}
