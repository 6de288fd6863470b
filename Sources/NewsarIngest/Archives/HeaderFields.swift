/// A start line and the `Name: value` lines below it, as WARC records and HTTP messages begin.
struct HeaderFields {
    /// Longest header that is read, in bytes.
    static let maximumBytes = 64 * 1024

    /// `WARC/1.0` or `HTTP/1.1 200 OK`.
    let startLine: String
    private let fields: [(name: String, value: String)]

    /// Reads lines that end with a line feed, with a carriage return before it or not; a line that begins with a blank goes on
    /// with the one above. O(bytes).
    init(_ bytes: some Sequence<UInt8>) {
        var lines: [[UInt8]] = []
        for line in Array(bytes).split(separator: 0x0A, omittingEmptySubsequences: true) {
            let text = line.prefix { $0 != 0x0D }
            if text.first == 0x20 || text.first == 0x09, !lines.isEmpty {
                lines[lines.count - 1] += text
            } else if !text.isEmpty {
                lines.append(Array(text))
            }
        }
        startLine = lines.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
        fields = lines.dropFirst().compactMap { line in
            guard let colon = line.firstIndex(of: 0x3A) else { return nil }
            let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
            return String(decoding: line[(colon + 1)...], as: UTF8.self).trimmed.map { (name, $0) }
        }
    }

    /// The first value of the field `name`, which is given in small letters.
    subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    /// All values of the field `name`, joined by commas as RFC 9110 §5.3 allows.
    func all(_ name: String) -> String { fields.filter { $0.name == name }.map(\.value).joined(separator: ",") }
}

extension InputWindow {
    /// Bytes of the header that begins at `offset`, the blank line behind it included; `nil` when there is no blank line in
    /// the first `limit` bytes. Fills the window as needed. Throws when the input breaks.
    mutating func headerLength(
        at offset: Int = 0, limit: Int = HeaderFields.maximumBytes
    ) throws(IngestError) -> Int? {
        while true {
            let length = withBytes(from: offset) { bytes -> Int? in
                let head = UnsafeBufferPointer(rebasing: bytes.prefix(limit))
                var line = 0
                while let end = head[line...].firstIndex(of: 0x0A) {
                    if head[line..<end].allSatisfy({ $0 == 0x0D }) { return end + 1 }
                    line = end + 1
                }
                return nil
            }
            if let length { return length }
            if count - offset >= limit { return nil }
            if try !fill() { return nil }
        }
    }
}
