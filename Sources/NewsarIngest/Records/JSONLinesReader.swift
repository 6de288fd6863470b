/// Cuts JSON Lines: a record a line, blank lines passed over.
struct JSONLinesReader: RecordReader {
    private let limit: Int
    private var position = RecordPlace()
    /// What comes next may begin inside a line.
    private var isCut = false
    private var damage = DamageSearch()

    init(limit: Int) { self.limit = limit }

    var place: Origin.Place { position.place }

    var canResume: Bool { true }

    mutating func passDamage() {
        position.lose()
        isCut = true
    }

    mutating func next(from window: inout InputWindow) throws(IngestError) -> Record? {
        if isCut {
            position.line += try damage.pass(LineMark(prefix: "{"), in: &window)
            isCut = false
        }
        var searched = 0
        while true {
            if searched == 0 { position.look(at: window) }
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
            position.line += 1
        }
        if length > limit { return tooLong(window, length) }
        let bytes = window.prefix(length)
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
        position.line += 1
        return record
    }

    private func tooLong(_ window: InputWindow, _ length: Int) -> Record {
        Record(
            place: place, bytes: window.prefix(min(length, Record.headBytes)),
            fault: "the line is longer than \(limit) bytes")
    }
}
