internal import NewsarModel

/// Articles from files, folders and standard input, one after the other, in constant memory.
///
/// Folders are read with all that lies below them, in byte order of the paths and without hidden files. What an input holds
/// is recognised by its content, and so is gzip. Bad records, and inputs that vanish or break while they are read, become
/// rejections; the rest goes on. Not `Sendable`: one owner at a time.
public final class ArticleStream {
    /// Bytes of all inputs together as they are stored, for showing progress; `nil` where an input is a pipe.
    public let totalBytes: Int?

    private let decoder: ArticleDecoder
    private let limits: IngestLimits
    private var queue: InputQueue
    private var current: OpenInput?
    private var waiting: IngestItem?
    private var passedBytes = 0

    /// Checks that each input exists and may be read. `-` is standard input.
    ///
    /// Throws `.noInput` when `inputs` is empty, `.unreadable` with the path for the first that cannot be read.
    public init(inputs: [String], limits: IngestLimits = .default) throws(IngestError) {
        queue = try InputQueue(inputs)
        totalBytes = queue.totalBytes()
        decoder = ArticleDecoder(limits: limits)
        self.limits = limits
    }

    /// Bytes read so far, as they are stored; an input that was given up counts whole.
    public var bytesRead: Int { passedBytes + (current?.window.bytesRead ?? 0) }

    /// The next article or rejection; `nil` after the last one. Blocks while a pipe has nothing to give.
    public func next() -> IngestItem? {
        while true {
            if let item = waiting.take() { return item }
            if current == nil {
                switch queue.next() {
                case nil: return nil
                case .fault(let path, let reason): return .rejected(whole(path, reason))
                case .file(let path):
                    do {
                        current = try OpenInput(path, limits: limits)
                    } catch {
                        passedBytes += InputQueue.storedBytes(at: path)
                        return .rejected(whole(path, error.description))
                    }
                }
            }
            if let item = advance() { return item }
        }
    }

    /// The open input's next item; `nil` when it has none left and was closed.
    private func advance() -> IngestItem? {
        guard let name = current?.name else { return nil }
        do {
            if let record = try current?.nextRecord() { return item(of: record, in: name) }
            close()
            return nil
        } catch {
            return breakOff(name, error)
        }
    }

    private func item(of record: Record, in input: String) -> IngestItem {
        let origin = Origin(input: input, place: record.place)
        if let fault = record.fault {
            return .rejected(Rejection(origin: origin, reason: fault, bytes: record.bytes))
        }
        do {
            return .article(try decoder.decode(record.bytes), origin: origin)
        } catch {
            return .rejected(Rejection(origin: origin, reason: error.description, bytes: record.bytes))
        }
    }

    /// Closes an input that broke. A record that was cut off counts if it is whole by chance; otherwise the one rejection
    /// shows what was there of it.
    private func breakOff(_ input: String, _ error: IngestError) -> IngestItem {
        let offset = current?.window.bytesRead ?? 0
        let rest = current?.unfinishedRecord
        close()
        let broken = Origin(input: input, place: .byte(offset))
        guard let rest, !rest.bytes.isEmpty else {
            return .rejected(Rejection(origin: broken, reason: error.description))
        }
        guard case .article(let article, let origin) = item(of: rest, in: input) else {
            return .rejected(Rejection(origin: broken, reason: error.description, bytes: rest.bytes))
        }
        waiting = .rejected(Rejection(origin: broken, reason: error.description))
        return .article(article, origin: origin)
    }

    private func close() {
        if let current { passedBytes += max(current.window.bytesRead, InputQueue.storedBytes(at: current.name)) }
        current = nil
    }

    private func whole(_ input: String, _ reason: String) -> Rejection {
        Rejection(origin: Origin(input: input, place: .whole), reason: reason)
    }
}
