/// Reads the fields of one item of a feed.
struct FeedItem {
    private(set) var draft = ArticleDraft()
    private var summary: String?

    private var names = FeedNames(root: "")
    private let base: String?
    private var authors: [String] = []
    private var authorRank = Int.max

    /// - Parameter item: the item's bytes with its tags, in UTF-8. O(bytes).
    init(_ item: [UInt8], _ feed: FeedHead) {
        base = feed.base
        item.withUnsafeBufferPointer { read($0) }
        if let author = authors.isEmpty ? nil : authors.joined(separator: ", ") { offer(author, .author, 0) }
        if let summary {
            // Where there is no more, the summary is the text.
            if draft.text.value == nil { offer(summary, .text, 10) } else { offer(summary, .description, 0) }
        }
        if let title = feed.title { offer(title, .source, 5) }
        if let language = feed.language { offer(language, .language, 5) }
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        var scanner = MarkupScanner(bytes)
        var isFirst = true
        // Elements that a search found to be open: there is no end tag behind either.
        var open: Set<String> = []
        while let token = scanner.next() {
            guard case .tag(let tag) = token, !tag.isEnd else { continue }
            if isFirst {
                isFirst = false
                takeItem(tag, bytes)
                continue
            }
            let name = names.name(of: tag, in: bytes)
            guard let element = FeedElement.named(name) else { continue }
            var end = tag.range.upperBound..<tag.range.upperBound
            if !tag.isEmpty, !open.contains(name) {
                if let found = names.end(of: name, in: bytes, from: scanner.position) {
                    end = scanner.position..<found.lowerBound
                    scanner = MarkupScanner(bytes, from: found.upperBound)
                } else {
                    open.insert(name)
                }
            }
            if tag.isEmpty || !open.contains(name) {
                take(element, tag, ElementContent(bytes, end), bytes, end)
            } else if case .text(let range)? = peek(bytes, scanner.position) {
                take(element, tag, ElementContent(bytes, range), bytes, range)
            } else if case .literal(let range)? = peek(bytes, scanner.position) {
                take(element, tag, ElementContent(bytes, range.lowerBound - 9..<range.upperBound + 3), bytes, range)
            }
        }
    }

    private func peek(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> MarkupScanner.Token? {
        var scanner = MarkupScanner(bytes, from: position)
        return scanner.next()
    }

    /// RSS 1.0 names an item by its address, CDF gives it here alone.
    private mutating func takeItem(_ tag: MarkupTag, _ bytes: UnsafeBufferPointer<UInt8>) {
        names = FeedNames(root: String(decoding: bytes[tag.name].prefix(100), as: UTF8.self))
        if let address = names.attribute("href", of: tag, in: bytes) { offer(address, .url, 5) }
        if let about = names.attribute("rdf:about", of: tag, in: bytes) {
            offer(about, .id, 2)
            if about.hasPrefix("http") { offer(about, .url, 4) }
        }
        if let language = names.attribute("xml:lang", of: tag, in: bytes) { offer(language, .language, 1) }
    }

    private mutating func take(
        _ element: FeedElement, _ tag: MarkupTag, _ content: ElementContent, _ bytes: UnsafeBufferPointer<UInt8>,
        _ range: Range<Int>
    ) {
        let encoding = names.attribute("mode", of: tag, in: bytes)
        let type = names.attribute("type", of: tag, in: bytes)?.lowercased() ?? "text"
        guard encoding != "base64", type.hasPrefix("text") || type.contains("html") || !element.isText else { return }
        switch element {
        case .foreign: break
        case .field(let field, let rank):
            let value = content.line
            offer(value, field, rank)
            let isAddress = value.hasPrefix("http://") || value.hasPrefix("https://")
            if field == .id, isAddress, names.attribute("ispermalink", of: tag, in: bytes) != "false" {
                offer(value, .url, 2)
            }
        case .body(let rank):
            offer(content.text, .text, rank)
        case .summary:
            let text = content.text
            if !text.isEmpty, summary == nil { summary = text }
        case .link:
            let relation = names.attribute("rel", of: tag, in: bytes) ?? "alternate"
            let address = names.attribute("href", of: tag, in: bytes) ?? content.line
            if relation == "alternate" { offer(WebAddress.absolute(address, base), .url, 0) }
        case .author(let rank):
            guard rank <= authorRank else { return }
            if rank < authorRank { authors = [] }
            authorRank = rank
            if authors.count < 32, let name = author(content, bytes, range) { authors.append(name) }
        case .source:
            if let title = names.content(of: "title", in: bytes, range) {
                offer(title.line, .source, 0)
            } else {
                offer(content.line, .source, 0)
            }
        }
    }

    /// `<name>A</name>`, `a@b.com (A)`, `A <a@b.com>` or `A`.
    private func author(
        _ content: ElementContent, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> String? {
        let text = (names.content(of: "name", in: bytes, range) ?? content).line
        if let open = text.firstIndex(of: "("), text.hasSuffix(")"), text[..<open].contains("@") {
            return String(text[text.index(after: open)...].dropLast()).trimmed
        }
        let words = text.split(separator: " ").filter { !$0.contains("@") }
        return words.joined(separator: " ").trimmed
    }

    private mutating func offer(_ value: String, _ field: ArticleField, _ rank: Int) {
        draft.offer(value, as: ArticleField.Match(field: field, rank: rank))
    }
}
