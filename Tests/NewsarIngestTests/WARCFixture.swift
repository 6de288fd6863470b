/// Writes WARC records.
enum WARCFixture {
    static func record(
        _ type: String, _ block: [UInt8], url: String? = "http://a.com/1", contentType: String = "application/http",
        length: Int? = nil, version: String = "1.0"
    ) -> [UInt8] {
        var header = "WARC/\(version)\r\nWARC-Type: \(type)\r\nContent-Type: \(contentType)\r\n"
        if let url { header += "WARC-Target-URI: \(url)\r\n" }
        header += "Content-Length: \(length ?? block.count)\r\n\r\n"
        return Array(header.utf8) + block + Array("\r\n\r\n".utf8)
    }

    static func response(
        _ body: [UInt8], url: String = "http://a.com/1", status: String = "200 OK",
        headers: [String] = ["Content-Type: text/html; charset=\"ISO-8859-1\""]
    ) -> [UInt8] {
        let head = "HTTP/1.1 \(status)\r\n" + headers.map { $0 + "\r\n" }.joined() + "\r\n"
        return record("response", Array(head.utf8) + body, url: url)
    }

    static func response(_ body: String, url: String = "http://a.com/1") -> [UInt8] {
        response(Array(body.utf8), url: url)
    }
}
