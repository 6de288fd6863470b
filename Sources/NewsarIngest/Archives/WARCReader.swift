/// Cuts a web archive into the pages that it holds: WARC 0.17–1.1 (ISO 28500), a packed member per record or not.
///
/// Response records with HTML give pages, `resource` and `conversion` records their HTML or plain text; all other records
/// are passed over without being held in memory. Behind damage the next record is looked for.
struct WARCReader: RecordReader {
    private(set) var place = Origin.Place.byte(0)

    private let limit: Int
    /// What comes next may begin inside a record.
    private var isCut = false
    private var damage = DamageSearch()
    private static let mark = LineMark(prefix: "WARC/1.")
    /// The header of the record that is being read.
    private var header: [UInt8] = []

    init(limit: Int) { self.limit = limit }

    var canResume: Bool { true }

    func unfinished(in window: InputWindow) -> Record {
        Record(place: place, bytes: header, fault: "the record is cut short")
    }

    mutating func passDamage() { isCut = true }

    mutating func next(from window: inout InputWindow) throws(IngestError) -> Record? {
        if isCut {
            _ = try damage.pass(Self.mark, in: &window)
            isCut = false
        }
        while true {
            header = []
            guard try dropBlankLines(from: &window) else { return nil }
            place = .byte(window.offset)
            _ = try window.fill(upTo: 5)
            guard window.starts(with: Self.magic) else {
                return try passDamage(in: &window, "no WARC record begins here")
            }
            guard let length = try window.headerLength() else {
                return try passDamage(in: &window, "the WARC record's header has no end")
            }
            header = window.prefix(length)
            let record = WARCHeader(header)
            guard let record else { return try passDamage(in: &window, "the WARC record tells no length") }
            window.drop(length)
            switch record.kind {
            case .response:
                if let found = try response(record, from: &window) { return found }
            case .document(let type):
                if let found = try document(record, type, from: &window) { return found }
            case .other:
                if let fault = try skip(record, in: &window) { return fault }
            }
        }
    }

    private static let magic = Array("WARC/".utf8)

    /// The page of a response; `nil` when it brings none. The window is behind the record then.
    private mutating func response(_ record: WARCHeader, from window: inout InputWindow) throws(IngestError) -> Record?
    {
        let headerLimit = min(record.length, HeaderFields.maximumBytes)
        guard let length = try window.headerLength(limit: headerLimit),
            let response = HTTPResponse(header: window.prefix(length)),
            response.isPage(Array(window.prefix(length + 64).dropFirst(length)))
        else { return try skip(record, in: &window) }
        guard record.length <= limit else { return try passLong(record, in: &window) }
        if let fault = try passShort(record, in: &window) { return fault }
        let body = Array(window.prefix(record.length).dropFirst(length))
        window.drop(record.length)
        do {
            let html = try response.content(of: body, limit: limit)
            return found(.page(Page(html: html, url: record.url, encodingHint: response.charset)))
        } catch {
            return fault(error.description)
        }
    }

    /// The text or page of a record that is no HTTP response; `nil` when it holds neither.
    private mutating func document(
        _ record: WARCHeader, _ type: MediaType, from window: inout InputWindow
    ) throws(IngestError) -> Record? {
        let isPage = type.name == "text/html" || type.name == "application/xhtml+xml"
        guard isPage || type.name == "text/plain" else {
            return try skip(record, in: &window)
        }
        guard record.length <= limit else { return try passLong(record, in: &window) }
        if let fault = try passShort(record, in: &window) { return fault }
        let body = window.prefix(record.length)
        window.drop(record.length)
        if isPage { return found(.page(Page(html: body, url: record.url, encodingHint: type.charset))) }
        return found(.draft(PlainText.draft(body, url: record.url)))
    }

    private func found(_ content: Record.Content) -> Record { Record(place: place, bytes: header, content: content) }

    private func fault(_ reason: String) -> Record { Record(place: place, bytes: header, fault: reason) }

    private func cutShort(_ record: WARCHeader) -> Record {
        fault("the WARC record is cut short: its header tells \(record.length) bytes")
    }

    /// Passes over a record without a page; gives the fault when it is cut short.
    private mutating func skip(_ record: WARCHeader, in window: inout InputWindow) throws(IngestError) -> Record? {
        if record.length > Self.shortRecord { return try window.skip(record.length) ? nil : cutShort(record) }
        if let fault = try passShort(record, in: &window) { return fault }
        window.drop(record.length)
        return nil
    }

    /// Longest record that is held in memory to see whether it is whole, though nothing in it is wanted.
    private static let shortRecord = 256 * 1024

    /// Brings the record's bytes into the window; passes over those of them that are its own and gives the fault when the next record
    /// begins before the length is over.
    private mutating func passShort(_ record: WARCHeader, in window: inout InputWindow) throws(IngestError) -> Record? {
        let isThere = try window.fill(upTo: record.length)
        if isThere, Self.isFollowed(&window, record.length) { return nil }
        guard let next = damage.find(Self.mark, in: &window, from: 1, before: min(record.length, window.count)) else {
            if isThere { return nil }
            window.drop(window.count)
            return cutShort(record)
        }
        window.drop(next)
        return cutShort(record)
    }

    /// Whether behind the record's bytes the next record begins or the input ends. Where the input breaks, its reader meets the fault
    /// again.
    private static func isFollowed(_ window: inout InputWindow, _ length: Int) -> Bool {
        _ = try? window.fill(upTo: length + 4 + magic.count)
        return window.withBytes(from: length) { bytes in
            let next = bytes.drop { $0 == 0x0D || $0 == 0x0A }
            return magic.starts(with: next.prefix(magic.count)) || next.starts(with: magic)
        }
    }

    private func passLong(_ record: WARCHeader, in window: inout InputWindow) throws(IngestError) -> Record {
        _ = try window.skip(record.length)
        return fault("the WARC record is longer than \(limit) bytes")
    }

    /// False when nothing but blank lines is left.
    private func dropBlankLines(from window: inout InputWindow) throws(IngestError) -> Bool {
        while true {
            let blank = window.withBytes { bytes in bytes.firstIndex { $0 != 0x0D && $0 != 0x0A } ?? bytes.count }
            window.drop(blank)
            if window.count > 0 { return true }
            if try !window.fill() { return false }
        }
    }

    /// Passes over what is no record, up to the next line that begins one.
    private mutating func passDamage(in window: inout InputWindow, _ reason: String) throws(IngestError) -> Record {
        let record = Record(place: place, bytes: window.prefix(Record.headBytes), fault: reason)
        _ = try damage.pass(Self.mark, in: &window, from: 1)
        return record
    }
}
