/// Phrases by the byte that they begin with. Compares without regard to the case of A–Z.
struct PhraseList: Sendable {
    struct Phrase: Sendable {
        let bytes: [UInt8]
        let reason: Cut.Reason
        let hasSpace: Bool
    }

    private var buckets = [[Phrase]](repeating: [], count: 256)
    /// Per pair of first bytes, whether a phrase begins so.
    private var pairs = [Bool](repeating: false, count: 1 << 16)

    init(_ lists: [(String, Cut.Reason)]) {
        for (list, reason) in lists {
            for phrase in list.utf8.split(whereSeparator: { $0 == 0x7C || $0 == 0x0A }) {
                let bytes = Array(phrase)
                guard bytes.count > 1 else { continue }
                buckets[Int(bytes[0])].append(Phrase(bytes: bytes, reason: reason, hasSpace: bytes.contains(0x20)))
                pairs[Int(bytes[0]) << 8 | Int(bytes[1])] = true
            }
        }
        // The longest phrase of a bucket is tried first.
        for index in buckets.indices { buckets[index].sort { $0.bytes.count > $1.bytes.count } }
    }

    /// The longest phrase that stands at `index` and ends by `end`. O(phrases of the bucket).
    @inline(__always)
    func match(_ bytes: [UInt8], at index: Int, before end: Int) -> Phrase? {
        guard index + 1 < end, pairs[Int(Self.small(bytes[index])) << 8 | Int(Self.small(bytes[index + 1]))] else {
            return nil
        }
        return buckets[Int(Self.small(bytes[index]))].first { phrase in
            guard index + phrase.bytes.count <= end else { return false }
            for offset in phrase.bytes.indices where Self.small(bytes[index + offset]) != phrase.bytes[offset] {
                return false
            }
            return true
        }
    }

    @inline(__always)
    private static func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
