/// The length of a video as it stands on a page: `01:46`.
enum TimeStamp {
    /// Where the time ends that begins at `index`, with nothing between it and what follows; `nil` for a time of day in a
    /// sentence.
    static func end(_ bytes: [UInt8], at index: Int) -> Int? {
        var colon = index
        while colon < bytes.count, colon - index < 3, ByteText.isDigit(bytes[colon]) { colon += 1 }
        guard (1...2).contains(colon - index), colon + 2 < bytes.count, bytes[colon] == 0x3A,
            ByteText.isDigit(bytes[colon + 1]), ByteText.isDigit(bytes[colon + 2])
        else { return nil }
        let end = colon + 3
        return end == bytes.count || bytes[end] == 0x0A || ByteText.isCapital(bytes, at: end) ? end : nil
    }
}
