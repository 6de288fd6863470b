/// Distinct sequences of words by number: each phrase is the phrase before its last word, and that word.
///
/// Exact (no two phrases share a number) and in order of arrival. Expected O(1) a step.
struct PhraseTable: Sendable {
    /// The phrase of no words.
    static let empty: Int32 = -1

    /// Per phrase: its prefix above, its last word below.
    private var keys: [UInt64] = []
    private var slots: [Int32]

    init(capacity: Int = 64) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        keys.reserveCapacity(capacity)
    }

    var count: Int { keys.count }

    mutating func intern(_ prefix: Int32, _ word: Int32) -> Int32 {
        let key = Self.key(prefix, word)
        let slot = slot(of: key)
        if slots[slot] >= 0 { return slots[slot] }
        let phrase = Int32(truncatingIfNeeded: keys.count)
        slots[slot] = phrase
        keys.append(key)
        if keys.count * 2 > slots.count { grow() }
        return phrase
    }

    func find(_ prefix: Int32, _ word: Int32) -> Int32? {
        let phrase = slots[slot(of: Self.key(prefix, word))]
        return phrase >= 0 ? phrase : nil
    }

    @inline(__always)
    private static func key(_ prefix: Int32, _ word: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: prefix)) << 32 | UInt64(UInt32(bitPattern: word))
    }

    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: WordHash.of(key)) & (slots.count - 1)
        while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (phrase, key) in keys.enumerated() { slots[freeSlot(for: key)] = Int32(truncatingIfNeeded: phrase) }
    }

    private func freeSlot(for key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: WordHash.of(key)) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }
}
