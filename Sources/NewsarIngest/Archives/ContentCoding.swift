internal import Compression

/// HTTP's content codings, RFC 9110 §8.4.1.
enum ContentCoding {
    /// Unpacks `body`; what is clearly not packed stays as it is.
    ///
    /// Throws `.unreadable` for a damaged body and an unknown coding, `.overLimit` beyond `limit` bytes.
    static func unpack(_ body: [UInt8], _ coding: String, limit: Int) throws(IngestError) -> [UInt8] {
        if body.isEmpty || isMarkup(body) { return body }
        do throws(CompressionError) {
            switch coding {
            case "gzip", "x-gzip":
                guard body.starts(with: [0x1F, 0x8B]) else { return body }
                return try DeflateInflater(.gzip).unpack(body, limit: limit)
            case "deflate":
                // Servers send either: RFC 9110 means zlib's wrapping, and its first byte tells it (RFC 1950 §2.2).
                let isWrapped = body.count >= 2 && body[0] & 0x0F == 8 && (Int(body[0]) << 8 | Int(body[1])) % 31 == 0
                return try DeflateInflater(isWrapped ? .zlib : .none).unpack(body, limit: limit)
            case "br": return try BrotliInflater().unpack(body, limit: limit)
            case "zstd": return try ZstdInflater().unpack(body, limit: limit)
            case "identity", "utf-8", "none": return body
            default: break
            }
        } catch {
            let code: IngestError.Code = error.code == .overLimit ? .overLimit : .unreadable
            throw IngestError(code, "the page is packed with \(coding): \(error.description)")
        }
        throw IngestError(.unreadable, "the page is packed with \(coding), which is not understood")
    }

    /// No coding's output begins with a tag and plain letters behind it.
    private static func isMarkup(_ body: [UInt8]) -> Bool {
        let head = body.prefix(64).drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
        return head.first == 0x3C && head.prefix(8).count == 8
            && head.prefix(8).allSatisfy { (0x20...0x7E).contains($0) }
    }
}
