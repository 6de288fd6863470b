/// Takes the whole input as one record: an HTML page or a plain text.
struct WholeInputReader: RecordReader {
    enum Kind {
        case page(encodingHint: String?)
        case plainText
    }

    let place = Origin.Place.whole
    private let kind: Kind
    private let limit: Int
    private var isDone = false

    init(_ kind: Kind, limit: Int) {
        self.kind = kind
        self.limit = limit
    }

    mutating func next(from window: inout InputWindow) throws(IngestError) -> Record? {
        guard !isDone else { return nil }
        isDone = true
        if try window.fill(upTo: limit + 1) {
            return Record(
                place: place, bytes: window.prefix(Record.headBytes), fault: "it is longer than \(limit) bytes")
        }
        let record = record(window.prefix(window.count))
        window.drop(window.count)
        return record
    }

    func unfinished(in window: InputWindow) -> Record {
        Record(place: place, bytes: window.prefix(Record.headBytes), fault: "it is cut short")
    }

    private func record(_ bytes: [UInt8]) -> Record {
        let head = Array(bytes.prefix(Record.headBytes))
        switch kind {
        case .page(let hint):
            return Record(place: place, bytes: head, content: .page(Page(html: bytes, encodingHint: hint)))
        case .plainText: return Record(place: place, bytes: head, content: .draft(PlainText.draft(bytes)))
        }
    }
}
