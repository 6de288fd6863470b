/// Names of elements as a feed writes them. Name spaces are known by their usual prefixes; the prefix of the feed's own root
/// stands for none.
struct FeedNames {
    private static let longestName = 40

    private let rootPrefix: String

    /// - Parameter root: the name of the feed's first element.
    init(root: String) {
        let parts = root.lowercased().split(separator: ":", maxSplits: 1)
        // RSS 1.0's root bears the prefix of RDF, its items bear none.
        rootPrefix = parts.count == 2 && parts[0] != "rdf" ? parts[0] + ":" : ""
    }

    /// The tag's name in small letters.
    func name(of tag: MarkupTag, in bytes: UnsafeBufferPointer<UInt8>) -> String {
        let name = String(decoding: bytes[tag.name].prefix(Self.longestName), as: UTF8.self).lowercased()
        if !rootPrefix.isEmpty, name.hasPrefix(rootPrefix) { return String(name.dropFirst(rootPrefix.utf8.count)) }
        return name.hasPrefix("atom:") ? String(name.dropFirst(5)) : name
    }

    /// The end tag of `name` at `position` or later. O(bytes).
    func end(of name: String, in bytes: UnsafeBufferPointer<UInt8>, from position: Int) -> Range<Int>? {
        var scanner = MarkupScanner(bytes, from: position)
        while let token = scanner.next() {
            if case .tag(let tag) = token, tag.isEnd, self.name(of: tag, in: bytes) == name { return tag.range }
        }
        return nil
    }

    /// The content of the first element `name` in `range`; `nil` when there is none. O(bytes).
    func content(
        of name: String, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> ElementContent? {
        let part = UnsafeBufferPointer(rebasing: bytes[range])
        var scanner = MarkupScanner(part)
        while let token = scanner.next() {
            guard case .tag(let tag) = token, !tag.isEnd, !tag.isEmpty, self.name(of: tag, in: part) == name else {
                continue
            }
            let end = end(of: name, in: part, from: scanner.position)?.lowerBound ?? part.count
            return ElementContent(part, scanner.position..<end)
        }
        return nil
    }

    /// The value of the attribute `name`, which is given in small letters; `nil` when it is missing or empty.
    func attribute(_ name: String, of tag: MarkupTag, in bytes: UnsafeBufferPointer<UInt8>) -> String? {
        var rest = bytes[tag.attributes]
        while true {
            rest = rest.drop { $0 <= 0x20 || $0 == 0x2F }
            let key = rest.prefix { $0 > 0x20 && $0 != 0x3D }
            rest = rest[key.endIndex...].drop { $0 <= 0x20 }
            if key.isEmpty && rest.isEmpty { return nil }
            guard rest.first == 0x3D else {
                if key.isEmpty { rest = rest.dropFirst() }
                continue
            }
            rest = rest.dropFirst().drop { $0 <= 0x20 }
            let quote = rest.first
            let value: Slice<UnsafeBufferPointer<UInt8>>
            if quote == 0x22 || quote == 0x27 {
                value = rest.dropFirst().prefix { $0 != quote }
                rest = rest[value.endIndex...].dropFirst()
            } else {
                value = rest.prefix { $0 > 0x20 }
                rest = rest[value.endIndex...]
            }
            if String(decoding: key.prefix(Self.longestName), as: UTF8.self).lowercased() == name {
                var resolved: [UInt8] = []
                CharacterReference.resolve(UnsafeBufferPointer(rebasing: value), into: &resolved)
                return TextBytes.string(resolved[...]).trimmed
            }
        }
    }
}
