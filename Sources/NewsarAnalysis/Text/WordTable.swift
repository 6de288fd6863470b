/// Distinct words by number, in the order in which they came.
///
/// Open addressing over one arena of bytes. The hash is keyed anew in each process, so that nobody can prepare words
/// that collide; numbers depend on the order of the words alone, never on the hash. Expected O(length) a word.
struct WordTable: Sendable {
    private(set) var arena: [UInt8] = []
    /// Where each word ends in the arena; it starts where the one before ends.
    private var ends: [Int] = []
    private var hashes: [UInt64] = []
    /// Numbers of words, -1 where free; the count is a power of two, at most half full.
    private var slots: [Int32]

    init(capacity: Int = 64) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
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
        if slots[slot] >= 0 {
            arena.removeLast(arena.count - start)
            return (Int(slots[slot]), false)
        }
        let word = ends.count
        slots[slot] = Int32(truncatingIfNeeded: word)
        ends.append(arena.count)
        hashes.append(hash)
        if ends.count * 2 > slots.count { grow() }
        return (word, true)
    }

    /// The number of the word whose bytes stand in another arena.
    func find(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        let word = slots[slot(of: bytes, range, WordHash.of(bytes, range))]
        return word >= 0 ? Int(word) : nil
    }

    /// The number in `other` of each word of this table, -1 where it has none. Expected O(words).
    func numbers(in other: WordTable) -> [Int32] {
        hashes.indices.map { word in other.slots[other.slot(of: arena, range(of: word), hashes[word])] }
    }

    private func slot(of bytes: [UInt8], _ range: Range<Int>, _ hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let word = Int(slots[slot])
            if hashes[word] == hash, isEqual(word, bytes, range) { break }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private func isEqual(_ word: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let own = self.range(of: word)
        guard own.count == range.count else { return false }
        for offset in 0..<own.count
        where arena[own.lowerBound + offset] != bytes[range.lowerBound + offset] { return false }
        return true
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (word, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(truncatingIfNeeded: word)
        }
    }
}
