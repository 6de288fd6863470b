/// Compares lines of a page with its title and description, by letters and digits alone.
struct TitleMatch {
    private let title: [UInt8]
    private let summary: [UInt8]

    /// Letters by which a line and the description must agree to be the same.
    private static let leastLetters = 20
    private static let comparedBytes = 60

    init(title: String?, description: String?) {
        self.title = Self.letters((title ?? "").utf8)
        summary = Self.letters((description ?? "").utf8)
    }

    /// Whether `line` is the title or a good part of it.
    func isTitle(_ line: ArraySlice<UInt8>) -> Bool {
        guard !title.isEmpty else { return false }
        let line = Self.letters(line)
        return line.count * 2 > title.count && (title.starts(with: line) || line.starts(with: title))
    }

    /// Whether `line` begins the page's description.
    func isSummary(_ line: ArraySlice<UInt8>) -> Bool {
        let line = Self.letters(line.prefix(Self.comparedBytes))
        return line.count > Self.leastLetters && summary.starts(with: line)
    }

    /// In small letters as far as ASCII goes.
    private static func letters(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        bytes.compactMap { byte in
            switch byte {
            case 0x41...0x5A: byte | 0x20
            case 0x30...0x39, 0x61...0x7A, 0x80...: byte
            default: nil
            }
        }
    }
}
