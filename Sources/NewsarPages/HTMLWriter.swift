/// Writes HTML into bytes. What comes from an article goes through `text` or `attribute`, which escape it.
struct HTMLWriter {
    private(set) var bytes: [UInt8] = []

    /// Markup of ours.
    mutating func raw(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Bytes of ours: a style sheet.
    mutating func raw(_ markup: [UInt8]) { bytes.append(contentsOf: markup) }

    /// Text between tags. Control characters are left out. O(length).
    mutating func text(_ text: some StringProtocol) {
        for byte in text.utf8 { escape(byte) }
    }

    mutating func text(_ number: Int) { text(String(number)) }

    mutating func text(utf8: some Sequence<UInt8>) {
        for byte in utf8 { escape(byte) }
    }

    /// ` name="value"`; the value may come from an article.
    mutating func attribute(_ name: StaticString, _ value: String) {
        raw(" ")
        raw(name)
        raw("=\"")
        text(value)
        raw("\"")
    }

    /// A tag with text in it.
    mutating func element(_ name: StaticString, class kind: StaticString? = nil, _ content: String) {
        element(name, class: kind) { $0.text(content) }
    }

    /// A tag with what `content` writes in it.
    mutating func element(
        _ name: StaticString, class kind: StaticString? = nil, _ content: (inout HTMLWriter) -> Void
    ) {
        raw("<")
        raw(name)
        if let kind {
            raw(" class=\"")
            raw(kind)
            raw("\"")
        }
        raw(">")
        content(&self)
        raw("</")
        raw(name)
        raw(">")
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case 0x26: raw("&amp;")
        case 0x3C: raw("&lt;")
        case 0x3E: raw("&gt;")
        case 0x22: raw("&quot;")
        case 0x27: raw("&#39;")
        case 0x09, 0x0A: bytes.append(byte)
        case 0..<0x20, 0x7F: break
        default: bytes.append(byte)
        }
    }
}
