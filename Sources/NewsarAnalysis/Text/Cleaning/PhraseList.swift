/// Phrases by the byte that they begin with. Compares without regard to the case of A–Z.
struct PhraseList: Sendable {
    struct Phrase: Sendable {
        let bytes: [UInt8]
        let reason: Cut.Reason
        let hasSpace: Bool
        /// By place in the lists that were given.
        let list: Int
    }

    private var buckets = [[Phrase]](repeating: [], count: 256)
    /// A bit for each pair of first bytes, set where a phrase begins so.
    private var pairs = [UInt64](repeating: 0, count: 1 << 10)

    init(_ lists: [(String, Cut.Reason)]) {
        for (number, (list, reason)) in lists.enumerated() {
            for phrase in list.utf8.split(whereSeparator: { $0 == 0x7C || $0 == 0x0A }) {
                let bytes = Array(phrase)
                guard bytes.count > 1 else { continue }
                buckets[Int(bytes[0])].append(
                    Phrase(bytes: bytes, reason: reason, hasSpace: bytes.contains(0x20), list: number))
                let pair = Int(bytes[0]) << 8 | Int(bytes[1])
                pairs[pair >> 6] |= 1 << UInt64(pair & 63)
            }
        }
        // The longest phrase of a bucket is tried first.
        for index in buckets.indices { buckets[index].sort { $0.bytes.count > $1.bytes.count } }
    }

    /// The longest phrase that stands at `index` and ends by `end`. O(phrases of the bucket).
    @inline(__always)
    func match(_ bytes: [UInt8], at index: Int, before end: Int) -> Phrase? {
        guard index + 1 < end else { return nil }
        let pair = Int(Self.small(bytes[index])) << 8 | Int(Self.small(bytes[index + 1]))
        guard pairs[pair >> 6] >> UInt64(pair & 63) & 1 == 1 else { return nil }
        return longest(in: buckets[Int(Self.small(bytes[index]))], bytes, index, end)
    }

    private func longest(in bucket: [Phrase], _ bytes: [UInt8], _ index: Int, _ end: Int) -> Phrase? {
        for phrase in bucket where index + phrase.bytes.count <= end {
            var offset = 2
            while offset < phrase.bytes.count, Self.small(bytes[index + offset]) == phrase.bytes[offset] { offset += 1 }
            if offset == phrase.bytes.count, Self.small(bytes[index + 1]) == phrase.bytes[1] { return phrase }
        }
        return nil
    }

    /// The phrases that stand at the beginning of a word, in order. O(bytes).
    func all(in bytes: [UInt8]) -> [(place: Int, phrase: Phrase)] {
        var found: [(place: Int, phrase: Phrase)] = []
        var isWordStart = true
        for (index, byte) in bytes.enumerated() {
            if isWordStart, let phrase = match(bytes, at: index, before: bytes.count) { found.append((index, phrase)) }
            isWordStart = byte <= 0x20
        }
        return found
    }

    @inline(__always)
    private static func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
