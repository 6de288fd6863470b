/// Puts the text together again without its cuts, with the white space that was lost where sentences touch.
struct TextJoiner {
    private let bytes: [UInt8]
    private let seams: Seams
    private var nextGlued = 0
    private var read = 0
    private(set) var output: [UInt8] = []

    init(_ bytes: [UInt8], _ seams: Seams) {
        self.bytes = bytes
        self.seams = seams
        output.reserveCapacity(bytes.count + seams.glued.count * 2)
    }

    /// Leaves out a stretch that begins behind all those left out before. Amortised O(bytes).
    mutating func leaveOut(_ cut: Cut) {
        copy(upTo: cut.range.lowerBound)
        read = cut.range.upperBound
        while nextGlued < seams.glued.count, seams.glued[nextGlued] < read { nextGlued += 1 }
        guard cut.reason != .markup else { return }
        while read < bytes.count, bytes[read] <= 0x20, output.isEmpty || output[output.count - 1] <= 0x20 { read += 1 }
        if read < bytes.count, bytes[read] > 0x20 { part() }
    }

    /// The whole text.
    mutating func finish() -> [UInt8] {
        copy(upTo: bytes.count)
        while let last = output.last, last <= 0x20 { output.removeLast() }
        return output
    }

    private mutating func copy(upTo end: Int) {
        while nextGlued < seams.glued.count, seams.glued[nextGlued] < end {
            let seam = seams.glued[nextGlued]
            nextGlued += 1
            guard seam >= read else { continue }
            output.append(contentsOf: bytes[read..<seam])
            read = seam
            part()
        }
        guard end > read else { return }
        output.append(contentsOf: bytes[read..<end])
        read = end
    }

    private mutating func part() {
        guard let last = output.last, last > 0x20 else { return }
        output.append(contentsOf: seams.isFlattened ? [0x0A, 0x0A] : [0x20])
    }
}
