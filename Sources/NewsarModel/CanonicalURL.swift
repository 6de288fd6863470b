/// One spelling for all addresses of one page, so that an article has one id wherever it was found.
public enum CanonicalURL {
    /// Query parameters that name a campaign or a reader, never a page.
    private static let trackers: Set<String> = [
        "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "yclid", "cmpid", "ocid", "ncid", "smid",
        "smtyp",
        "ref_src", "ref_url", "guccounter", "_ga",
    ]

    /// The address with scheme, letter case of the host, `www.`, default ports, fragment, tracking parameters and a trailing
    /// slash evened out. `nil` when `url` is no absolute http or https address.
    ///
    /// Every address becomes `https`: outlets serve one page under both. O(length).
    public static func of(_ url: String) -> String? {
        guard let parts = split(url) else { return nil }
        var path = parts.path
        while path.hasSuffix("/") { path.removeLast() }
        let query = parts.query.split(separator: "&").filter { pair in
            let name = pair.prefix { $0 != "=" }.lowercased()
            return !trackers.contains(name) && !name.hasPrefix("utm_")
        }
        return "https://" + parts.host + path + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }

    /// The host in lower case without `www.` and port; `nil` when `url` is no absolute http or https address.
    public static func host(of url: String) -> String? {
        guard let host = split(url)?.host else { return nil }
        // Colons within brackets belong to a numeric IPv6 host (RFC 3986 §3.2.2).
        let end = host.lastIndex(of: "]").map(host.index(after:)) ?? host.firstIndex(of: ":") ?? host.endIndex
        return String(host[..<end])
    }

    private static func split(_ url: String) -> (host: String, path: Substring, query: Substring)? {
        let url = url.utf8.count <= 4096 ? url : String(url.prefix(4096))
        let rest: Substring
        let port: String
        if url.prefix(8).lowercased() == "https://" {
            (rest, port) = (url.dropFirst(8), ":443")
        } else if url.prefix(7).lowercased() == "http://" {
            (rest, port) = (url.dropFirst(7), ":80")
        } else {
            return nil
        }
        let whole = rest.prefix { $0 != "#" }
        let authority = whole.prefix { $0 != "/" && $0 != "?" }
        var host = (authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority)
            .lowercased()
        if host.hasSuffix(port) { host.removeLast(port.count) }
        if host.hasPrefix("www.") { host.removeFirst(4) }
        guard !host.isEmpty, !host.hasPrefix(":"), host.utf8.count <= 255,
            host.utf8.allSatisfy({ $0 > 32 && $0 != 127 })
        else { return nil }
        let tail = whole[authority.endIndex...]
        let path = tail.prefix { $0 != "?" }
        return (host, path, tail[path.endIndex...].dropFirst())
    }
}
