/// The paths in a list file: one a line; blank lines and those that begin with `#` are passed over. Read as it goes, so that a
/// list may be as long as it likes.
final class InputList {
    /// Longest line, in bytes: no system takes a longer path.
    private static let longestPath = 4096

    private let path: String
    private var window: InputWindow
    private var line = 0

    /// `-` is standard input. Throws `.unreadable`.
    init(_ path: String) throws(IngestError) {
        self.path = path
        window = InputWindow(try InputFile(path))
    }

    enum Entry {
        case path(String)
        case fault(path: String, reason: String)
    }

    func next() -> Entry? {
        do throws(IngestError) {
            while let bytes = try nextLine() {
                if bytes.count > Self.longestPath {
                    return .fault(path: path, reason: "line \(line) of the list is too long for a path")
                }
                if let entry = String(decoding: bytes, as: UTF8.self).trimmed, !entry.hasPrefix("#") {
                    return .path(entry)
                }
            }
            return nil
        } catch {
            let fault = Entry.fault(path: path, reason: error.description)
            window = InputWindow(NoBytes())
            return fault
        }
    }

    /// The next line; of one that is too long, more than the longest path's bytes.
    private func nextLine() throws(IngestError) -> [UInt8]? {
        var searched = 0
        line += 1
        while true {
            if let end = window.firstIndex(of: 0x0A, from: searched) {
                let bytes = window.prefix(min(end, Self.longestPath + 1))
                window.drop(end + 1)
                return bytes
            }
            // What is too long is dropped but for a head that shows it.
            if window.count > 2 * Self.longestPath { window.drop(window.count - Self.longestPath - 1) }
            searched = window.count
            if try !window.fill() {
                let bytes = window.prefix(Self.longestPath + 1)
                window.drop(window.count)
                return bytes.isEmpty ? nil : bytes
            }
        }
    }
}

/// A source at its end.
private final class NoBytes: ByteSource {
    func read(into bytes: inout [UInt8]) -> Bool { false }
}
