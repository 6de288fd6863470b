/// Cuts a feed into its items. It never needs more of the feed in memory than one item, and finds the items of a feed however
/// broken the XML around them is.
struct FeedReader: RecordReader {
    /// Most of what stands before the first item.
    private static let headBytes = 64 * 1024

    private let limit: Int
    private var position = RecordPlace()
    private var head: FeedHead?
    private var hasItems = false
    private var isDone = false
    /// The input's end is in the window.
    private var isWhole = false
    /// Marks that are known not to come any more.
    private var missing = MarkupScanner.Missing()
    /// What comes next may begin inside an item.
    private var isCut = false
    private var damage = DamageSearch()

    init(limit: Int) { self.limit = limit }

    var place: Origin.Place { position.place }

    var canResume: Bool { true }

    mutating func passDamage() {
        position.lose()
        isCut = true
        missing = MarkupScanner.Missing()
    }

    mutating func next(from window: inout InputWindow) throws(IngestError) -> Record? {
        if isCut {
            position.line += try damage.pass(ItemMark(), in: &window)
            isCut = false
        }
        guard let begin = try findItem(in: &window) else { return endOfFeed(&window) }
        hasItems = true
        let feed = head ?? FeedHead(window.prefix(min(begin, Self.headBytes)))
        head = feed
        drop(begin, from: &window)
        position.look(at: window)
        let start = place
        switch try findEnd(in: &window) {
        case .tag(let length):
            if let next = damage.find(ItemMark(), in: &window, from: 1, before: length) {
                // What is not closed took in the next item.
                let bytes = window.prefix(next)
                drop(next, from: &window)
                return Record(place: start, bytes: bytes, fault: "a section or tag of the item is not closed")
            }
            damage.earn(length)
            let bytes = window.prefix(length)
            drop(length, from: &window)
            return record(bytes, start, feed)
        case .input:
            let bytes = window.prefix(window.count)
            window.drop(window.count)
            return Record(place: start, bytes: bytes, fault: "the item is cut short")
        case .limit:
            let bytes = window.prefix(Record.headBytes)
            position.line += try damage.pass(ItemMark(), in: &window, from: 1)
            return Record(place: start, bytes: bytes, fault: "the item is longer than \(limit) bytes")
        }
    }

    /// What is left when there is no further item: something else than a feed where there was none at all and no end.
    private mutating func endOfFeed(_ window: inout InputWindow) -> Record? {
        if isDone { return nil }
        isDone = true
        defer { window.drop(window.count) }
        let hasEnd = window.withBytes { bytes in
            var scanner = MarkupScanner(bytes)
            while let token = scanner.next() {
                if case .tag(let tag) = token, tag.isEnd || tag.isEmpty, Self.isFeed(tag, bytes) { return true }
            }
            return false
        }
        if hasItems || hasEnd { return nil }
        return Record(
            place: place, bytes: window.prefix(Record.headBytes), fault: "the feed has neither items nor an end")
    }

    private func record(_ bytes: [UInt8], _ place: Origin.Place, _ feed: FeedHead) -> Record {
        let draft = FeedItem(bytes, feed).draft
        if draft.text.value == nil {
            return Record(place: place, bytes: bytes, fault: "no text: the item has neither content nor description")
        }
        return Record(place: place, bytes: bytes, content: .draft(draft))
    }

    private mutating func drop(_ length: Int, from window: inout InputWindow) {
        position.line += window.dropCountingLines(length)
    }

    private enum End {
        /// The item's bytes: up to its end tag, or to where another item or the feed's end begins before that.
        case tag(Int)
        case input
        case limit
    }

    /// Where the next item begins; `nil` when there is none.
    private mutating func findItem(in window: inout InputWindow) throws(IngestError) -> Int? {
        while true {
            let (tag, searched) = try find(in: &window, from: 0) { tag, bytes in !tag.isEnd && Self.isItem(tag, bytes) }
            if let tag { return tag.range.lowerBound }
            guard window.count > limit else { return nil }
            if head == nil { head = FeedHead(window.prefix(Self.headBytes)) }
            drop(max(1, searched), from: &window)
        }
    }

    /// Where the item at the window's start ends.
    private mutating func findEnd(in window: inout InputWindow) throws(IngestError) -> End {
        let (tag, _) = try find(in: &window, from: 1) { tag, bytes in
            Self.isItem(tag, bytes) || tag.isEnd && Self.isFeed(tag, bytes)
        }
        guard let tag else { return window.count > limit ? .limit : .input }
        let isItsOwn = tag.isEnd && window.withBytes { Self.isItem(tag, $0) }
        let length = isItsOwn ? tag.range.upperBound : tag.range.lowerBound
        return length > limit ? .limit : .tag(length)
    }

    /// The first tag that `matches`, at `start` or later; `nil` when there is none before the input's end or in what the window
    /// may hold. `searched`: all tags before are known.
    private mutating func find(
        in window: inout InputWindow, from start: Int, _ matches: (MarkupTag, UnsafeBufferPointer<UInt8>) -> Bool
    ) throws(IngestError) -> (tag: MarkupTag?, searched: Int) {
        var searched = start
        while true {
            let tag = window.withBytes { bytes -> MarkupTag? in
                var scanner = MarkupScanner(bytes, from: searched, isWhole: isWhole, missing: missing)
                defer { if isWhole { missing = scanner.missing } }
                while let token = scanner.next() {
                    if case .tag(let tag) = token, matches(tag, bytes) { return tag }
                    if case .incomplete = token { return nil }
                    searched = scanner.position
                }
                return nil
            }
            if tag != nil || window.count > limit || isWhole { return (tag, searched) }
            let size = window.count
            _ = try window.fill(upTo: max(1, min(size * 2, limit + 1)))
            isWhole = window.count == size
        }
    }

    private static func isItem(_ tag: MarkupTag, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        ItemMark.isItem(bytes[tag.name])
    }

    private static func isFeed(_ tag: MarkupTag, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        ItemMark.isNamed(["channel", "feed", "rss", "rdf"], bytes[tag.name])
    }
}
