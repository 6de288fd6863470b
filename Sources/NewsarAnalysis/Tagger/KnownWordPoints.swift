/// Points of the lexicon's words, which every article has many of: counted once a process rather than once an article.
///
/// 160 bytes a word.
struct KnownWordPoints: Sendable {
    /// Per word and distance.
    private let rows: [TaggerModel.Row]

    /// Of the first `count` words. O(bytes of the words), some milliseconds for a lexicon.
    init(_ model: TaggerModel, of lexicon: Lexicon, count: Int) {
        var rows: [TaggerModel.Row] = []
        rows.reserveCapacity(count * TagFeatures.reach.count)
        var keys: [UInt32] = []
        for word in 0..<Int32(truncatingIfNeeded: count) {
            let (bytes, traits) = (lexicon.bytes(of: word), lexicon.traits(of: word))
            for distance in TagFeatures.reach {
                keys.removeAll(keepingCapacity: true)
                TagFeatures.addWordFeatures(bytes, FeatureKey.hash(bytes), traits, distance: distance, to: &keys)
                var row = TaggerModel.Row.zero
                model.add(keys, to: &row)
                rows.append(row)
            }
        }
        self.rows = rows
    }

    /// Without the points of what one article says of the word.
    @inline(__always)
    func row(_ word: Int32, _ distance: Int) -> TaggerModel.Row {
        rows[Int(word) * TagFeatures.reach.count + distance + 2]
    }
}
