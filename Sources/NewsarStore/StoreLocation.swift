/// Where a store lies: `sqlite:///absolute/path`, `sqlite:path`, or a plain path.
public struct StoreLocation: Sendable, Equatable, CustomStringConvertible {
    /// Path of the SQLite file, absolute or relative to the working directory.
    public let path: String

    /// Reads a `--store` value.
    ///
    /// - Throws: `.invalidLocation` for other schemes, a host name, an empty path, or a store in memory only.
    public init(_ text: String) throws(StoreError) {
        let scheme = text.firstRange(of: "://").map { text[..<$0.lowerBound].lowercased() }
        switch scheme {
        case "postgres", "postgresql":
            throw StoreError(
                .invalidLocation, "PostgreSQL is not in this release; use sqlite:///path/to/newsar.db")
        case "sqlite":
            let rest = text.dropFirst("sqlite://".count)
            guard rest.hasPrefix("/") else {
                throw StoreError(
                    .invalidLocation,
                    "store \(text): an absolute path follows sqlite://, as in sqlite:///var/lib/newsar.db")
            }
            try self.init(path: Self.percentDecoded(rest), of: text)
        case let other?:
            throw StoreError(
                .invalidLocation, "store \(text): unknown scheme \(other); use sqlite:///path/to/newsar.db")
        case nil:
            try self.init(path: text.hasPrefix("sqlite:") ? Self.percentDecoded(text.dropFirst(7)) : text, of: text)
        }
    }

    private init(path: String, of text: String) throws(StoreError) {
        guard !path.isEmpty, !path.hasSuffix("/"), !path.utf8.contains(0), path != ":memory:" else {
            throw StoreError(
                .invalidLocation, "store '\(text)' names no file; use a path or sqlite:///path/to/newsar.db")
        }
        self.path = path
    }

    public var description: String { path }

    /// RFC 3986 §2.1; a `%` that no two hexadecimal digits follow stands for itself.
    private static func percentDecoded(_ text: Substring) -> String {
        let bytes = Array(text.utf8)
        var decoded: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0x25, index + 2 < bytes.count,
                let byte = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
            {
                decoded.append(byte)
                index += 3
            } else {
                decoded.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }
}
