internal import CLibXML2

/// Reads HTML into a `PageTree` with libxml2's parser, which repairs what is broken; nothing is loaded from elsewhere.
struct PageParser {
    /// Deepest nesting of elements.
    static let maximumDepth = 1000
    /// Most elements and texts of a page.
    static let maximumNodes = 400_000

    /// The page in `html`, UTF-8 without zeros.
    ///
    /// Throws `.overLimit` for a page nested too deep or of too many elements. O(bytes).
    static func tree(_ html: [UInt8]) throws(IngestError) -> PageTree {
        _ = initialized
        var builder = PageTreeBuilder()
        builder.tree.bytes.reserveCapacity(html.count / 2)
        html.withUnsafeBufferPointer { html in
            html.withMemoryRebound(to: CChar.self) { html in
                withUnsafeMutablePointer(to: &builder) { parse(html, into: $0) }
            }
        }
        if let fault = builder.fault { throw IngestError(.overLimit, fault) }
        builder.close()
        return builder.tree
    }

    private static let initialized: Void = xmlInitParser()

    private static func parse(_ html: UnsafeBufferPointer<CChar>, into builder: UnsafeMutablePointer<PageTreeBuilder>) {
        guard let context = htmlCreateMemoryParserCtxt(html.baseAddress, Int32(clamping: html.count)) else { return }
        defer { htmlFreeParserCtxt(context) }
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        htmlCtxtUseOptions(context, Int32(options))
        xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
        builder.pointee.context = context
        context.pointee.userData = UnsafeMutableRawPointer(builder)
        guard let sax = context.pointee.sax else { return }
        sax.pointee = handlers(sax.pointee)
        htmlParseDocument(context)
    }

    /// libxml2's handlers with those that build its own tree put out of action.
    private static func handlers(_ defaults: htmlSAXHandler) -> htmlSAXHandler {
        var sax = defaults
        sax.startDocument = nil
        sax.endDocument = nil
        sax.internalSubset = nil
        sax.externalSubset = nil
        sax.setDocumentLocator = nil
        sax.comment = nil
        sax.processingInstruction = nil
        sax.ignorableWhitespace = { user, text, length in PageParser.builder(user)?.pointee.text(text, length) }
        sax.characters = { user, text, length in PageParser.builder(user)?.pointee.text(text, length) }
        sax.cdataBlock = { user, text, length in PageParser.builder(user)?.pointee.rawText(text, length) }
        sax.startElement = { user, name, attributes in PageParser.builder(user)?.pointee.begin(name, attributes) }
        sax.endElement = { user, name in PageParser.builder(user)?.pointee.end(name) }
        return sax
    }

    private static func builder(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<PageTreeBuilder>? {
        user?.assumingMemoryBound(to: PageTreeBuilder.self)
    }
}
