/// Makes an article of an HTML page.
public protocol PageReading: Sendable {
    /// - Parameters:
    ///   - html: the page as it was served, in any encoding.
    ///   - url: where it was found.
    ///   - encodingHint: the encoding's name as told from outside, such as an HTTP header's `charset`.
    /// - Throws: `.noText` when the page holds no article, `.overLimit`.
    func article(html: [UInt8], url: String?, encodingHint: String?) throws(IngestError) -> PageArticle
}

extension PageReader: PageReading {}

/// An HTML page with what is known of it from outside.
struct Page {
    let html: [UInt8]
    var url: String?
    var encodingHint: String?
}
