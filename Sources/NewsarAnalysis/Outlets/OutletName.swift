/// One spelling for the ways in which articles write an outlet's name or address.
enum OutletName {
    /// Longest name that is looked up, in bytes.
    private static let limit = 120

    /// Lower case, single spaces, straight apostrophes, no leading `the`.
    static func key(_ name: some StringProtocol) -> String {
        let words = name.prefix(limit).lowercased().replacing("\u{2019}", with: "'")
            .split { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
        return (words.count > 1 && words[0] == "the" ? words.dropFirst() : words[...]).joined(separator: " ")
    }

    /// The name's spellings from exact to general: as it stands, without a section (`X - News`, `X (Online)`), without
    /// `.com`.
    static func keys(_ name: String) -> [String] {
        let whole = key(name)
        var keys = [whole]
        var bare = whole
        if bare.hasSuffix(")"), let open = bare.lastIndex(of: "(") { bare = key(bare[..<open]) }
        for mark in [" - ", " | ", " \u{2013} ", " / "] {
            if let cut = bare.firstRange(of: mark) { bare = key(bare[..<cut.lowerBound]) }
        }
        if bare != whole { keys.append(bare) }
        if bare.hasSuffix(".com") { keys.append(String(bare.dropLast(4))) }
        return keys
    }

    /// A host and the domains above it: `a.b.example.com`, `b.example.com`, `example.com`.
    static func domains(_ host: String) -> [String] {
        let labels = host.prefix(255).lowercased().split(separator: ".")
        guard labels.count > 1 else { return [] }
        return (0...min(labels.count - 2, 8)).map { labels[$0...].joined(separator: ".") }
    }

    /// The first folders of an address: `opinion` of `https://example.com/2020/opinion/a.html`.
    static func sections(_ url: String) -> [Substring] {
        let path = url.prefix(512).split(separator: "/", omittingEmptySubsequences: true).dropFirst(2)
        return Array(path.prefix(8))
    }
}
