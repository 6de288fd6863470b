/// The text of a piece of HTML in which all is content, such as a feed's `content:encoded`: paragraphs are kept apart by blank
/// lines, scripts and the like are left out. For whole pages see `PageReading`.
struct FragmentText {
    private var output: [UInt8] = []
    /// Line feeds that are due before the next word.
    private var breaks = 0
    private var hasSpace = false
    /// The element whose content is left out.
    private var leftOut: [UInt8]?
    private var preformatted = 0

    /// Whether text has tags or references in it.
    static func isMarkup(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            for index in buffer.indices.dropLast() {
                let next = buffer[index + 1]
                if buffer[index] == 0x3C && (next == 0x2F || next == 0x21 || (0x61...0x7A).contains(next | 0x20)) {
                    return true
                }
                if buffer[index] == 0x26,
                    next == 0x23 || (0x61...0x7A).contains(next | 0x20),
                    buffer[(index + 1)...].prefix(11).contains(0x3B)
                {
                    return true
                }
            }
            return false
        }
    }

    /// O(bytes).
    static func text(_ html: [UInt8]) -> [UInt8] {
        var fragment = FragmentText()
        fragment.output.reserveCapacity(html.count)
        html.withUnsafeBufferPointer { bytes in
            var scanner = MarkupScanner(bytes)
            while let token = scanner.next() {
                switch token {
                case .text(let range), .literal(let range):
                    fragment.add(UnsafeBufferPointer(rebasing: bytes[range]))
                case .tag(let tag): fragment.take(tag, bytes)
                case .declaration, .incomplete: break
                }
            }
        }
        return fragment.output
    }

    private mutating func take(_ tag: MarkupTag, _ bytes: UnsafeBufferPointer<UInt8>) {
        let name = bytes[tag.name].prefix(12).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        if let leftOut {
            if tag.isEnd && name == leftOut { self.leftOut = nil }
            return
        }
        switch Self.elements[name] {
        case .paragraph: breaks = max(breaks, 2)
        case .line: breaks = name == Self.br ? min(2, breaks + 1) : max(breaks, 1)
        case .cell: hasSpace = true
        case .preformatted:
            breaks = max(breaks, 2)
            preformatted = max(0, preformatted + (tag.isEnd ? -1 : tag.isEmpty ? 0 : 1))
        case .leftOut: if !tag.isEnd && !tag.isEmpty { leftOut = name }
        case nil: break
        }
    }

    private mutating func add(_ source: UnsafeBufferPointer<UInt8>) {
        guard leftOut == nil else { return }
        var resolved: [UInt8] = []
        CharacterReference.resolve(source, into: &resolved)
        for (index, byte) in resolved.enumerated() {
            if preformatted > 0 && byte == 0x0A {
                breaks = min(2, breaks + 1)
            } else if byte <= 0x20 {
                hasSpace = true
            } else if byte == 0xC2, index + 1 < resolved.count, resolved[index + 1] == 0xA0 {
                hasSpace = true
            } else if byte == 0xA0, index > 0, resolved[index - 1] == 0xC2 {
                continue
            } else {
                if !output.isEmpty {
                    if breaks > 0 {
                        for _ in 0..<breaks { output.append(0x0A) }
                    } else if hasSpace {
                        output.append(0x20)
                    }
                }
                (breaks, hasSpace) = (0, false)
                output.append(byte)
            }
        }
    }

    private enum Element { case paragraph, line, cell, preformatted, leftOut }

    private static let br = Array("br".utf8)

    private static let elements: [[UInt8]: Element] = {
        var elements: [[UInt8]: Element] = [:]
        for (names, element) in [
            (
                "p div h1 h2 h3 h4 h5 h6 ul ol dl blockquote table section article header footer figure hr aside",
                .paragraph
            ),
            ("br li tr dt dd figcaption caption address", .line), ("td th", .cell), ("pre", .preformatted),
            ("script style noscript template svg button select textarea", .leftOut),
        ] as [(String, Element)] {
            for name in names.split(separator: " ") { elements[Array(name.utf8)] = element }
        }
        return elements
    }()
}
