/// Lines that stand twice in a row and touch, as the title of a video does in its preview: `Storm hits portStorm hits port`.
enum RepeatedLine {
    /// Bytes of a line.
    private static let lengths = 16...400
    /// Places where the line may have begun that are looked at.
    private static let startLimit = 8

    /// Both copies together, in order. O(bytes).
    static func all(in bytes: [UInt8], _ segment: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var starts = [segment.lowerBound]
        var index = segment.lowerBound + 1
        while index < segment.upperBound {
            // Small letters, which most bytes are, begin no line.
            if bytes[index] &- 0x61 < 26 {
                index += 1
                continue
            }
            let isCapital = ByteText.isCapital(bytes, at: index)
            if isCapital, bytes[index - 1] > 0x20,
                let start = starts.first(where: { repeats(bytes, $0, index, segment) })
            {
                let end = index + (index - start)
                found.append(start..<end)
                starts = [end]
                index = end + 1
                continue
            }
            if isCapital, bytes[index - 1] == 0x20, index > 1,
                ByteText.isStop(bytes, endingAt: ByteText.beforeClosing(bytes, index - 1))
            {
                if starts.count == startLimit { starts.removeFirst() }
                starts.append(index)
            }
            index += 1
        }
        return found
    }

    /// The text from `start` to `middle` stands again from `middle` on.
    private static func repeats(_ bytes: [UInt8], _ start: Int, _ middle: Int, _ segment: Range<Int>) -> Bool {
        let length = middle - start
        guard lengths.contains(length), middle + length <= segment.upperBound else { return false }
        return bytes[start..<middle].elementsEqual(bytes[middle..<middle + length])
    }
}
