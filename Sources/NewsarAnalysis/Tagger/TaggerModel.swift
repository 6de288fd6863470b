internal import CNewsarData

/// Weights of the name tagger: for each feature a row of points for the tags, and points for each step from tag to tag.
///
/// A file is `NTM1`, the number of rows (4 bytes, little-endian), the transitions (`TagStep.count` × 17 × 17 signed
/// 16-bit numbers), the features in ascending order (4 bytes each), then their rows (16 signed bytes each: the points
/// of every tag but `outside`, which has none).
package struct TaggerModel: Sendable {
    package typealias Row = SIMD16<Int16>

    /// The model that comes with the program; empty where the file does not hold one.
    package static let shipped = TaggerModel(file: bytes(newsar_names()))

    /// A feature's key beside its row, so that one line of memory has both; 0 where free.
    private struct Entry {
        var key: UInt32
        var row: SIMD16<Int8>
    }

    /// Open addressing. The count is a power of two, at most half full.
    private let entries: [Entry]
    /// A bit for each value of a key's lowest bits, set where some key has it (a Bloom filter of one hash, Bloom 1970): most
    /// features are not in the model, and this much of it stays in a near cache.
    private let filter: [UInt64]
    /// Per step, tag before and tag.
    let transitions: [Int32]
    package let isEmpty: Bool

    package static let magic = Array("NTM1".utf8)
    package static let transitionCount = TagStep.count * NameTag.count * NameTag.count

    /// O(bytes). A file that is cut or none of ours gives an empty model.
    package init(file: [UInt8]) {
        guard let model = Self.parsed(file) else {
            self = Self.empty
            return
        }
        self = model
    }

    private static func parsed(_ file: [UInt8]) -> TaggerModel? {
        let header = magic.count + 4
        let fixed = header + transitionCount * 2
        guard file.count >= fixed, file.starts(with: magic) else { return nil }
        let count = Int(number(file, 4))
        guard count <= file.count / 20, file.count == fixed + count * 20 else { return nil }
        var size = 16
        while size < count * 2 { size *= 2 }
        var entries = [Entry](repeating: Entry(key: 0, row: .zero), count: size)
        for index in 0..<count {
            let key = number(file, fixed + index * 4)
            var slot = Int(key) & (size - 1)
            while entries[slot].key != 0 { slot = (slot + 1) & (size - 1) }
            entries[slot].key = key
            for column in 0..<16 {
                entries[slot].row[column] = Int8(bitPattern: file[fixed + count * 4 + index * 16 + column])
            }
        }
        let transitions = (0..<transitionCount).map { index in
            Int32(Int16(bitPattern: UInt16(file[header + index * 2]) | UInt16(file[header + index * 2 + 1]) << 8))
        }
        return TaggerModel(entries: entries, transitions: transitions, isEmpty: count == 0)
    }

    private static let empty = TaggerModel(
        entries: [Entry](repeating: Entry(key: 0, row: .zero), count: 2),
        transitions: [Int32](repeating: 0, count: transitionCount), isEmpty: true)

    private init(entries: [Entry], transitions: [Int32], isEmpty: Bool) {
        self.entries = entries
        var filter = [UInt64](repeating: 0, count: 1 << (Self.filterBits - 6))
        for entry in entries where entry.key != 0 {
            filter[Int(entry.key & Self.filterMask) >> 6] |= 1 << UInt64(entry.key & 63)
        }
        self.filter = filter
        self.transitions = transitions
        self.isEmpty = isEmpty
    }

    /// 128 KiB.
    private static let filterBits: UInt32 = 20
    private static let filterMask: UInt32 = 1 << filterBits - 1

    private static func number(_ file: [UInt8], _ at: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(file[at + $1]) << UInt32($1 * 8) }
    }

    private static func bytes(_ file: newsar_file) -> [UInt8] {
        Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    }

    /// Adds the points of some features. O(features).
    ///
    /// The table lies in far memory: what passes the filter is collected first, so that its rows are fetched together.
    func add(_ features: [UInt32], to points: inout Row) {
        var sum = points
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: features.count) { passed in
            var count = 0
            filter.withUnsafeBufferPointer { filter in
                // The mask keeps every index within the filter, and `count` never passes the number of features.
                for key in features {
                    passed[count] = key
                    let bit = filter[Int(key & Self.filterMask) >> 6] >> UInt64(key & 63)
                    count &+= Int(truncatingIfNeeded: bit & 1)
                }
            }
            entries.withUnsafeBufferPointer { entries in
                // The mask keeps every slot below the count.
                let mask = entries.count &- 1
                for index in 0..<count {
                    let key = passed[index]
                    var slot = Int(key) & mask
                    while entries[slot].key != 0 {
                        if entries[slot].key == key {
                            sum &+= Row(truncatingIfNeeded: entries[slot].row)
                            break
                        }
                        slot = (slot &+ 1) & mask
                    }
                }
            }
        }
        points = sum
    }
}
