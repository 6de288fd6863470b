/// What a document in angle brackets is, by its first element.
enum MarkupRoot: Equatable {
    case page
    case feed
    /// XML of another kind: its root's name.
    case other(String)

    /// `nil` when no element has begun yet.
    init?(_ content: ArraySlice<UInt8>) {
        var rest = content
        var isXML = false
        while true {
            rest = rest.drop { $0 <= 0x20 }
            guard rest.first == 0x3C else {
                guard !rest.isEmpty else { return nil }
                self = .page
                return
            }
            if rest.starts(with: Array("<?".utf8)) {
                isXML = isXML || rest.starts(with: Array("<?xml".utf8))
                guard let end = rest.firstIndex(of: 0x3E) else { return nil }
                rest = rest[(end + 1)...]
            } else if rest.starts(with: Array("<!--".utf8)) {
                guard let end = Self.commentEnd(rest) else { return nil }
                rest = rest[end...]
            } else if rest.starts(with: Array("<!".utf8)) {
                let words = Self.word(rest.dropFirst(2).drop { $0 != 0x20 && $0 != 0x3E }.drop { $0 == 0x20 })
                if words.lowercased() == "html" {
                    self = .page
                    return
                }
                guard let end = Self.declarationEnd(rest) else { return nil }
                rest = rest[end...]
            } else {
                let name = Self.word(rest.dropFirst())
                guard name.utf8.count < rest.count - 1 else { return nil }
                self = Self.kind(name, isXML: isXML)
                return
            }
        }
    }

    private static func kind(_ name: String, isXML: Bool) -> MarkupRoot {
        let local = (name.split(separator: ":").last.map(String.init) ?? name).lowercased()
        if ["rss", "feed", "rdf", "channel"].contains(local) { return .feed }
        return isXML && local != "html" ? .other(String(name.prefix(40))) : .page
    }

    private static func word(_ bytes: ArraySlice<UInt8>) -> String {
        let name = bytes.prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F && $0 != 0x5B }.prefix(100)
        return String(decoding: name, as: UTF8.self)
    }

    private static func commentEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
        var dashes = 0
        for index in bytes.indices.dropFirst(4) {
            if bytes[index] == 0x3E && dashes >= 2 { return index + 1 }
            dashes = bytes[index] == 0x2D ? dashes + 1 : 0
        }
        return nil
    }

    /// Behind a document type with the declarations in its brackets.
    private static func declarationEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
        var depth = 0
        for index in bytes.indices {
            switch bytes[index] {
            case 0x3C: depth += 1
            case 0x3E:
                depth -= 1
                if depth == 0 { return index + 1 }
            default: break
            }
        }
        return nil
    }
}
