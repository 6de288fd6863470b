/// A member of an article, with the names under which archives and APIs know it.
enum ArticleField: CaseIterable {
    case id, url, title, description, text, html, source, author, published, language

    /// A field that a member's name stands for; the lower `rank` wins when several members give one field.
    struct Match {
        let field: ArticleField
        let rank: Int
    }

    /// The field that `name` stands for. Case, `_` and `-` do not count; the exact canonical name goes before all others.
    static func match(_ name: String) -> Match? {
        guard name.utf8.count <= longestName else { return nil }
        if let field = canonical[name] { return Match(field: field, rank: 0) }
        return byFoldedName[fold(name)]
    }

    /// The name in NEWSAR's own articles, then the others, the surest first, all folded.
    private var names: [String] {
        switch self {
        case .id: ["id", "uuid", "guid", "articleid"]
        case .url:
            [
                "url", "link", "canonicalurl", "articleurl", "weburl", "articlelink", "permalink", "documentidentifier",
                "sourceurl",
            ]
        case .title: ["title", "headline", "headlines", "articletitle", "headlinetext", "name"]
        case .description:
            [
                "description", "summary", "abstract", "excerpt", "lead", "snippet", "shortdescription",
                "metadescription", "highlights", "subtitle",
            ]
        case .text:
            [
                "text", "content", "body", "maintext", "articlebody", "articletext", "fulltext", "plaintext",
                "article", "story", "contenttext", "cleanedtext", "textcontent",
            ]
        case .html: ["html", "rawhtml", "contenthtml", "articlehtml", "bodyhtml", "htmlcontent"]
        case .source:
            [
                "source", "outlet", "publisher", "publication", "site", "sitename", "sourcename", "sourcedomain",
                "domain", "newspaper", "sourcecommonname", "outletname", "publishername",
            ]
        case .author: ["author", "authors", "byline", "creator", "authorname"]
        case .published:
            [
                "published", "date", "datepublish", "pubdate", "publishdate", "publisheddate", "publishedat",
                "datepublished", "publicationdate", "publishingdate", "publishedon", "publishtime",
                "seendate", "timestamp",
            ]
        case .language: ["language", "lang", "metalang", "languagecode"]
        }
    }

    /// Bytes of the longest member name that is looked at.
    private static let longestName = 32

    /// The name of the field in NEWSAR's own articles.
    var name: String { names[0] }

    static let canonical: [String: ArticleField] = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0.names[0], $0) })

    private static let byFoldedName: [String: Match] = Dictionary(
        uniqueKeysWithValues: allCases.flatMap { field in
            field.names.enumerated().map { ($1, Match(field: field, rank: $0 + 1)) }
        })

    private static func fold(_ name: String) -> String {
        String(
            decoding: name.utf8.compactMap { byte -> UInt8? in
                switch byte {
                case 0x2D, 0x5F: nil
                case 0x41...0x5A: byte | 0x20
                default: byte
                }
            }, as: UTF8.self)
    }
}
