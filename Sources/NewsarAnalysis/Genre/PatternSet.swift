/// Finds many short byte patterns in one pass. O(bytes) where pattern beginnings are rare.
struct PatternSet<Value: Sendable>: Sendable {
    private let patterns: [(bytes: [UInt8], value: Value)]
    /// Per hash of a pattern's first two bytes the first pattern that has it, -1 where none.
    private let opening: [Int16]

    private static func slot(_ first: UInt8, _ second: UInt8) -> Int { Int(first) ^ Int(second) << 2 & 0x3FF }

    /// Patterns of two bytes or more, in order of preference where several begin alike.
    init(_ texts: [(String, Value)]) {
        patterns = texts.map { (Array($0.0.utf8), $0.1) }.filter { $0.bytes.count > 1 }
        var opening = [Int16](repeating: -1, count: 0x400)
        for (index, pattern) in patterns.enumerated() {
            let slot = Self.slot(pattern.bytes[0], pattern.bytes[1])
            if opening[slot] < 0 { opening[slot] = Int16(truncatingIfNeeded: index) }
        }
        self.opening = opening
    }

    /// The first place, from `start` on, at which a pattern stands, where it ends, and its value.
    func first(in bytes: [UInt8], from start: Int = 0) -> (range: Range<Int>, value: Value)? {
        var index = start
        while let candidate = nextOpening(bytes, from: index) {
            if let found = match(bytes, candidate.place, from: candidate.pattern) { return found }
            index = candidate.place + 1
        }
        return nil
    }

    /// The next place at which a pattern can begin, and the first pattern that can.
    private func nextOpening(_ bytes: [UInt8], from start: Int) -> (place: Int, pattern: Int)? {
        bytes.withUnsafeBufferPointer { bytes in
            opening.withUnsafeBufferPointer { opening in
                var index = start
                while index + 1 < bytes.count {
                    let pattern = opening[Self.slot(bytes[index], bytes[index + 1])]
                    if pattern >= 0 { return (index, Int(pattern)) }
                    index += 1
                }
                return nil
            }
        }
    }

    private func match(_ bytes: [UInt8], _ index: Int, from first: Int) -> (range: Range<Int>, value: Value)? {
        // The place has two bytes at least, and so has every pattern: few patterns are compared further.
        for number in first..<patterns.count
        where patterns[number].bytes[0] == bytes[index] && patterns[number].bytes[1] == bytes[index + 1] {
            let end = index + patterns[number].bytes.count
            if end <= bytes.count, bytes[index..<end].elementsEqual(patterns[number].bytes) {
                return (index..<end, patterns[number].value)
            }
        }
        return nil
    }
}
