/// What the lines around an article's beginning tell: `Von Ann Lee`, `12. September 2018, 14:05 Uhr`.
struct Byline {
    private(set) var author: String?
    /// The node in which the text begins.
    private(set) var beginning = 0
    /// Short lines with digits, nearest first, in which a date may stand.
    private(set) var dateTexts: [String] = []
    /// The same of the article's own sentences: a date in them is more often that of an event.
    private(set) var proseDateTexts: [String] = []

    /// Lines looked at before and behind the article's first paragraph, and behind its last.
    private static let before = 14
    private static let behind = 3
    private static let after = 30
    private static let longest = 160
    /// Words up to which a line of the article may be a label beside it.
    private static let labelWords = 8
    /// Bytes of a first paragraph in which a dateline may stand.
    private static let dateline = 48

    private static let openings: [[UInt8]] = [
        "by ", "von ", "par ", "por ", "text: ", "autor: ", "author: ", "text von ", "written by ", "posted by ",
    ].map { Array($0.utf8) }

    init(_ text: MainText) {
        guard let first = text.kept.first, let last = text.kept.last else { return }
        let blocks = text.page.blocks
        beginning = Int(blocks[first].owner)
        let near = Array((max(0, first - Self.before)..<min(first + Self.behind, blocks.count)).reversed())
        let kept = Set(text.kept)
        let tail = last..<min(last + Self.after, blocks.count)
        for paragraph in text.kept.prefix(Self.behind) {
            let opening = text.page.bytes(of: blocks[paragraph]).prefix(Self.dateline)
            guard opening.first.map({ $0 &- 0x30 < 10 }) == true else { continue }
            dateTexts.append(String(decoding: opening, as: UTF8.self))
        }
        for index in near + Array(tail) where blocks[index].length <= Self.longest && blocks[index].words <= 24 {
            let line = text.page.bytes(of: blocks[index])
            if author == nil, blocks[index].words <= 9, index < first + Self.behind { author = Self.author(line) }
            guard dateTexts.count + proseDateTexts.count < 24, line.contains(where: { $0 &- 0x30 < 10 }) else {
                continue
            }
            if blocks[index].words > Self.labelWords, kept.contains(index) {
                proseDateTexts.append(String(decoding: line, as: UTF8.self))
            } else {
                dateTexts.append(String(decoding: line, as: UTF8.self))
            }
        }
    }

    private static func author(_ line: ArraySlice<UInt8>) -> String? {
        let small = line.prefix(12).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        guard let opening = openings.first(where: { small.starts(with: $0) }) else { return nil }
        let name = String(decoding: line.dropFirst(opening.count), as: UTF8.self)
        return PersonNames.isPlausible(name) && !name.hasSuffix(".") ? name : nil
    }
}
