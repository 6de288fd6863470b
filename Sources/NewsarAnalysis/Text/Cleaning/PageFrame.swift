/// Menus and header lines of a page whose line breaks were lost: `HIGHLIGHTSNewsBusiness`, `4-MIN READPublished: 9:30am`.
enum PageFrame {
    /// Bytes from the beginning that may be header.
    private static let headerLimit = 3_000
    /// Bytes from `Published` to where the text begins.
    private static let dateLimit = 80

    /// Where the header ends: after the last of its lines with a date or reading time, where several lines touch before
    /// it. `nil` without one, or where the text has its line breaks.
    static func header(of bytes: [UInt8], _ seams: Seams) -> Int? {
        guard seams.isFlattened else { return nil }
        let limit = min(headerLimit, bytes.count / 3)
        var touching = 0
        var header: Int?
        for index in 1..<max(1, limit) {
            if ByteText.isGlued(bytes, at: index) { touching += 1 }
            guard let anchor = anchors.match(bytes, at: index, before: limit), bytes[index - 1] != 0x20 else {
                continue
            }
            if let end = end(after: index + anchor.bytes.count, bytes, seams), touching >= 3 { header = end }
        }
        return header
    }

    private static let anchors = PhraseList([("published|updated|last updated|posted|min read|minute read", .header)])

    /// Where a line touches the next after an anchor.
    private static func end(after anchor: Int, _ bytes: [UInt8], _ seams: Seams) -> Int? {
        let limit = min(bytes.count, anchor + dateLimit)
        return (anchor..<max(anchor, limit)).first { ByteText.isGlued(bytes, at: $0) }
    }

    /// A segment of lines that touch and of which none ends with a stop.
    static func reason(for segment: Range<Int>, _ bytes: [UInt8], _ seams: Seams, isLast: Bool) -> Cut.Reason? {
        guard seams.isFlattened,
            !ByteText.isStop(bytes, endingAt: ByteText.beforeClosing(bytes, segment.upperBound))
        else { return nil }
        var touching = 0
        for index in segment.dropFirst() where ByteText.isGlued(bytes, at: index) { touching += 1 }
        guard touching >= (isLast ? 1 : 2), touching * 6 >= ByteText.wordCount(bytes, segment) else { return nil }
        return .navigation
    }
}
