/// Cuts JSON Lines: a record a line, blank lines passed over.
struct JSONLinesReader: RecordReader {
    private let limit: Int
    private var line = 1
    /// Where the member of the packed stream begins that holds the next line, once lines were lost and have no numbers any more.
    private var memberOffset: Int?
    /// The next line may be the end of one that was lost.
    private var mayBeCut = false

    init(limit: Int) { self.limit = limit }

    var place: Origin.Place { memberOffset.map { .byte($0) } ?? .line(line) }

    var canResume: Bool { true }

    mutating func passDamage() {
        memberOffset = 0
        mayBeCut = true
    }

    mutating func next(from window: inout InputWindow) throws(IngestError) -> Record? {
        var searched = 0
        while true {
            if memberOffset != nil, searched == 0, window.count > 0 { memberOffset = window.offset }
            if let length = window.firstIndex(of: 0x0A, from: searched) {
                if let record = take(length, from: &window, withLineFeed: true) { return record }
                searched = 0
                continue
            }
            searched = window.count
            if searched > limit { return try skipLine(in: &window) }
            if try !window.fill() { return take(window.count, from: &window, withLineFeed: false) }
        }
    }

    /// The line of `length` bytes at the window's start; `nil` when it is blank.
    private mutating func take(_ length: Int, from window: inout InputWindow, withLineFeed: Bool) -> Record? {
        defer {
            window.drop(withLineFeed ? length + 1 : length)
            line += 1
        }
        if length > limit { return tooLong(window, length) }
        let bytes = window.prefix(length)
        if mayBeCut {
            mayBeCut = false
            // The damage is told of already.
            if bytes.first != 0x7B { return nil }
        }
        return bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } ? nil : Record(place: place, bytes: bytes)
    }

    /// Passes over a line that is longer than the window may grow.
    private mutating func skipLine(in window: inout InputWindow) throws(IngestError) -> Record {
        let record = tooLong(window, window.count)
        while true {
            if let end = window.firstIndex(of: 0x0A) {
                window.drop(end + 1)
                break
            }
            window.drop(window.count)
            if try !window.fill() { break }
        }
        line += 1
        return record
    }

    private func tooLong(_ window: InputWindow, _ length: Int) -> Record {
        Record(
            place: place, bytes: window.prefix(min(length, Record.headBytes)),
            fault: "the line is longer than \(limit) bytes")
    }
}
