/// Numbers the distinct stems of a text in the order in which they come.
///
/// Open addressing. The slot is chosen by a product that differs from process to process, so that nobody can prepare
/// stems that collide; the numbers depend on the order alone. Expected O(1) a stem.
struct StemTable: Sendable {
    /// Drawn from the standard library's per-process hashing seed; odd.
    private static let factor = UInt64(bitPattern: Int64(Hasher().finalize())) | 1

    /// In order of their numbers.
    private(set) var stems: [UInt32] = []
    /// Numbers, -1 where free; the count is a power of two, at most half full.
    private var slots: [Int32]
    private let factor = Self.factor

    /// A table for at most `capacity` stems.
    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        stems.reserveCapacity(capacity)
    }

    /// A new stem's number is the count before. A full table has no number for new stems.
    mutating func intern(_ stem: UInt32) -> Int? {
        let slot = slot(of: stem)
        if slots[slot] >= 0 { return Int(slots[slot]) }
        guard stems.count * 2 < slots.count else { return nil }
        slots[slot] = Int32(truncatingIfNeeded: stems.count)
        stems.append(stem)
        return stems.count - 1
    }

    func find(_ stem: UInt32) -> Int? {
        let number = slots[slot(of: stem)]
        return number < 0 ? nil : Int(number)
    }

    @inline(__always)
    private func slot(of stem: UInt32) -> Int {
        let mask = slots.count &- 1
        // The high half of the product depends on all bits of the stem.
        var slot = Int(truncatingIfNeeded: (UInt64(stem) &* factor) >> 32) & mask
        while slots[slot] >= 0, stems[Int(slots[slot])] != stem { slot = (slot &+ 1) & mask }
        return slot
    }
}
