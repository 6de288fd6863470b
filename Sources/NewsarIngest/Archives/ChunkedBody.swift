/// HTTP's chunked transfer coding, RFC 9112 §7.1.
enum ChunkedBody {
    /// What the chunks hold. A body that does not begin with a chunk stays as it is: crawlers take the chunks apart and leave
    /// the header. Throws `.unreadable` when chunks are damaged or cut short. O(bytes).
    static func content(_ body: [UInt8]) throws(IngestError) -> [UInt8] {
        guard sizeLine(body, at: 0) != nil else { return body }
        var content: [UInt8] = []
        var position = 0
        while let (size, begin) = sizeLine(body, at: position) {
            if size == 0 { return content }
            guard size <= body.count - begin else {
                throw IngestError(.unreadable, "the page's last chunk is cut short")
            }
            content += body[begin..<begin + size]
            position = begin + size
            if position < body.count, body[position] == 0x0D { position += 1 }
            if position < body.count, body[position] == 0x0A { position += 1 }
            if position == body.count { return content }
        }
        throw IngestError(.unreadable, "the page's chunks are damaged at byte \(position + 1)")
    }

    /// The chunk's size and where its data begin; `nil` when no size stands at `position`.
    private static func sizeLine(_ body: [UInt8], at position: Int) -> (size: Int, begin: Int)? {
        var size = 0
        var index = position
        while index < body.count, index - position < 15, let digit = JSONString.hexValue(body[index]) {
            size = size << 4 | Int(digit)
            index += 1
        }
        guard index > position else { return nil }
        // An extension may follow the size; it is short where there is one.
        guard let end = body[index...].prefix(256).firstIndex(of: 0x0A) else { return nil }
        let rest = body[index..<end]
        guard rest.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) || rest.first == 0x3B else { return nil }
        return (size, end + 1)
    }
}
