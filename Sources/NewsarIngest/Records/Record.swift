/// One record as it stands in an input.
struct Record {
    /// Bytes shown of a record that is skipped for its length.
    static let headBytes = 1024

    let place: Origin.Place
    let bytes: [UInt8]
    /// Why the record cannot be decoded; `bytes` is then what there is to show of it.
    var fault: String?
}

/// Cuts the bytes of an input into records.
protocol RecordReader {
    /// Where the record that is read next, or was being read when the input broke, begins.
    var place: Origin.Place { get }

    /// Takes the next record out of the window; `nil` at the end. Throws when the input breaks; what was there of the record
    /// is then still in the window.
    mutating func next(from window: inout InputWindow) throws(IngestError) -> Record?
}
