/// What stands before a feed's first item: the feed's own title, language and address.
struct FeedHead {
    private(set) var title: String?
    private(set) var language: String?
    /// What relative addresses in the feed start from.
    private(set) var base: String?

    /// O(bytes).
    init(_ head: [UInt8]) {
        head.withUnsafeBufferPointer { bytes in
            var scanner = MarkupScanner(bytes)
            var names: FeedNames?
            while let token = scanner.next() {
                guard case .tag(let tag) = token, !tag.isEnd else { continue }
                let written = String(decoding: bytes[tag.name].prefix(100), as: UTF8.self)
                // RSS 1.0's root tells nothing of its items' prefix, the channel does.
                let isChannel = written.lowercased().hasSuffix("channel")
                let known = isChannel ? FeedNames(root: written) : names ?? FeedNames(root: written)
                let name = known.name(of: tag, in: bytes)
                if names == nil || isChannel {
                    names = known
                    language = known.attribute("xml:lang", of: tag, in: bytes) ?? language
                    base = known.attribute("xml:base", of: tag, in: bytes) ?? base
                } else if ["image", "textinput", "author"].contains(name) {
                    if let end = known.end(of: name, in: bytes, from: scanner.position) {
                        scanner = MarkupScanner(bytes, from: end.upperBound)
                    }
                } else {
                    take(name, tag, known, bytes)
                }
            }
        }
    }

    private mutating func take(
        _ name: String, _ tag: MarkupTag, _ names: FeedNames, _ bytes: UnsafeBufferPointer<UInt8>
    ) {
        var line: String? {
            names.content(of: name, in: bytes, tag.range.lowerBound..<bytes.count)?.line.trimmed
        }
        switch name {
        case "title" where title == nil: title = line
        case "language", "dc:language": language = language ?? line
        case "link" where base == nil:
            let relation = names.attribute("rel", of: tag, in: bytes) ?? "alternate"
            let address = names.attribute("href", of: tag, in: bytes) ?? line
            if relation == "alternate", let address, WebAddress.isAbsolute(address) { base = address }
        default: break
        }
    }
}
