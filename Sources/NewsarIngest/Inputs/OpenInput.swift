/// An input that is being read: its bytes and the reader that fits them.
struct OpenInput {
    let name: String
    var window: InputWindow
    private var reader: any RecordReader

    /// Throws `.unreadable` when the file cannot be opened or its content is of no known kind.
    init(_ path: String, limits: IngestLimits) throws(IngestError) {
        name = path
        window = InputWindow(try InputFile(path))
        reader = try RecordFormat.sniff(&window).reader(limits)
    }

    mutating func nextRecord() throws(IngestError) -> Record? { try reader.next(from: &window) }

    /// What was there of a record when the input broke.
    var unfinishedRecord: Record { Record(place: reader.place, bytes: window.prefix(window.count)) }
}
