/// How an input holds its records, recognised by its content.
enum RecordFormat: Equatable {
    /// An object a line.
    case jsonLines
    /// Objects over several lines: an array of them, or one after the other.
    case jsonDocument
    /// Something else, in words.
    case unknown(String)

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// Bytes looked at before an input that does not begin like JSON is given up.
    private static let headBytes = 64 * 1024

    private static let signatures: [(bytes: [UInt8], name: String)] = [
        ([0x28, 0xB5, 0x2F, 0xFD], "packed with zstd"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "packed with xz"),
        ([0x42, 0x5A, 0x68], "packed with bzip2"),
        ([0x50, 0x4B, 0x03, 0x04], "a zip archive"),
        ([0x1F, 0x8B], "packed with gzip twice"),
        ([0x25, 0x50, 0x44, 0x46], "a PDF document"),
        ([0xFF, 0xFE], "UTF-16 text"),
        ([0xFE, 0xFF], "UTF-16 text"),
        ([0x3C], "HTML, XML or a feed"),
    ]

    /// Looks at the input's head; a byte order mark is dropped. An input that breaks meanwhile is judged by what came:
    /// its reader meets the fault again.
    static func sniff(_ window: inout InputWindow) -> RecordFormat {
        var isAtEnd = false
        while window.count < 4 && !isAtEnd { isAtEnd = (try? window.fill()) != true }
        if window.prefix(3) == byteOrderMark { window.drop(3) }
        while true {
            let head = window.prefix(headBytes)
            let content = head.drop(while: isSpace)
            if let format = format(of: content) { return format }
            if isAtEnd || head.count == headBytes { return content.isEmpty ? .jsonLines : text(content) }
            isAtEnd = (try? window.fill()) != true
        }
    }

    func reader(_ limits: IngestLimits) throws(IngestError) -> any RecordReader {
        switch self {
        case .jsonLines: return JSONLinesReader(limit: limits.recordBytes)
        case .jsonDocument: return JSONDocumentReader(limit: limits.recordBytes)
        case .unknown(let name):
            throw IngestError(.unreadable, "\(name) is not understood; give articles as JSON Lines, plain or gzip")
        }
    }

    /// What the first bytes alone tell.
    private static func format(of content: ArraySlice<UInt8>) -> RecordFormat? {
        switch content.first {
        case nil: return nil
        case 0x5B: return .jsonDocument
        case 0x7B:
            let line = content.dropFirst().drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
            return line.first == 0x0A ? .jsonDocument : .jsonLines
        default:
            return signatures.first { content.starts(with: $0.bytes) }.map { .unknown($0.name) }
        }
    }

    /// Text that does not begin like JSON is JSON Lines with bad lines if a later line does.
    private static func text(_ content: ArraySlice<UInt8>) -> RecordFormat {
        if content.contains(0) { return .unknown("binary data") }
        let hasObject = content.split(separator: 0x0A).contains { $0.first { !isSpace($0) } == 0x7B }
        return hasObject ? .jsonLines : .unknown("text in which no line is a JSON object")
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
