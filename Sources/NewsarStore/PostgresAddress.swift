/// A PostgreSQL database: `postgres://user:password@host:port/database?keyword=value`, as libpq takes it.
///
/// What is left out is libpq's default: PGHOST, PGUSER and the like, the password from `~/.pgpass`.
public struct PostgresAddress: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
    /// By libpq's keywords (PostgreSQL's manual, §34.1.2), with the password.
    let options: [(keyword: String, value: String)]
    /// The address without its password.
    public let description: String

    public var customMirror: Mirror { Mirror(self, children: ["address": description]) }

    /// Seconds that a server may take to answer at first, where the address does not say.
    private static let connectTimeout = "10"

    /// - Parameter rest: what follows `postgres://`.
    init(_ rest: Substring, scheme: String) throws(StoreError) {
        let (before, query) = Self.split(rest, at: "?")
        let (authority, database) = Self.split(before, at: "/")
        var options: [(keyword: String, value: String)] = []
        var hosts = authority
        var user = ""
        if let at = authority.lastIndex(of: "@") {
            let (name, password) = Self.split(authority[..<at], at: ":")
            hosts = authority[authority.index(after: at)...]
            user = String(name)
            if !name.isEmpty { options.append(("user", PercentEncoding.decoded(name))) }
            if let password { options.append(("password", PercentEncoding.decoded(password))) }
        }
        let (names, ports) = try Self.hosts(hosts)
        if !names.isEmpty { options.append(("host", names)) }
        if !ports.isEmpty { options.append(("port", ports)) }
        if let database, !database.isEmpty { options.append(("dbname", PercentEncoding.decoded(database))) }
        var shown: [Substring] = []
        for pair in (query ?? "").split(separator: "&") {
            let (keyword, value) = Self.split(pair, at: "=")
            guard let value, keyword.utf8.allSatisfy({ $0 == 0x5F || (0x61...0x7A).contains($0) }), !keyword.isEmpty
            else {
                throw StoreError(
                    .invalidLocation, "a store's address ends with ?keyword=value&…, in PostgreSQL's keywords")
            }
            options.append((String(keyword), PercentEncoding.decoded(value)))
            if !keyword.hasSuffix("password") { shown.append(pair) }
        }
        guard options.allSatisfy({ !$0.value.utf8.contains(0) }) else {
            throw StoreError(.invalidLocation, "a store's address may not have %00")
        }
        for (keyword, value) in [
            ("connect_timeout", Self.connectTimeout), ("application_name", "newsar"), ("client_encoding", "UTF8"),
            ("keepalives_idle", "30"), ("keepalives_interval", "10"), ("keepalives_count", "3"),
        ] where !options.contains(where: { $0.keyword == keyword }) { options.append((keyword, value)) }
        self.options = options
        description =
            "\(scheme)://" + (user.isEmpty ? "" : user + "@") + hosts + (database.map { "/" + $0 } ?? "")
            + (shown.isEmpty ? "" : "?" + shown.joined(separator: "&"))
    }

    public static func == (left: PostgresAddress, right: PostgresAddress) -> Bool {
        left.options.elementsEqual(right.options) { $0 == $1 }
    }

    /// `text`, with the password blotted out should it be there.
    func withoutPassword(_ text: String) -> String {
        options.filter { $0.keyword.hasSuffix("password") && !$0.value.isEmpty }
            .reduce(text) { $0.replacing($1.value, with: "…") }
    }

    /// Names and ports of several hosts, as libpq wants them: each list with commas.
    private static func hosts(_ text: Substring) throws(StoreError) -> (names: String, ports: String) {
        var names: [String] = []
        var ports: [String] = []
        for host in text.split(separator: ",", omittingEmptySubsequences: false) {
            var (name, port) = split(host, at: ":")
            if host.first == "[", let end = host.firstIndex(of: "]") {
                name = host[host.index(after: host.startIndex)..<end]
                let rest = host[host.index(after: end)...]
                port = rest.isEmpty ? nil : rest.dropFirst()
            }
            guard port.map({ $0.isEmpty || UInt16($0) != nil }) ?? true else {
                throw StoreError(
                    .invalidLocation,
                    "the port in a store's address is no number of 1…65535; a password's / : @ are written %2F %3A %40")
            }
            names.append(PercentEncoding.decoded(name))
            ports.append(String(port ?? ""))
        }
        let given = ports.contains { !$0.isEmpty }
        return (names.joined(separator: ","), given ? ports.joined(separator: ",") : "")
    }

    private static func split(_ text: Substring, at mark: Character) -> (Substring, Substring?) {
        guard let place = text.firstIndex(of: mark) else { return (text, nil) }
        return (text[..<place], text[text.index(after: place)...])
    }
}
