import Glibc

/// Text in another encoding as UTF-8, piece by piece; what means nothing in it becomes U+FFFD.
final class TranscodedSource: ByteSource {
    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    private let converter: iconv_t
    private var window: InputWindow
    /// Bytes of a code unit: what is passed over when it means nothing.
    private let unit: Int

    /// `nil` when nothing is known of an encoding with this name, or when it is UTF-8 itself.
    init?(_ encoding: String, _ window: InputWindow) {
        let label = encoding.lowercased()
        guard !label.isEmpty, label.utf8.count < 32, !["utf-8", "utf8", "us-ascii", "ascii"].contains(label) else {
            return nil
        }
        // By these names pages and feeds mean Windows-1252 (WHATWG Encoding Standard §4.2).
        let name = ["iso-8859-1", "latin1", "iso8859-1", "iso_8859-1"].contains(label) ? "windows-1252" : label
        guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else { return nil }
        self.converter = converter
        self.window = window
        unit = label.hasPrefix("utf-16") ? 2 : label.hasPrefix("utf-32") ? 4 : 1
    }

    deinit { iconv_close(converter) }

    func read(into bytes: inout [UInt8]) throws(IngestError) -> Bool {
        let before = bytes.count
        while bytes.count == before {
            if window.count == 0, try !window.fill() { return false }
            let (consumed, fault) = convert(into: &bytes)
            window.drop(consumed)
            switch fault {
            case EILSEQ:
                bytes += Self.replacement
                window.drop(unit)
            case EINVAL where consumed == 0:
                // A character that goes on behind the window.
                if try !window.fill() {
                    bytes += Self.replacement
                    window.drop(window.count)
                }
            default: break
            }
        }
        return true
    }

    var pieceOffset: Int? { window.dropped == window.offset ? nil : window.offset }

    func resume() -> Bool {
        iconv(converter, nil, nil, nil, nil)
        return window.resume()
    }

    private func convert(into bytes: inout [UInt8]) -> (consumed: Int, fault: Int32) {
        var fault: Int32 = 0
        let consumed = window.withBytes { input -> Int in
            // iconv never writes to its input; its type lacks the const.
            var source = UnsafeMutablePointer(
                mutating: UnsafeRawPointer(input.baseAddress)?.assumingMemoryBound(to: CChar.self))
            var available = input.count
            // Characters take up to twice their size, those of one byte three times.
            let room = input.count * 3 + 16
            bytes.append(addingCapacity: room) { span in
                span.withUnsafeMutableBufferPointer { buffer, count in
                    guard let base = buffer.baseAddress else { return }
                    var target: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(base + count)
                        .assumingMemoryBound(to: CChar.self)
                    var space = room
                    fault = iconv(converter, &source, &available, &target, &space) == -1 ? errno : 0
                    count += room - space
                }
            }
            return input.count - available
        }
        return (consumed, fault)
    }
}

/// The encoding that an input tells of itself.
enum TextEncoding {
    /// UTF-16, by its byte order mark or by the first bytes of XML.
    static func wide(_ window: InputWindow) -> String? {
        if window.starts(with: [0xFF, 0xFE]) || window.starts(with: [0x3C, 0, 0x3F, 0]) { return "utf-16le" }
        if window.starts(with: [0xFE, 0xFF]) || window.starts(with: [0, 0x3C, 0, 0x3F]) { return "utf-16be" }
        return nil
    }

    /// The encoding in an XML declaration.
    static func declared(_ window: InputWindow) -> String? {
        let head = window.prefix(256).drop { $0 <= 0x20 }
        guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: 0x3E) else { return nil }
        return head[..<end].withUnsafeBufferPointer { bytes in
            let tag = MarkupTag(
                range: 0..<bytes.count, name: 2..<5, attributes: 5..<bytes.count, isEnd: false, isEmpty: true)
            return FeedNames(root: "").attribute("encoding", of: tag, in: bytes)
        }
    }
}
