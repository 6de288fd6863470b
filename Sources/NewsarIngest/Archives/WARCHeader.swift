/// What a WARC record tells of itself.
struct WARCHeader {
    enum Kind {
        /// An HTTP response.
        case response
        /// A document without HTTP around it: a file that was archived, or a page's text as Common Crawl's WET files hold it.
        case document(MediaType)
        /// A request, a revisit, metadata and the like.
        case other
    }

    let kind: Kind
    /// Bytes of the record's block.
    let length: Int
    let url: String?

    /// `nil` when the length is missing or is no number.
    init?(_ bytes: [UInt8]) {
        let fields = HeaderFields(bytes)
        guard let length = fields["content-length"].flatMap({ Int($0) }), length >= 0 else { return nil }
        self.length = length
        // WARC 1.0 writes the address in angle brackets, and some tools still do.
        let address = fields["warc-target-uri"].map {
            $0.hasPrefix("<") && $0.hasSuffix(">") ? String($0.dropFirst().dropLast()) : $0
        }
        url = address.flatMap { $0.hasPrefix("http://") || $0.hasPrefix("https://") ? $0 : nil }
        let type = MediaType(fields["content-type"] ?? "")
        switch fields["warc-type"]?.lowercased() {
        case "response": kind = url != nil && type.name != "text/dns" ? .response : .other
        case "resource", "conversion": kind = url != nil ? .document(type) : .other
        default: kind = .other
        }
    }
}
