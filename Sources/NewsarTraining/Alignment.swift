internal import NewsarAnalysis
internal import NewsarModel

/// Marked names as tags of our tokens.
struct Alignment {
    private(set) var tags: [NameTag]
    private(set) var isUnknown: [Bool]

    /// No name yet.
    init(count: Int) {
        tags = [NameTag](repeating: .outside, count: count)
        isUnknown = [Bool](repeating: false, count: count)
    }

    /// O(tokens + names · logarithm of the tokens).
    init(_ labelled: LabelledText, _ document: Document) {
        self.init(count: document.tokens.count)
        for range in labelled.unknown { mask(Self.tokens(in: range, document)) }
        for name in labelled.names {
            let tokens = Self.tokens(in: name.range, document)
            guard !tokens.isEmpty else { continue }
            let covered = document.tokens[tokens.lowerBound].start..<document.tokens[tokens.upperBound - 1].end
            set(tokens, covered == name.range ? name.kind : nil)
        }
    }

    /// Makes tokens a name; of no known kind where `kind` is nil.
    mutating func set(_ tokens: Range<Int>, _ kind: Entity.Kind?) {
        guard let kind else { return mask(tokens) }
        for (index, tag) in zip(tokens, NameTag.tags(kind, length: tokens.count)) { tags[index] = tag }
    }

    mutating func mask(_ tokens: Range<Int>) {
        for index in tokens { isUnknown[index] = true }
    }

    /// The tokens that touch a stretch of bytes.
    static func tokens(in range: Range<Int>, _ document: Document) -> Range<Int> {
        let start = first(document) { $0.end > range.lowerBound }
        let end = first(document) { $0.start >= range.upperBound }
        return start..<max(start, end)
    }

    private static func first(_ document: Document, where isPast: (Token) -> Bool) -> Int {
        var low = 0
        var high = document.tokens.count
        while low < high {
            let middle = (low + high) / 2
            if isPast(document.tokens[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
