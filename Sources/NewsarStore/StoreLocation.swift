/// Where a store lies: `sqlite:///absolute/path`, `sqlite:path`, a plain path, or
/// `postgres://user:password@host:port/database`.
public struct StoreLocation: Sendable, Equatable, CustomStringConvertible {
    public enum Place: Sendable, Equatable {
        /// Path of the SQLite file, absolute or relative to the working directory.
        case file(String)
        case database(PostgresAddress)
    }

    public let place: Place

    /// Reads a `--store` value.
    ///
    /// - Throws: `.invalidLocation` for other schemes, a host name before a file, an empty path, or a store in memory only.
    public init(_ text: String) throws(StoreError) {
        let mark = text.firstRange(of: "://")
        let scheme = mark.map { text[..<$0.lowerBound].lowercased() }
        switch scheme {
        case "postgres"?, "postgresql"?:
            let rest = mark.map { text[$0.upperBound...] } ?? ""
            place = .database(try PostgresAddress(rest, scheme: scheme ?? ""))
        case "sqlite"?:
            let rest = text.dropFirst("sqlite://".count)
            guard rest.hasPrefix("/") else {
                throw StoreError(
                    .invalidLocation,
                    "store \(text): an absolute path follows sqlite://, as in sqlite:///var/lib/newsar.db")
            }
            place = try Self.file(PercentEncoding.decoded(rest), of: text)
        case let other?:
            throw StoreError(
                .invalidLocation,
                "store: unknown scheme \(other); use sqlite:///path/to/newsar.db or postgres://user@host/database")
        case nil:
            place = try Self.file(
                text.hasPrefix("sqlite:") ? PercentEncoding.decoded(text.dropFirst(7)) : text, of: text)
        }
    }

    private static func file(_ path: String, of text: String) throws(StoreError) -> Place {
        guard !path.isEmpty, !path.hasSuffix("/"), !path.utf8.contains(0), path != ":memory:" else {
            throw StoreError(
                .invalidLocation, "store '\(text)' names no file; use a path or sqlite:///path/to/newsar.db")
        }
        return .file(path)
    }

    /// Without a password.
    public var description: String {
        switch place {
        case .file(let path): path
        case .database(let address): address.description
        }
    }
}
