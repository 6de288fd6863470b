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

    /// Open addressing; 0 where free. The count is a power of two, at most half full.
    private let keys: [UInt32]
    private let rows: [SIMD16<Int8>]
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
        var keys = [UInt32](repeating: 0, count: size)
        var rows = [SIMD16<Int8>](repeating: .zero, count: size)
        for index in 0..<count {
            let key = number(file, fixed + index * 4)
            var slot = Int(key) & (size - 1)
            while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
            keys[slot] = key
            for column in 0..<16 {
                rows[slot][column] = Int8(bitPattern: file[fixed + count * 4 + index * 16 + column])
            }
        }
        let transitions = (0..<transitionCount).map { index in
            Int32(Int16(bitPattern: UInt16(file[header + index * 2]) | UInt16(file[header + index * 2 + 1]) << 8))
        }
        return TaggerModel(keys: keys, rows: rows, transitions: transitions, isEmpty: count == 0)
    }

    private static let empty = TaggerModel(
        keys: [0, 0], rows: [.zero, .zero], transitions: [Int32](repeating: 0, count: transitionCount), isEmpty: true)

    private init(keys: [UInt32], rows: [SIMD16<Int8>], transitions: [Int32], isEmpty: Bool) {
        self.keys = keys
        self.rows = rows
        self.transitions = transitions
        self.isEmpty = isEmpty
    }

    private static func number(_ file: [UInt8], _ at: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(file[at + $1]) << UInt32($1 * 8) }
    }

    private static func bytes(_ file: newsar_file) -> [UInt8] {
        Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    }

    /// Adds the points of some features. O(features).
    ///
    /// The table lies in far memory and most features are not in it: the first slots are fetched for all at once.
    func add(_ features: [UInt32], to points: inout Row) {
        var sum = points
        // The mask keeps every slot below the count of keys, which is that of rows.
        keys.withUnsafeBufferPointer { keys in
            rows.withUnsafeBufferPointer { rows in
                withUnsafeTemporaryAllocation(of: UInt32.self, capacity: features.count) { first in
                    let mask = keys.count &- 1
                    for index in features.indices { first[index] = keys[Int(features[index]) & mask] }
                    for index in features.indices {
                        let key = features[index]
                        var slot = Int(key) & mask
                        var found = first[index]
                        while found != 0 {
                            if found == key {
                                sum &+= Row(truncatingIfNeeded: rows[slot])
                                break
                            }
                            slot = (slot &+ 1) & mask
                            found = keys[slot]
                        }
                    }
                }
            }
        }
        points = sum
    }
}
