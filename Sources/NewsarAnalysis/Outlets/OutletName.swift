/// One spelling for the ways in which articles write an outlet's name or address.
enum OutletName {
    /// Longest name that is looked up, in bytes.
    private static let limit = 160
    private static let space: UInt8 = 0x20

    /// Lower case, single spaces, straight apostrophes, no leading `the`. O(length).
    static func key(_ name: some StringProtocol) -> String { String(decoding: folded(name), as: UTF8.self) }

    /// The name's spellings from exact to general: as it stands, without a section (`X - News`, `X (Online)`), without
    /// `www.`, without `.com`.
    static func keys(_ name: String) -> [String] {
        let whole = folded(name)
        var keys = [whole]
        var bare = whole[...]
        if bare.last == 0x29, let open = bare.lastIndex(of: 0x28) { bare = trimmed(bare[..<open]) }
        if let cut = sectionMark(bare) { bare = trimmed(bare[..<cut]) }
        if bare.count < whole.count { keys.append(Array(bare)) }
        if bare.starts(with: "www.".utf8) { keys.append(Array(bare.dropFirst(4))) }
        if bare.suffix(4).elementsEqual(".com".utf8) { keys.append(Array(bare.dropLast(4))) }
        return keys.map { String(decoding: $0, as: UTF8.self) }
    }

    /// A host and the domains above it: `a.b.example.com`, `b.example.com`, `example.com`.
    static func domains(_ host: String) -> [String] {
        let labels = host.utf8.prefix(255).split(separator: 0x2E)
        guard labels.count > 1, let last = labels.last else { return [] }
        return labels.dropLast().prefix(8).map { host.utf8[$0.startIndex..<last.endIndex] }
            .map { String(Substring($0)).lowercased() }
    }

    /// The first folders of an address: `2020`, `opinion` of `https://example.com/2020/opinion/a.html`. O(length).
    static func sections(_ url: String) -> [Substring] {
        let path = url.utf8.prefix(512).prefix { $0 != 0x3F && $0 != 0x23 }
        return path.split(separator: 0x2F).dropFirst(2).prefix(8).map { Substring($0) }
    }

    private static func folded(_ name: some StringProtocol) -> [UInt8] {
        let bytes = Array(name.utf8.prefix(limit))
        var folded: [UInt8] = []
        folded.reserveCapacity(bytes.count)
        UTF8Reader.appendFolded(bytes, 0..<bytes.count, to: &folded)
        var single: [UInt8] = []
        single.reserveCapacity(folded.count)
        for byte in folded where byte > space || !single.isEmpty && single.last != space {
            single.append(byte > space ? byte : space)
        }
        if single.last == space { single.removeLast() }
        return single.count > 4 && single.starts(with: "the ".utf8) ? Array(single.dropFirst(4)) : single
    }

    /// Where a section's name is set off: a hyphen or dash, stroke or slash between spaces.
    private static func sectionMark(_ name: ArraySlice<UInt8>) -> Int? {
        name.indices.dropFirst().first { index in
            name[index] == space && index + 2 < name.endIndex
                && ([0x2D, 0x7C, 0x2F].contains(name[index + 1]) && name[index + 2] == space
                    || name[index + 1] == 0xE2 && name[index + 2] == 0x80)
        }
    }

    private static func trimmed(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        name.last == space ? name.dropLast() : name
    }
}
