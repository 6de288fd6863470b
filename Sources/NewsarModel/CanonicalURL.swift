/// One spelling for all addresses of one page, so that an article has one id wherever it was found.
public enum CanonicalURL {
    /// Query parameters that name a campaign or a reader, never a page.
    private static let trackers: Set<String> = [
        "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "yclid", "cmpid", "ocid", "ncid", "smid",
        "smtyp",
        "ref_src", "ref_url", "guccounter", "_ga",
    ]

    private static let byteLimit = 4096

    /// The address with scheme, letter case of the host, `www.`, default ports, fragment, tracking parameters and a trailing
    /// slash evened out. `nil` when `url` is no absolute http or https address.
    ///
    /// Every address becomes `https`: outlets serve one page under both. O(length).
    public static func of(_ url: String) -> String? { read(url)?.canonical }

    /// The host in lower case without `www.` and port; `nil` when `url` is no absolute http or https address.
    public static func host(of url: String) -> String? { read(url)?.host }

    /// Both of the above in one go.
    static func read(_ url: String) -> (canonical: String, host: String)? {
        var url = url
        return url.withUTF8 { utf8 in
            var bytes = UnsafeBufferPointer(rebasing: utf8.prefix(byteLimit))
            // Not through the middle of a scalar.
            while bytes.count < utf8.count, utf8[bytes.count] & 0xC0 == 0x80 {
                bytes = .init(rebasing: bytes.dropLast())
            }
            return read(bytes[...])
        }
    }

    private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

    private static func read(_ url: Bytes) -> (canonical: String, host: String)? {
        let port: StaticString
        let start: Int
        if starts(url, with: "https://") {
            (start, port) = (8, ":443")
        } else if starts(url, with: "http://") {
            (start, port) = (7, ":80")
        } else {
            return nil
        }
        let whole = url.dropFirst(start).prefix { $0 != UInt8(ascii: "#") }
        let authority = whole.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
        guard let site = site(of: authority, defaultPort: port) else { return nil }
        let tail = whole[authority.endIndex...]
        let path = tail.prefix { $0 != UInt8(ascii: "?") }
        let end = path.lastIndex { $0 != UInt8(ascii: "/") }.map { $0 + 1 } ?? path.startIndex
        var canonical = Array("https://\(site)".utf8)
        canonical += path[..<end]
        var separator = UInt8(ascii: "?")
        for pair in tail[path.endIndex...].dropFirst().split(separator: UInt8(ascii: "&")) where !isTracker(pair) {
            canonical.append(separator)
            canonical += pair
            separator = UInt8(ascii: "&")
        }
        return (String(decoding: canonical, as: UTF8.self), host(ofSite: site))
    }

    /// The authority in lower case without user, `www.` and the scheme's own port.
    private static func site(of authority: Bytes, defaultPort: StaticString) -> String? {
        let named = authority.lastIndex(of: UInt8(ascii: "@")).map { authority[($0 + 1)...] } ?? authority
        var site = String(decoding: named, as: UTF8.self).lowercased()
        if site.utf8.count > defaultPort.utf8CodeUnitCount, site.hasSuffix(defaultPort.description) {
            site.removeLast(defaultPort.utf8CodeUnitCount)
        }
        if site.hasPrefix("www.") { site.removeFirst(4) }
        guard !site.isEmpty, site.utf8.first != UInt8(ascii: ":"), site.utf8.count <= 255,
            site.utf8.allSatisfy({ $0 > 32 && $0 != 127 })
        else { return nil }
        return site
    }

    private static func host(ofSite site: String) -> String {
        let bytes = site.utf8
        // Colons within brackets belong to a numeric IPv6 host (RFC 3986 §3.2.2).
        let bracket = bytes.lastIndex(of: UInt8(ascii: "]")).map(bytes.index(after:))
        return String(site[..<(bracket ?? bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex)])
    }

    private static func isTracker(_ pair: Bytes) -> Bool {
        let name = pair.prefix { $0 != UInt8(ascii: "=") }
        if starts(name, with: "utm_") { return true }
        // No tracker's name is longer.
        return name.count <= 16 && trackers.contains(String(decoding: name, as: UTF8.self).lowercased())
    }

    /// Whatever the letters' case in `bytes`; `prefix` is ASCII in lower case.
    private static func starts(_ bytes: Bytes, with prefix: StaticString) -> Bool {
        prefix.withUTF8Buffer { prefix in
            bytes.count >= prefix.count
                && zip(bytes, prefix).allSatisfy { $0 == $1 || (0x41...0x5A).contains($0) && $0 | 0x20 == $1 }
        }
    }
}
