/// An HTTP response as web archives store it: RFC 9112, with the encodings of its body still on.
struct HTTPResponse {
    let status: Int
    /// Media type in small letters without parameters; empty when none is told.
    let mediaType: String
    /// The `charset` of the media type.
    let charset: String?

    private let isChunked: Bool
    private let codings: [String]

    /// Reads the header in front of the body; `nil` when it is none of HTTP.
    init?(header: [UInt8]) {
        let fields = HeaderFields(header)
        let words = fields.startLine.split(separator: " ", maxSplits: 2)
        guard words.count >= 2, words[0].hasPrefix("HTTP/"), let status = Int(words[1]) else { return nil }
        self.status = status
        let type = MediaType(fields["content-type"] ?? "")
        mediaType = type.name
        charset = type.charset
        isChunked = fields.all("transfer-encoding").lowercased().contains("chunked")
        codings = fields.all("content-encoding").lowercased().split(separator: ",").compactMap {
            String($0).trimmed
        }
    }

    /// Whether the response brings an HTML page; one of no type is judged by its first bytes.
    func isPage(_ bodyHead: [UInt8]) -> Bool {
        guard status == 200 || status == 203 else { return false }
        switch mediaType {
        case "text/html", "application/xhtml+xml": return true
        case "": return !codings.isEmpty || bodyHead.first { $0 > 0x20 } == 0x3C || isChunked
        default: return false
        }
    }

    /// The body without its encodings. A crawler may have taken them off and left the header as it was.
    ///
    /// Throws `.unreadable` for a damaged or unknown encoding, `.overLimit` when it unpacks to more than `limit` bytes.
    func content(of body: [UInt8], limit: Int) throws(IngestError) -> [UInt8] {
        var content = isChunked ? try ChunkedBody.content(body) : body
        guard codings.count <= 4 else { throw IngestError(.overLimit, "the page is packed more than 4 times") }
        for coding in codings.reversed() {
            content = try ContentCoding.unpack(content, coding, limit: limit)
        }
        return content
    }
}

/// `text/html; charset=utf-8`, taken apart.
struct MediaType {
    let name: String
    let charset: String?

    init(_ text: String) {
        let parts = text.split(separator: ";")
        name = parts.first.flatMap { String($0).trimmed }?.lowercased() ?? ""
        charset =
            parts.dropFirst().compactMap { part -> String? in
                guard let parameter = String(part).trimmed, parameter.lowercased().hasPrefix("charset=") else {
                    return nil
                }
                let value = parameter.dropFirst(8).filter { $0 != "\"" && $0 != "'" }
                return String(value).trimmed
            }.first
    }
}
