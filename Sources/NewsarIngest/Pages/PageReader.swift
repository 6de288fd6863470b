/// Reads the article of an HTML page.
public struct PageReader: Sendable {
    /// Longest page in bytes.
    public static let maximumBytes = 4 << 20

    public init() {}

    /// The article in `html`. `url` is where the page was found, `encodingHint` the charset that came with it, as in HTTP.
    ///
    /// Throws `.overLimit` for a page too large or nested too deep, `.noText` for one without an article. O(bytes).
    public func article(html: [UInt8], url: String?, encodingHint: String?) throws(IngestError) -> PageArticle {
        guard html.count <= Self.maximumBytes else {
            throw IngestError(.overLimit, "the page is longer than \(Self.maximumBytes) bytes")
        }
        var text = PageEncoding.utf8(html, hint: encodingHint)
        TagBounds.enforce(&text)
        let page = ReadPage(try PageParser.tree(text), url: url)
        let metadata = page.metadata
        guard !page.isList else { throw IngestError(.noText, "the page is a list of articles") }
        guard !page.paragraphs.isEmpty else { throw IngestError(.noText, "the page has no article") }
        return PageArticle(
            title: metadata.title, author: metadata.authors.isEmpty ? nil : metadata.authors.joined(separator: ", "),
            published: metadata.published, description: metadata.description, language: metadata.language,
            url: metadata.url, source: metadata.site, text: page.paragraphs.joined(separator: "\n\n"),
            removed: page.text.removed)
    }
}
