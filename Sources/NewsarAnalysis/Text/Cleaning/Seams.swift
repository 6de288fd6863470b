/// Where a text falls into segments: at paragraph breaks, and where two sentences touch because the page's line break
/// between them was lost (`attention.It`).
struct Seams {
    /// Where segments begin, in order; the first is 0.
    private(set) var starts: [Int] = [0]
    /// The starts that have no white space before them.
    private(set) var glued: [Int] = []
    private var paragraphs = 1

    /// The line breaks of most paragraphs were lost.
    var isFlattened: Bool { glued.count >= 3 && glued.count > paragraphs }

    /// Of a text that is left as it is.
    init() {}

    /// O(bytes).
    init(_ bytes: [UInt8]) {
        var index = 1
        while index < bytes.count {
            let byte = bytes[index]
            if byte &- 0x61 < 26 {
                // Small letters, which most bytes are, begin nothing.
            } else if byte == 0x0A {
                while index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
                if index + 1 < bytes.count { starts.append(index + 1) }
                paragraphs += 1
            } else if bytes[index - 1] > 0x20, let start = Self.start(bytes, at: index) {
                starts.append(start)
                glued.append(start)
            }
            index += 1
        }
    }

    @inline(__always)
    private static func start(_ bytes: [UInt8], at index: Int) -> Int? {
        let byte = bytes[index]
        if byte &- 0x41 < 26 || byte == 0xC3 {
            return ByteText.isCapital(bytes, at: index) ? start(bytes, ofCapitalAt: index) : nil
        }
        guard byte &- 0x30 < 10, ByteText.isStop(bytes, endingAt: index), TimeStamp.end(bytes, at: index) != nil else {
            return nil
        }
        return index
    }

    /// Where the segment begins that the capital opens; `nil` where it opens none.
    private static func start(_ bytes: [UInt8], ofCapitalAt index: Int) -> Int? {
        let start = ByteText.openQuote(bytes, before: index) ?? index
        let end = ByteText.beforeClosing(bytes, start)
        guard end > 0, bytes[start - 1] > 0x20 else { return nil }
        let word = ByteText.word(bytes, at: index)
        if ByteText.isStop(bytes, endingAt: end) {
            return isOpening(bytes, word) && endsSentence(bytes, end, before: word) ? start : nil
        }
        // A headline has no stop: `for consumersThis effort`.
        return start == index && endsWord(bytes, end) && SentenceOpeners.contains(bytes[word]) ? start : nil
    }

    /// A word of two letters or more, or one that is a word alone.
    private static func isOpening(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
        guard word.count < 2 else { return true }
        return word.upperBound < bytes.count && bytes[word.upperBound] == 0x20
            && (bytes[word.lowerBound] == 0x41 || bytes[word.lowerBound] == 0x49)
    }

    /// The stop before `end` belongs to no abbreviation (`U.S.Senate`, `St.Louis`) and to no address.
    private static func endsSentence(_ bytes: [UInt8], _ end: Int, before word: Range<Int>) -> Bool {
        guard !ByteText.isAddress(bytes, around: end) else { return false }
        let last = ByteText.word(bytes, before: end - 1)
        guard bytes[end - 1] == 0x2E, !last.isEmpty else { return true }
        if domains.contains(where: { bytes[word].elementsEqual($0) }) { return false }
        if last.count == 1 { return SentenceOpeners.contains(bytes[word]) }
        guard ByteText.isCapital(bytes, at: last.lowerBound) else { return true }
        let traits = Lexicon.shared.traits(ofWord: bytes[last])
        guard traits.contains(.abbreviation) else { return true }
        return !traits.contains(.title) && SentenceOpeners.contains(bytes[word])
    }

    private static let domains: [[UInt8]] = ["Com", "COM", "Org", "ORG", "Net", "NET", "JS"].map { Array($0.utf8) }

    /// Three small letters or more, or a closing mark, stand before `end`.
    private static func endsWord(_ bytes: [UInt8], _ end: Int) -> Bool {
        end >= 3 && (end - 3..<end).allSatisfy { bytes[$0] &- 0x61 < 26 || bytes[$0] >= 0x80 }
    }
}
