internal import NewsarModel

/// A record, or a whole input, that gave no article, and why.
public struct Rejection: Sendable, Equatable {
    /// Most of a record that is kept, in bytes of the input.
    public static let recordLimit = 64 * 1024

    public let origin: Origin
    /// What is wrong, in words for the person who gave the input.
    public let reason: String
    /// The record as it stood in the input, cut to `recordLimit`, with invalid UTF-8 replaced; `nil` when there is none to show.
    public let record: String?

    public init(origin: Origin, reason: String, record: String? = nil) {
        self.origin = origin
        self.reason = reason
        self.record = record
    }

    init(origin: Origin, reason: String, bytes: [UInt8]) {
        self.init(origin: origin, reason: reason, record: Self.excerpt(bytes))
    }

    /// A line of a rejects file without its line feed: `{"input","line","offset","reason","record"}`, absent values `null`.
    public var json: [UInt8] {
        var writer = JSONWriter(capacity: (record?.utf8.count ?? 0) + 256)
        writer.object { json in
            json.member("input", origin.input)
            json.key("line")
            if case .line(let line) = origin.place { json.value(line) } else { json.null() }
            json.key("offset")
            if case .byte(let offset) = origin.place { json.value(offset) } else { json.null() }
            json.member("reason", reason)
            json.member("record", record)
        }
        return writer.bytes
    }

    /// The record's head, never cut inside a character of valid UTF-8.
    private static func excerpt(_ bytes: [UInt8]) -> String {
        guard bytes.count > recordLimit else { return String(decoding: bytes, as: UTF8.self) }
        var end = recordLimit
        while end > recordLimit - 3, UTF8.isContinuation(bytes[end]) { end -= 1 }
        return String(decoding: bytes[..<end], as: UTF8.self)
    }
}
