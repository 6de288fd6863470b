/// Header, footer and menus of a page whose line breaks were lost: `HIGHLIGHTSNewsBusiness`, `Published: 9:30amUpdated`.
/// Each of them is known by its lines, which touch.
enum PageFrame {
    /// Bytes from the beginning that may be header.
    private static let headerLimit = 3_000
    /// Paragraphs that may stand in a header: a notice, a line on the author.
    private static let headerSegments = 5
    /// Bytes from `Published` to where the text begins.
    private static let dateLimit = 80
    /// Words for each place where lines touch, at most, in a footer and in a menu.
    private static let footerWords = 8
    private static let menuWords = 6

    private static let anchors = PhraseList([("published|updated|last updated|posted|min read|minute read", .header)])
    private static let footers = PhraseList([(BoilerplatePhrases.footers, .footer)])

    /// The text between header and footer.
    static func body(of bytes: [UInt8], _ seams: Seams) -> Range<Int> {
        guard seams.isFlattened else { return bytes.indices }
        return header(of: bytes, seams)..<footer(of: bytes)
    }

    /// Where the header ends: after the last of its lines with a date or reading time, where several lines touch before
    /// it; 0 without one.
    private static func header(of bytes: [UInt8], _ seams: Seams) -> Int {
        var limit = min(headerLimit, bytes.count / 3)
        if seams.starts.count > headerSegments { limit = min(limit, seams.starts[headerSegments]) }
        var touching = 0
        var header = 0
        for index in 1..<max(1, limit) {
            if ByteText.isGlued(bytes, at: index) { touching += 1 }
            guard touching >= 3, bytes[index - 1] != 0x20, let anchor = anchors.match(bytes, at: index, before: limit)
            else { continue }
            let date = index + anchor.bytes.count
            let end = (date..<min(bytes.count, date + dateLimit)).first { ByteText.isGlued(bytes, at: $0) }
            header = end ?? header
        }
        return header
    }

    /// Where the footer begins: in the second half of the text, at a line such as `Leave a comment`, behind which lines
    /// touch and sentences are few.
    private static func footer(of bytes: [UInt8]) -> Int {
        for index in bytes.count / 2..<bytes.count
        where bytes[index - 1] > 0x20 && footers.match(bytes, at: index, before: bytes.count) != nil {
            let lines = index..<bytes.count
            let sentences = lines.count { ByteText.isSentenceStart(bytes, at: $0) }
            return isMenu(bytes, lines, wordsEach: footerWords, least: sentences * 2) ? index : bytes.count
        }
        return bytes.count
    }

    /// Lines that touch behind the last sentence of a segment, without a stop.
    static func menu(in segment: Range<Int>, _ bytes: [UInt8], _ seams: Seams) -> Range<Int>? {
        guard seams.isFlattened,
            !ByteText.isStop(bytes, endingAt: ByteText.beforeClosing(bytes, segment.upperBound))
        else { return nil }
        var start = segment.upperBound
        while start > segment.lowerBound, !ByteText.isSentenceStart(bytes, at: start) { start -= 1 }
        let lines = start..<segment.upperBound
        return isMenu(bytes, lines, wordsEach: menuWords) ? lines : nil
    }

    private static func isMenu(_ bytes: [UInt8], _ range: Range<Int>, wordsEach: Int, least: Int = 0) -> Bool {
        var touching = 0
        for index in range.dropFirst() where ByteText.isGlued(bytes, at: index) { touching += 1 }
        let least = max(least, range.upperBound == bytes.count ? 1 : 2)
        return touching >= least && touching * wordsEach >= ByteText.wordCount(bytes, range)
    }
}
