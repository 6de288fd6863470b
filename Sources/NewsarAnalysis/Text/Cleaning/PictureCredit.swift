/// Tells the caption of a picture by the credit that closes it: `The mayor in May. (Anna Velder/Reuters)`.
enum PictureCredit {
    /// Words of a caption.
    private static let wordLimit = 45
    /// Bytes of a credit.
    private static let creditLimit = 60

    private static let credits = PhraseList([(BoilerplatePhrases.credits, .credit)])

    static func isCaption(_ bytes: [UInt8], _ segment: Range<Int>) -> Bool {
        let start = max(segment.lowerBound, segment.upperBound - creditLimit)
        for index in start..<segment.upperBound {
            guard let credit = credits.match(bytes, at: index, before: segment.upperBound),
                isEnd(bytes, index + credit.bytes.count, segment)
            else { continue }
            return ByteText.wordCount(bytes, segment) <= wordLimit
        }
        return false
    }

    /// No more than a name follows, and no sentence goes on or ends.
    private static func isEnd(_ bytes: [UInt8], _ end: Int, _ segment: Range<Int>) -> Bool {
        let name = bytes[end..<segment.upperBound]
        return !name.contains(0x2C) && (name.last != 0x2E || bytes[segment.upperBound - 2] == 0x29)
            && ByteText.wordCount(bytes, end..<segment.upperBound) <= 4
    }
}
