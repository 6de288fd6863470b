import Glibc

/// Takes XML or HTML apart into tags and text, however broken it is: what is no tag counts as text. Nothing is expanded and
/// nothing loaded. O(bytes).
struct MarkupScanner {
    enum Token {
        case text(Range<Int>)
        /// What a CDATA section holds.
        case literal(Range<Int>)
        case tag(MarkupTag)
        /// A comment, processing instruction or document type.
        case declaration
        /// More bytes are needed to tell.
        case incomplete
    }

    /// Longest tag in which quotes are heeded; in a longer one, a quote is not closed.
    private static let longestTag = 8 * 1024
    /// Quotes not closed before they are not heeded any more: each costs a search.
    private static let patience = 64

    private let bytes: UnsafeBufferPointer<UInt8>
    /// Nothing follows: what is not closed by the end is not closed.
    private let isWhole: Bool
    private(set) var position: Int
    private var openQuotes = 0
    private var hasNoBracket = false
    private var hasNoLiteralEnd = false
    private var hasNoCommentEnd = false

    init(_ bytes: UnsafeBufferPointer<UInt8>, from position: Int = 0, isWhole: Bool = true) {
        self.bytes = bytes
        self.isWhole = isWhole
        self.position = position
    }

    /// The next token, `position` moves behind it; `nil` at the end.
    mutating func next() -> Token? {
        guard position < bytes.count else { return nil }
        guard bytes[position] == 0x3C else { return text(from: position, searching: position) }
        let begin = position
        guard begin + 1 < bytes.count else { return isWhole ? text(from: begin, searching: begin + 1) : .incomplete }
        switch bytes[begin + 1] {
        case 0x21: return section(begin)
        case 0x3F: return closed(by: ">", from: begin + 2, \.hasNoBracket) ?? text(from: begin, searching: begin + 1)
        case 0x2F, 0x3A, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x80...: return tag(begin)
        default: return text(from: begin, searching: begin + 1)
        }
    }

    /// Bytes up to the next bracket at `start` or later.
    private mutating func text(from begin: Int, searching start: Int) -> Token {
        position = find("<", from: start) ?? bytes.count
        return .text(begin..<position)
    }

    /// What begins with `<!`.
    private mutating func section(_ begin: Int) -> Token {
        let rest = UnsafeBufferPointer(rebasing: bytes[begin...])
        if !isWhole && rest.count < 9 { return .incomplete }
        if rest.starts(with: "<![CDATA[".utf8) {
            if !hasNoLiteralEnd, let end = find("]]>", from: begin + 9) {
                position = end + 3
                return .literal(begin + 9..<end)
            }
            hasNoLiteralEnd = true
            if !isWhole { return .incomplete }
            position = begin + 9
            return .declaration
        }
        if rest.starts(with: "<!--".utf8) {
            if let token = closed(by: "-->", from: begin + 4, \.hasNoCommentEnd) { return token }
            position = begin + 4
            return .declaration
        }
        return closed(by: ">", from: begin + 2, \.hasNoBracket) ?? text(from: begin, searching: begin + 1)
    }

    /// A declaration; `nil` when nothing closes it.
    private mutating func closed(
        by mark: StaticString, from start: Int, _ hasNone: WritableKeyPath<Self, Bool>
    ) -> Token? {
        if !self[keyPath: hasNone], let end = find(mark, from: start) {
            position = end + mark.utf8CodeUnitCount
            return .declaration
        }
        self[keyPath: hasNone] = true
        return isWhole ? nil : .incomplete
    }

    private mutating func tag(_ begin: Int) -> Token {
        guard let end = tagEnd(begin) else {
            return isWhole || bytes.count - begin > Self.longestTag
                ? text(from: begin, searching: begin + 1) : .incomplete
        }
        position = end + 1
        let isEnd = bytes[begin + 1] == 0x2F
        let nameBegin = isEnd ? begin + 2 : begin + 1
        var nameEnd = nameBegin
        while nameEnd < end, bytes[nameEnd] > 0x20, bytes[nameEnd] != 0x2F { nameEnd += 1 }
        return .tag(
            MarkupTag(
                range: begin..<position, name: nameBegin..<nameEnd, attributes: nameEnd..<end, isEnd: isEnd,
                isEmpty: !isEnd && bytes[end - 1] == 0x2F))
    }

    /// Where the tag's closing bracket stands, outside of quotes where they are closed.
    private mutating func tagEnd(_ begin: Int) -> Int? {
        if openQuotes < Self.patience {
            var quote: UInt8 = 0
            for index in begin + 2..<max(begin + 2, min(bytes.count, begin + Self.longestTag)) {
                let byte = bytes[index]
                if quote != 0 {
                    if byte == quote { quote = 0 }
                } else if byte == 0x3E {
                    return index
                } else if (byte == 0x22 || byte == 0x27) && bytes[index - 1] == 0x3D {
                    quote = byte
                }
            }
            if !isWhole && bytes.count - begin < Self.longestTag { return nil }
            openQuotes += 1
        }
        if hasNoBracket { return nil }
        guard let end = find(">", from: begin + 2) else {
            hasNoBracket = true
            return nil
        }
        return end
    }

    private func find(_ mark: StaticString, from start: Int) -> Int? {
        guard start < bytes.count, let base = bytes.baseAddress else { return nil }
        let length = mark.utf8CodeUnitCount
        var position = start
        while bytes.count - position >= length {
            guard let hit = memchr(base + position, Int32(mark.utf8Start[0]), bytes.count - position - length + 1)
            else { return nil }
            let found = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
            if memcmp(hit, mark.utf8Start, length) == 0 { return found }
            position = found + 1
        }
        return nil
    }
}

/// Where the parts of a tag stand.
struct MarkupTag {
    let range: Range<Int>
    let name: Range<Int>
    let attributes: Range<Int>
    let isEnd: Bool
    /// It ends itself: `<br/>`.
    let isEmpty: Bool
}
