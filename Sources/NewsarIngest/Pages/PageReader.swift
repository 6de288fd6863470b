/// Reads the article of an HTML page.
public struct PageReader: Sendable {
    public init() {}

    /// The article in `html`. `url` is where the page was found, `encodingHint` the charset that came with it, as in HTTP.
    ///
    /// Throws `.overLimit` for a page too large or nested too deep, `.noText` for one without an article. O(bytes).
    public func article(html: [UInt8], url: String?, encodingHint: String?) throws(IngestError) -> PageArticle {
        let page = ReadPage(try PageParser.tree(html), url: url)
        let metadata = page.metadata
        guard !page.text.kept.isEmpty else { throw IngestError(.noText, "the page has no article") }
        return PageArticle(
            title: metadata.title, author: metadata.authors.isEmpty ? nil : metadata.authors.joined(separator: ", "),
            published: metadata.published, description: metadata.description, language: metadata.language,
            url: metadata.url, source: metadata.site, text: page.text.paragraphs.joined(separator: "\n\n"))
    }
}
