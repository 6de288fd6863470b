/// Looks for the place behind damage at which a record surely begins, in one piece of memory and in linear time.
struct DamageSearch {
    /// Bytes that may be looked at twice before any record was read.
    private static let initialCredit = 16 << 20
    /// What a byte of a whole record adds to the credit.
    private static let earnings = 2
    /// Bytes known to hold no beginning that are dropped at once.
    private static let step = 1 << 20

    private var credit = initialCredit

    /// A record of `length` bytes was whole.
    mutating func earn(_ length: Int) { credit = min(Self.initialCredit, credit + length * Self.earnings) }

    /// Where a record surely begins, at `start` or later but before `end`; nothing is dropped. An input that breaks is looked at up to
    /// there: its reader meets the fault again.
    mutating func find(_ mark: some RecordMark, in window: inout InputWindow, from start: Int, before end: Int) -> Int?
    {
        var searched = start
        var isWhole = false
        while credit > 0 {
            switch window.withBytes({ mark.find(in: $0, from: searched, isWhole: isWhole, credit: &credit) }) {
            case .at(let begin): return begin < end && credit > 0 ? begin : nil
            case .none(let before): searched = before
            }
            if isWhole || searched >= end { return nil }
            isWhole = (try? window.fill()) != true
        }
        return nil
    }

    /// Drops what stands before the next record, which begins at `start` or later, and gives the number of line feeds dropped;
    /// all is dropped when there is none. Throws when the input breaks.
    mutating func pass(
        _ mark: some RecordMark, in window: inout InputWindow, from start: Int = 0
    ) throws(IngestError) -> Int {
        var lines = 0
        var searched = start
        if credit <= 0 {
            // What the window holds was looked at too often; one byte stays to show where a line begins.
            lines += window.dropCountingLines(window.count - 1)
            searched = 1
        }
        var isWhole = false
        while true {
            switch window.withBytes({ mark.find(in: $0, from: searched, isWhole: isWhole, credit: &credit) }) {
            case .at(let begin): return lines + window.dropCountingLines(begin)
            case .none(let before): searched = before
            }
            if isWhole { return lines + window.dropCountingLines(window.count) }
            if searched > Self.step {
                lines += window.dropCountingLines(searched - 1)
                searched = 1
            }
            isWhole = try !window.fill()
        }
    }
}

/// Where the next record begins: its line, or once bytes were lost and lines have no numbers any more, its byte.
struct RecordPlace {
    var line = 1
    private var offset: Int?

    var place: Origin.Place { offset.map { .byte($0) } ?? .line(line) }

    /// Bytes were lost before what comes next.
    mutating func lose() { offset = offset ?? 0 }

    /// The window begins with the next record.
    mutating func look(at window: InputWindow) {
        if offset != nil, window.count > 0 { offset = window.offset }
    }
}
