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

    /// A value of each word's bytes.
    @inline(__always)
    func map<Value>(_ value: (Slice<UnsafeBufferPointer<UInt8>>) -> Value) -> [Value] {
        arena.withUnsafeBufferPointer { arena in (0..<count).map { value(arena[range(of: $0)]) } }
    }

    func text(of word: Int) -> String { String(decoding: arena[range(of: word)], as: UTF8.self) }

    /// The number of the word that `append` writes to the end of the arena, and whether it is new.
    mutating func intern(_ append: (inout [UInt8]) -> Void) -> (word: Int, isNew: Bool) {
        let start = arena.count
        append(&arena)
        let (hash, slot) = place(of: arena, start..<arena.count)
        guard slots[slot].isFree else {
            arena.removeLast(arena.count - start)
            return (Int(slots[slot].word), false)
        }
        return (add(hash, slot), true)
    }

    /// The number of a word that is given in the form in which it is kept.
    mutating func intern(_ word: UnsafeBufferPointer<UInt8>) -> Int {
        let hash = WordHash.of(word)
        let slot = slot(of: word, hash)
        guard slots[slot].isFree else { return Int(slots[slot].word) }
        arena.append(contentsOf: word)
        return add(hash, slot)
    }

    /// Numbers the word at the end of the arena.
    private mutating func add(_ hash: UInt64, _ slot: Int) -> Int {
        let word = ends.count
        slots[slot] = Slot(word, hash)
        ends.append(arena.count)
        hashes.append(hash)
        if ends.count * 2 > slots.count { grow() }
        return word
    }

    /// The number of the word whose bytes stand in another arena.
    func find(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        let slot = slots[place(of: bytes, range).slot]
        return slot.isFree ? nil : Int(slot.word)
    }

    private func place(of bytes: [UInt8], _ range: Range<Int>) -> (hash: UInt64, slot: Int) {
        bytes.withUnsafeBufferPointer { bytes in
            let word = UnsafeBufferPointer(rebasing: bytes[range])
            let hash = WordHash.of(word)
            return (hash, slot(of: word, hash))
        }
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
            arena.withUnsafeBufferPointer { arena in
                for index in 0..<count where numbers[index] >= 0 {
                    let word = UnsafeBufferPointer(rebasing: arena[range(of: start + index)])
                    guard !other.isEqual(Int(numbers[index]), word) else { continue }
                    numbers[index] = other.slots[other.slot(of: word, hashes[start + index])].word
                }
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
    private func slot(of word: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
        let half = Slot.half(hash)
        return slots.withUnsafeBufferPointer { slots in
            // The mask keeps every index below the count.
            let mask = slots.count &- 1
            var slot = Int(truncatingIfNeeded: hash) & mask
            while !slots[slot].isFree {
                if slots[slot].half == half, isEqual(Int(slots[slot].word), word) { break }
                slot = (slot &+ 1) & mask
            }
            return slot
        }
    }

    private func isEqual(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let own = range(of: number)
        guard own.count == word.count else { return false }
        return arena.withUnsafeBytes { arena in
            Self.isEqual(UnsafeRawBufferPointer(rebasing: arena[own]), UnsafeRawBufferPointer(word))
        }
    }

    /// Of two stretches of one length. Compares whole words of memory; the last may reach back into the one before it.
    @inline(__always)
    private static func isEqual(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
        func isEqual<Part: BitwiseCopyable & Equatable>(_ part: Part.Type, _ offset: Int) -> Bool {
            left.loadUnaligned(fromByteOffset: offset, as: part)
                == right.loadUnaligned(fromByteOffset: offset, as: part)
        }
        let count = left.count
        if count >= 8 {
            var offset = 0
            while offset + 8 < count {
                guard isEqual(UInt64.self, offset) else { return false }
                offset += 8
            }
            return isEqual(UInt64.self, count - 8)
        }
        if count >= 4 { return isEqual(UInt32.self, 0) && isEqual(UInt32.self, count - 4) }
        if count >= 2 { return isEqual(UInt16.self, 0) && isEqual(UInt16.self, count - 2) }
        return count == 0 || left[0] == right[0]
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
