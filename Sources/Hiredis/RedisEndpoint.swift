/// Where a Redis server is, and who asks.
public struct RedisEndpoint: Sendable, Equatable, CustomStringConvertible {
    public enum Address: Sendable, Equatable {
        case tcp(host: String, port: Int32)
        case unix(path: String)
    }

    public var address: Address
    public var user: String?
    public var password: String?
    public var database: Int

    public init(address: Address, user: String? = nil, password: String? = nil, database: Int = 0) {
        self.address = address
        self.user = user
        self.password = password
        self.database = database
    }

    /// Reads `redis://[user[:password]@]host[:port][/db]` or `redis+unix://[user[:password]@]/path[?db=N]`.
    ///
    /// User and password may be percent-encoded. Throws `.invalidURL` with what is wrong and what to write instead.
    public init(url: String) throws(RedisError) {
        func invalid(_ reason: String) -> RedisError {
            RedisError(
                .invalidURL,
                "Redis URL '\(Self.redacted(url))': \(reason); write redis://user:password@host:port/db or redis+unix:///path/to/socket"
            )
        }
        guard let separator = url.firstRange(of: "://") else { throw invalid("no scheme") }
        let scheme = url[..<separator.lowerBound].lowercased()
        let rest = url[separator.upperBound...]
        var place = rest
        // A socket's path may hold an @ of its own.
        if !rest.hasPrefix("/"), let at = rest.lastIndex(of: "@") {
            let credentials = rest[..<at]
            place = rest[rest.index(after: at)...]
            let parts = credentials.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.percentDecoded(parts[0]),
                let secret = Self.percentDecoded(parts.count > 1 ? parts[1] : "")
            else { throw invalid("the user or password has a broken percent code") }
            user = name.isEmpty ? nil : name
            password = secret.isEmpty ? nil : secret
        } else {
            (user, password) = (nil, nil)
        }
        var number = Substring("0")
        switch scheme {
        case "redis":
            if let slash = place.firstIndex(of: "/") {
                number = place[place.index(after: slash)...]
                place = place[..<slash]
            }
            let (host, port) = try Self.hostAndPort(place, invalid)
            address = .tcp(host: host, port: port)
        case "redis+unix", "unix":
            if let question = place.firstRange(of: "?db=") {
                number = place[question.upperBound...]
                place = place[..<question.lowerBound]
            }
            guard place.hasPrefix("/") else { throw invalid("the socket's path must begin with /") }
            // sun_path holds 108 bytes with its NUL (unix(7)).
            guard place.utf8.count < 108 else { throw invalid("the socket's path is longer than 107 bytes") }
            address = .unix(path: String(place))
        case "rediss":
            throw invalid(
                "TLS is not built in; put stunnel or a TLS proxy on this machine before Redis and use redis://")
        default:
            throw invalid("unknown scheme '\(scheme)'")
        }
        guard let database = number.isEmpty ? 0 : Int(number), (0...65_535).contains(database) else {
            throw invalid("'\(number)' is no database number")
        }
        self.database = database
    }

    /// The address without the password.
    public var description: String {
        let who = user.map { $0 + "@" } ?? ""
        let base =
            switch address {
            case .tcp(let host, let port): "redis://\(who)\(host.contains(":") ? "[\(host)]" : host):\(port)"
            case .unix(let path): "redis+unix://\(who)\(path)"
            }
        guard database != 0 else { return base }
        if case .unix = address { return "\(base)?db=\(database)" }
        return "\(base)/\(database)"
    }

    private static func hostAndPort(
        _ place: Substring, _ invalid: (String) -> RedisError
    ) throws(RedisError) -> (String, Int32) {
        var host = place
        var digits: Substring?
        if place.hasPrefix("["), let end = place.firstIndex(of: "]") {
            host = place[place.index(after: place.startIndex)..<end]
            let tail = place[place.index(after: end)...]
            guard tail.isEmpty || tail.first == ":" else { throw invalid("'\(tail)' stands where :port is expected") }
            digits = tail.isEmpty ? nil : tail.dropFirst()
        } else if let colon = place.lastIndex(of: ":") {
            host = place[..<colon]
            digits = place[place.index(after: colon)...]
        }
        guard !host.isEmpty else { throw invalid("no host") }
        guard let digits else { return (String(host), 6379) }
        guard let port = Int32(digits), (1...65_535).contains(port), digits.first != "+" else {
            throw invalid("'\(digits)' is no port")
        }
        return (String(host), port)
    }

    private static func percentDecoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == 0x25 else {
                bytes.append(byte)
                continue
            }
            let digits = rest.prefix(2)
            // A sign would pass for a digit.
            guard digits.count == 2, digits.allSatisfy({ UnicodeScalar($0).properties.isASCIIHexDigit }),
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// The URL without what may be a password, even where the scheme is missing or misspelt.
    private static func redacted(_ url: String) -> String {
        guard let at = url.lastIndex(of: "@") else { return url }
        var start = url.startIndex
        if let separator = url.firstRange(of: "://"), separator.upperBound <= at { start = separator.upperBound }
        guard let colon = url[start..<at].firstIndex(of: ":") else { return url }
        return url[...colon] + "***" + url[at...]
    }
}
