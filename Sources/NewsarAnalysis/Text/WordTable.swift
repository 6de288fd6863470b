/// Distinct words by number, in the order in which they came.
///
/// Open addressing over one arena of bytes. The hash is keyed anew in each process, so that nobody can prepare words
/// that collide; numbers depend on the order of the words alone, never on the hash. Expected O(length) a word.
struct WordTable: Sendable {
    private(set) var arena: [UInt8] = []
    /// Where each word ends in the arena; it starts where the one before ends.
    private var ends: [Int] = []
    private var hashes: [UInt64] = []
    /// Words where their hashes lead; the count is a power of two, at most half full.
    private var slots: [Slot]

    /// A word's number beside half of its hash: the tables are larger than the near caches, and a word that is not there
    /// is known from one line of memory.
    private struct Slot {
        static let free = Slot(word: -1, half: 0)

        let word: Int32
        let half: UInt32

        var isFree: Bool { word < 0 }

        init(word: Int32, half: UInt32) {
            self.word = word
            self.half = half
        }

        init(_ word: Int, _ hash: UInt64) {
            self.init(word: Int32(truncatingIfNeeded: word), half: Self.half(hash))
        }

        /// The half that does not choose the slot.
        @inline(__always)
        static func half(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }
    }

    init(capacity: Int = 64) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = [Slot](repeating: .free, count: size)
        ends.reserveCapacity(capacity)
        hashes.reserveCapacity(capacity)
        arena.reserveCapacity(capacity * 8)
    }

    var count: Int { ends.count }

    func range(of word: Int) -> Range<Int> { (word == 0 ? 0 : ends[word - 1])..<ends[word] }

    func text(of word: Int) -> String { String(decoding: arena[range(of: word)], as: UTF8.self) }

    /// The number of the word that `append` writes to the end of the arena, and whether it is new.
    mutating func intern(_ append: (inout [UInt8]) -> Void) -> (word: Int, isNew: Bool) {
        let start = arena.count
        append(&arena)
        let hash = WordHash.of(arena, start..<arena.count)
        let slot = slot(of: arena, start..<arena.count, hash)
        if !slots[slot].isFree {
            arena.removeLast(arena.count - start)
            return (Int(slots[slot].word), false)
        }
        let word = ends.count
        slots[slot] = Slot(word, hash)
        ends.append(arena.count)
        hashes.append(hash)
        if ends.count * 2 > slots.count { grow() }
        return (word, true)
    }

    /// The number of the word whose bytes stand in another arena.
    func find(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        let slot = slots[slot(of: bytes, range, WordHash.of(bytes, range))]
        return slot.isFree ? nil : Int(slot.word)
    }

    /// The number in `other` of each word of this table from `start` on, -1 where it has none. Expected O(words).
    ///
    /// The tables of the lexicons lie in far memory. So the slots, the places and the bytes are fetched in loops of their
    /// own, each for all words: without a branch between them, many fetches run at once.
    func numbers(in other: WordTable, from start: Int = 0) -> [Int32] {
        let count = ends.count - start
        guard count > 0 else { return [] }
        return [Int32](unsafeUninitializedCapacity: count) { numbers, initialized in
            withUnsafeTemporaryAllocation(of: Slot.self, capacity: count) { first in
                // The mask keeps every index below the count of the slots.
                other.slots.withUnsafeBufferPointer { slots in
                    let mask = slots.count &- 1
                    for index in 0..<count {
                        first[index] = slots[Int(truncatingIfNeeded: hashes[start + index]) & mask]
                    }
                }
                for index in 0..<count {
                    let hash = hashes[start + index]
                    numbers[index] = other.candidate(hash, first[index])
                }
                initialized = count
            }
            var fetched: UInt8 = 0
            for index in 0..<count where numbers[index] >= 0 {
                fetched ^= other.arena[other.ends[Int(numbers[index])] &- 1]
            }
            withExtendedLifetime(fetched) {}
            for index in 0..<count where numbers[index] >= 0 {
                let range = range(of: start + index)
                guard !other.isEqual(Int(numbers[index]), arena, range) else { continue }
                let slot = other.slots[other.slot(of: arena, range, hashes[start + index])]
                numbers[index] = slot.word
            }
        }
    }

    /// The word that the hash most likely is of, whose bytes remain to be compared; -1 for none.
    @inline(__always)
    private func candidate(_ hash: UInt64, _ first: Slot) -> Int32 {
        let half = Slot.half(hash)
        if first.isFree || first.half == half { return first.word }
        let mask = slots.count &- 1
        var slot = (Int(truncatingIfNeeded: hash) &+ 1) & mask
        while !slots[slot].isFree, slots[slot].half != half { slot = (slot &+ 1) & mask }
        return slots[slot].word
    }

    /// Where a word stands, or the free slot for it.
    private func slot(of bytes: [UInt8], _ range: Range<Int>, _ hash: UInt64) -> Int {
        let half = Slot.half(hash)
        return slots.withUnsafeBufferPointer { slots in
            // The mask keeps every index below the count.
            let mask = slots.count &- 1
            var slot = Int(truncatingIfNeeded: hash) & mask
            while !slots[slot].isFree {
                if slots[slot].half == half, isEqual(Int(slots[slot].word), bytes, range) { break }
                slot = (slot &+ 1) & mask
            }
            return slot
        }
    }

    private func isEqual(_ word: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let own = self.range(of: word)
        guard own.count == range.count else { return false }
        return arena.withUnsafeBufferPointer { arena in
            bytes.withUnsafeBufferPointer { bytes in
                arena[own].elementsEqual(bytes[range])
            }
        }
    }

    private mutating func grow() {
        slots = [Slot](repeating: .free, count: slots.count * 2)
        for (word, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while !slots[slot].isFree { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Slot(word, hash)
        }
    }
}
