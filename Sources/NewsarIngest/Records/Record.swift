/// One record of an input.
struct Record: Sendable {
    /// Bytes shown of a record that is skipped for its length.
    static let headBytes = 1024

    /// What a record has to be made an article of.
    enum Content {
        /// A JSON object: the record's bytes.
        case json
        /// Fields that are taken apart already.
        case draft(ArticleDraft)
        /// An HTML page.
        case page(Page)
    }

    let place: Origin.Place
    /// What is shown of the record when it is rejected.
    let bytes: [UInt8]
    var content = Content.json
    /// Why the record cannot be decoded; `bytes` is then what there is to show of it.
    var fault: String?

    /// Bytes that it holds of memory.
    var weight: Int {
        if case .page(let page) = content { bytes.count + page.html.count } else { bytes.count }
    }

    var isPage: Bool { if case .page = content { true } else { false } }
}

/// Cuts the bytes of an input into records.
protocol RecordReader {
    /// Where the record that is read next, or was being read when the input broke, begins.
    var place: Origin.Place { get }

    /// Whether records can be found again behind damage.
    var canResume: Bool { get }

    /// Takes the next record out of the window; `nil` at the end. Throws when the input breaks; what was there of the record
    /// is then still in the window.
    mutating func next(from window: inout InputWindow) throws(IngestError) -> Record?

    /// What was there of a record when the input broke.
    func unfinished(in window: InputWindow) -> Record

    /// Makes ready for bytes behind damage, which may begin inside a record.
    mutating func passDamage()
}

/// Reads an input in which there is nothing, up to where it breaks.
struct EmptyReader: RecordReader {
    let place = Origin.Place.whole
    let canResume = true

    mutating func next(from window: inout InputWindow) throws(IngestError) -> Record? {
        repeat { window.drop(window.count) } while try window.fill()
        return nil
    }
}

extension RecordReader {
    var canResume: Bool { false }

    func unfinished(in window: InputWindow) -> Record { Record(place: place, bytes: window.prefix(window.count)) }

    mutating func passDamage() {}
}
