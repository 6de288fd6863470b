/// How an input holds its records, recognised by its content.
enum RecordFormat {
    /// An object a line.
    case jsonLines
    /// Objects over several lines: an array of them, or one after the other.
    case jsonDocument
    /// Objects in an array that is a member of an object.
    case jsonWrapper
    /// Pages as a crawler stored them.
    case webArchive
    /// RSS or Atom.
    case feed
    /// One HTML page.
    case page
    /// Rows under a header.
    case table(TableShape)
    /// One article: a title in the first line, text below.
    case plainText
    /// Blanks at most.
    case nothing
    /// Something else, in words.
    case unknown(String)

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// Bytes looked at before an input is judged.
    private static let headBytes = 64 * 1024

    /// Looks at the input's head; a byte order mark is dropped. An input that breaks meanwhile is judged by what came:
    /// its reader meets the fault again.
    static func sniff(_ window: inout InputWindow, _ fields: FieldMap) -> RecordFormat {
        var isAtEnd = (try? window.fill(upTo: 4)) != true
        if window.starts(with: byteOrderMark) { window.drop(3) }
        while true {
            let head = window.prefix(headBytes)
            let content = head.drop(while: isSpace)
            let isWhole = isAtEnd || head.count == headBytes
            if let format = format(of: content, isWhole: isWhole) { return format }
            if isWhole { return content.isEmpty ? .nothing : text(content, fields) }
            isAtEnd = (try? window.fill()) != true
        }
    }

    /// What the first bytes alone tell; `nil` when more are needed or it is some text.
    private static func format(of content: ArraySlice<UInt8>, isWhole: Bool) -> RecordFormat? {
        switch content.first {
        case nil: return nil
        case 0x5B: return jsonArray(content.dropFirst().drop(while: isSpace))
        case 0x7B:
            switch content.withUnsafeBufferPointer({ WrappedArray.find(in: $0, isWhole: isWhole) }) {
            case .at: return .jsonWrapper
            case .unknown where !isWhole: return nil
            case .unknown, .none: break
            }
            let line = content.dropFirst().drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
            return line.first == 0x0A ? .jsonDocument : .jsonLines
        case 0x3C:
            switch MarkupRoot(content) {
            case .page: return .page
            case .feed: return .feed
            case .other(let name): return .unknown("XML whose root is <\(name)>")
            case nil: return isWhole ? .page : nil
            }
        default:
            if content.starts(with: Array("WARC/".utf8)) { return .webArchive }
            return Signature.name(of: content).map { .unknown($0) }
        }
    }

    /// Text may begin with a bracket, too: `[Reuters] …`.
    private static func jsonArray(_ inner: ArraySlice<UInt8>) -> RecordFormat? {
        guard let first = inner.first else { return nil }
        switch first {
        case 0x7B, 0x5B, 0x5D, 0x22: return .jsonDocument
        default:
            // Numbers and the like may stand before the first object.
            let value = inner.prefix { $0 != 0x2C }
            let next = inner[value.endIndex...].dropFirst().drop(while: isSpace)
            return value.count < 40 && [0x7B, 0x5B, 0x22].contains(next.first) ? .jsonDocument : nil
        }
    }

    /// Text that does not begin like JSON is JSON Lines with bad lines if a later line begins like an object.
    private static func text(_ content: ArraySlice<UInt8>, _ fields: FieldMap) -> RecordFormat {
        if TextBytes.isBinary(content) { return .unknown("binary data") }
        if content.split(separator: 0x0A).contains(where: isObject) { return .jsonLines }
        if let shape = TableShape(content, fields) {
            return shape.hasText ? .table(shape) : .unknown("a table no column of which is known to hold text")
        }
        if content.prefix(while: { $0 != 0x0A }).count(where: { $0 == 0x09 }) >= 3 {
            return .unknown("a table without a header")
        }
        return .plainText
    }

    private static func isObject(_ line: ArraySlice<UInt8>) -> Bool {
        let content = line.drop(while: isSpace)
        guard content.first == 0x7B else { return false }
        let inner = content.dropFirst().drop(while: isSpace)
        return inner.first == 0x22 || inner.first == 0x7D
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

extension RecordFormat {
    /// Throws `.unreadable` for what is not understood.
    func reader(_ limits: IngestLimits, isTranscoded: Bool) throws(IngestError) -> any RecordReader {
        switch self {
        case .jsonLines: JSONLinesReader(limit: limits.recordBytes)
        case .jsonDocument: JSONDocumentReader(limit: limits.recordBytes)
        case .jsonWrapper: JSONDocumentReader(limit: limits.recordBytes, isWrapped: true)
        case .webArchive: WARCReader(limit: limits.recordBytes)
        case .feed: FeedReader(limit: limits.recordBytes)
        case .page:
            WholeInputReader(.page(encodingHint: isTranscoded ? "utf-8" : nil), limit: limits.recordBytes)
        case .table(let shape): TableReader(shape, limit: limits.recordBytes)
        case .plainText: WholeInputReader(.plainText, limit: limits.recordBytes)
        case .nothing: EmptyReader()
        case .unknown(let name): throw IngestError(.unreadable, "\(name) is not understood")
        }
    }
}
