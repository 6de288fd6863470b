import NewsarModel

/// The topics of up to 1,024 articles with neighbouring rows, as one blob: what a question about a good part of all articles
/// reads, in a row and without a look-up for each.
///
/// An entry is little-endian words of 32 bits: slot (16 bits), topics (8) and lean (8); day, `Int32.min` for none; outlet;
/// then the topics. Entries are in the order of their slots.
struct TopicBlock {
    static let articles: Int64 = 1024
    private static let headBytes = 12

    /// What a block holds of an article.
    struct Entry: Equatable {
        let day: Int64?
        let outlet: Int64
        let lean: Int64
        let topics: [Int64]
    }

    private(set) var bytes: [UInt8]

    init(_ bytes: [UInt8] = []) { self.bytes = bytes }

    var isEmpty: Bool { bytes.isEmpty }

    static func number(ofArticle row: Int64) -> Int64 { row / articles }

    /// Puts entries in place of those with the same rows; `nil` takes one out. O(block).
    ///
    /// - Throws: `Damage`, as any reading.
    mutating func apply(_ changes: [Int64: Entry?]) throws {
        let changes = changes.map { (slot: Int($0.key % Self.articles), entry: $0.value) }.sorted { $0.slot < $1.slot }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + changes.count * 96)
        var next = 0
        func write(before slot: Int) {
            while next < changes.count, changes[next].slot < slot {
                if let entry = changes[next].entry { Self.append(entry, slot: changes[next].slot, to: &result) }
                next += 1
            }
        }
        try bytes.withUnsafeBytes { bytes in
            var reader = Reader(bytes)
            while let slot = try reader.next() {
                write(before: slot)
                if next < changes.count, changes[next].slot == slot { continue }
                result.append(contentsOf: bytes[reader.entry])
            }
        }
        write(before: .max)
        bytes = result
    }

    private static func append(_ entry: Entry, slot: Int, to bytes: inout [UInt8]) {
        func word(_ value: UInt32) { withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) } }
        let count = min(entry.topics.count, 255)
        word(UInt32(slot) | UInt32(count) << 16 | UInt32(clamping: entry.lean) << 24)
        word(UInt32(bitPattern: entry.day.map { Int32(clamping: $0) } ?? .min))
        word(UInt32(clamping: entry.outlet))
        for topic in entry.topics.prefix(count) { word(UInt32(clamping: topic)) }
    }

    /// Writes the entry that `reader` is at, with the leading row in place of each row of a group, once.
    static func join(_ reader: Reader, _ groups: TopicGroups, into bytes: inout [UInt8]) {
        bytes.removeAll(keepingCapacity: true)
        bytes.append(contentsOf: reader.entryBytes)
        var kept = 0
        bytes.withUnsafeMutableBytes { bytes in
            for place in 0..<reader.topicCount {
                let row = Int64(reader.topic(place))
                let topic = UInt32(clamping: groups.leader(of: row)).littleEndian
                // Only members of one group become the same.
                if groups.isMember(row) {
                    var isNew = true
                    for earlier in 0..<kept {
                        let other = bytes.loadUnaligned(fromByteOffset: headBytes + 4 * earlier, as: UInt32.self)
                        if other == topic { isNew = false }
                    }
                    guard isNew else { continue }
                }
                bytes.storeBytes(of: topic, toByteOffset: headBytes + 4 * kept, as: UInt32.self)
                kept += 1
            }
            bytes[2] = UInt8(truncatingIfNeeded: kept)
        }
        bytes.removeLast(4 * (reader.topicCount - kept))
    }

    /// Goes through the entries of a block where they lie.
    struct Reader {
        private let bytes: UnsafeRawBufferPointer
        private var end = 0
        private(set) var entry = 0..<0
        private(set) var topicCount = 0

        init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

        /// - Returns: the slot of the next entry; `nil` after the last.
        @inline(__always) mutating func next() throws -> Int? {
            guard end < bytes.count else { return nil }
            guard bytes.count - end >= TopicBlock.headBytes else { throw Damage("a block of topics is cut") }
            let head = word(end)
            topicCount = Int(head >> 16 & 0xFF)
            let start = end
            end += TopicBlock.headBytes + 4 * topicCount
            guard end <= bytes.count else { throw Damage("a block of topics is cut") }
            entry = start..<end
            return Int(head & 0xFFFF)
        }

        var day: Int64? {
            let day = Int32(bitPattern: word(entry.lowerBound + 4))
            return day == .min ? nil : Int64(day)
        }
        var outlet: Int64 { Int64(word(entry.lowerBound + 8)) }
        var lean: Int64 { Int64(word(entry.lowerBound) >> 24) }

        @inline(__always) func topic(_ place: Int) -> UInt32 {
            word(entry.lowerBound + TopicBlock.headBytes + 4 * place)
        }

        /// Without an early exit, so that several are compared at once.
        @inline(__always) func has(_ topic: UInt32) -> Bool {
            var found = false
            for place in 0..<topicCount { found = (self.topic(place) == topic) || found }
            return found
        }

        var entryBytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[entry]) }

        /// Whether one of the topics is in a group.
        @inline(__always) func hasMember(of groups: TopicGroups) -> Bool {
            for place in 0..<topicCount where groups.isMember(Int64(topic(place))) { return true }
            return false
        }

        @inline(__always) func has(any topics: [UInt32]) -> Bool {
            for topic in topics where has(topic) { return true }
            return false
        }

        var value: Entry {
            Entry(day: day, outlet: outlet, lean: lean, topics: (0..<topicCount).map { Int64(topic($0)) })
        }

        @inline(__always) private func word(_ offset: Int) -> UInt32 {
            UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        }
    }
}
