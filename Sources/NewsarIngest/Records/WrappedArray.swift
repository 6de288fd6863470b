/// Finds the array of articles in an object around it, as APIs and JSON Feed answer: `{"status":"ok","articles":[{…}, …], …}`.
enum WrappedArray {
    enum Finding: Equatable {
        /// The array's first item, or its end, begins at this byte.
        case at(Int)
        /// The object is none of these.
        case none
        /// The bytes end before it can be told.
        case unknown
    }

    /// Members that hold articles: JSON Feed, NewsAPI, GDELT, GNews, the Guardian, Elasticsearch exports and the like.
    private static let names: Set<String> = [
        "articles", "data", "items", "results", "documents", "docs", "stories", "news", "records", "entries", "hits",
        "posts",
    ]

    /// Looks at the object with which `bytes` begin. It wraps articles if one of its members is an array whose first object names a
    /// title, text or address, and none of its own is a text. O(bytes).
    ///
    /// - Parameter isWhole: no more bytes will be looked at; an object that goes on behind them is judged by what is there.
    static func find(in bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> Finding {
        var cursor = Cursor(bytes)
        guard cursor.take(0x7B) else { return .none }
        var array: Int?
        var hasText = false
        // What the object is when it, or what will be looked at of it, ends here. Damage among the articles may put a text of
        // theirs beside the array.
        var judgement: Finding {
            guard let array else { return cursor.isAtEnd ? .unknown : .none }
            if cursor.isAtEnd && !isWhole { return .unknown }
            return hasText && ObjectShape(bytes).fault != .malformed ? .none : .at(array)
        }
        while true {
            guard let name = cursor.memberName() else { return judgement }
            let field = ArticleField.match(name)?.field
            cursor.skipSpace()
            if field == .text || field == .html {
                if array == nil { return .none }
                if cursor.beginsText { hasText = true }
            }
            let value = cursor.position
            if array == nil, names.contains(name.lowercased()), cursor.take(0x5B) {
                cursor.skipSpace()
                let begin = cursor.position
                if cursor.isAtEnd { return .unknown }
                if cursor.peek == 0x7B {
                    guard let isArticle = begins(&cursor) else { return .unknown }
                    guard isArticle else { return .none }
                    array = begin
                } else if cursor.peek != 0x5D {
                    // An empty array may stand in an article that goes on behind it; one of other things is no list of articles.
                    return .none
                }
                cursor.back(to: value)
            }
            guard cursor.skipValue() else { return judgement }
            if !cursor.take(0x2C) { return judgement }
        }
    }

    /// Whether the object here begins like an article; `nil` when it cannot be told.
    private static func begins(_ cursor: inout Cursor) -> Bool? {
        guard cursor.take(0x7B) else { return false }
        while let name = cursor.memberName() {
            switch ArticleField.match(name)?.field {
            case .title, .text, .html, .url: return true
            default: break
            }
            guard cursor.skipValue() else { return nil }
            if !cursor.take(0x2C) { return cursor.isAtEnd ? nil : false }
        }
        return cursor.isAtEnd ? nil : false
    }
}

/// A place in JSON of which only the shape counts.
private struct Cursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { position >= bytes.count }
    var peek: UInt8? { isAtEnd ? nil : bytes[position] }

    /// Whether a string that is not empty begins here.
    var beginsText: Bool { peek == 0x22 && position + 1 < bytes.count && bytes[position + 1] != 0x22 }

    mutating func back(to position: Int) { self.position = position }

    mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || (0x09...0x0D).contains(byte) { position += 1 }
    }

    mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard peek == byte else { return false }
        position += 1
        return true
    }

    /// A member's name and the colon behind it, if they are here.
    mutating func memberName() -> String? {
        guard take(0x22) else { return nil }
        let begin = position
        guard passString() else { return nil }
        let name = String(decoding: bytes[begin..<position - 1], as: UTF8.self)
        return take(0x3A) ? name : nil
    }

    /// Goes behind the string's closing mark; false when it lies beyond the bytes.
    private mutating func passString() -> Bool {
        while let byte = peek {
            position += byte == 0x5C ? 2 : 1
            if byte == 0x22 { return true }
        }
        position = bytes.count
        return false
    }

    /// Goes behind a value; false when its end lies beyond the bytes.
    mutating func skipValue() -> Bool {
        skipSpace()
        var depth = 0
        while let byte = peek {
            switch byte {
            case 0x22:
                position += 1
                guard passString() else { return false }
                if depth == 0 { return true }
                continue
            case 0x7B, 0x5B: depth += 1
            case 0x7D, 0x5D:
                if depth == 0 { return true }
                depth -= 1
                if depth == 0 {
                    position += 1
                    return true
                }
            case 0x2C where depth == 0: return true
            default: break
            }
            position += 1
        }
        return false
    }
}
