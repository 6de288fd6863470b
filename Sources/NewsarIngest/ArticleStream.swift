internal import NewsarModel

/// Articles from files, folders and standard input, one after the other, in constant memory.
///
/// Folders are read with all that lies below them, in byte order of the paths and without hidden files. What an input holds
/// is recognised by its content, and so are packed streams and archives. Bad records, and inputs that vanish or break while they
/// are read, become rejections; the rest goes on. Not `Sendable`: one owner at a time.
public final class ArticleStream {
    /// Bytes of all inputs together as they are stored, for showing progress; `nil` where an input is a pipe.
    public let totalBytes: Int?
    /// Names the inputs: equal for the same files in the same order, each of the same size and age; `nil` where an input is a pipe.
    public let signature: String?

    private let decoder: ArticleDecoder
    private let options: IngestOptions
    private var queue: InputQueue
    /// The file that is being read, and what is open of it: an archive, its member, an archive in that…
    private var file: (path: String, source: InputFile)?
    private var open: [OpenInput] = []
    private var waiting: IngestItem?
    private var passedBytes = 0
    /// Why what was open last broke: the archive around it may break for the same reason.
    private var lastFault: IngestError?

    /// Checks that each input exists and may be read. `-` is standard input.
    ///
    /// Throws `.noInput` when `inputs` is empty, `.unreadable` with the path for the first that cannot be read.
    public init(inputs: [String], options: IngestOptions = .default) throws(IngestError) {
        queue = try InputQueue(inputs)
        let inventory = queue.inventory()
        totalBytes = inventory?.bytes
        signature = inventory?.signature.description
        decoder = ArticleDecoder(options)
        self.options = options
    }

    /// Bytes read so far, as they are stored; an input that was given up counts whole.
    public var bytesRead: Int { passedBytes + (file?.source.bytesRead ?? 0) }

    /// The next article or rejection; `nil` after the last one. Blocks while a pipe has nothing to give.
    public func next() -> IngestItem? {
        while true {
            if let item = waiting.take() { return item }
            if let top = open.last {
                if let item = advance(top) { return item }
                continue
            }
            closeFile()
            switch queue.next() {
            case nil: return nil
            case .fault(let path, let reason): return whole(options.shownName ?? path, reason)
            case .file(let path):
                let name = options.shownName ?? path
                do {
                    let source = try InputFile(path)
                    file = (path, source)
                    open.append(try OpenInput(name, source, depth: 0, options: options))
                } catch {
                    passedBytes += file == nil ? InputQueue.storedBytes(at: path) : 0
                    return whole(name, error.description)
                }
            }
        }
    }

    /// The next item of what is open; `nil` when there was none or something else was opened or closed.
    private func advance(_ top: OpenInput) -> IngestItem? {
        switch top {
        case .records(let input):
            do {
                guard let record = try input.nextRecord() else {
                    open.removeLast()
                    return nil
                }
                lastFault = nil
                return item(of: record, in: input.name)
            } catch {
                return breakOff(input, error)
            }
        case .archive(let name, let depth, let archive):
            do {
                guard let member = try archive.next() else {
                    open.removeLast()
                    return nil
                }
                return enter(member, in: name, depth)
            } catch {
                open.removeLast()
                defer { lastFault = error }
                return error == lastFault ? nil : broken(name, error.description)
            }
        }
    }

    private func enter(_ member: ArchiveMember, in archive: String, _ depth: Int) -> IngestItem? {
        let name = member.name.isEmpty ? archive : "\(archive)!/\(member.name)"
        switch member.content {
        case .fault(let reason): return lastFault?.description == reason ? nil : whole(name, reason)
        case .bytes(let source):
            do {
                open.append(try OpenInput(name, source, depth: depth, options: options))
                lastFault = nil
                return nil
            } catch {
                return whole(name, error.description)
            }
        }
    }

    private func item(of record: Record, in input: String) -> IngestItem {
        let origin = Origin(input: input, place: record.place)
        if let fault = record.fault {
            return .rejected(Rejection(origin: origin, reason: fault, bytes: record.bytes))
        }
        do {
            return .article(try decoder.decode(record), origin: origin)
        } catch {
            return .rejected(Rejection(origin: origin, reason: error.description, bytes: record.bytes))
        }
    }

    /// Goes on behind the damage, or closes the input. A record that was cut off counts if it is whole by chance; otherwise the
    /// one rejection shows what was there of it.
    private func breakOff(_ input: RecordInput, _ error: IngestError) -> IngestItem {
        let offset = file?.source.bytesRead ?? 0
        let rest = input.unfinishedRecord
        if !input.resume() {
            open.removeLast()
            lastFault = error
        }
        let broken = Origin(input: input.name, place: .byte(offset))
        if rest.bytes.isEmpty { return .rejected(Rejection(origin: broken, reason: error.description)) }
        guard case .article(let article, let origin) = item(of: rest, in: input.name) else {
            return .rejected(Rejection(origin: broken, reason: error.description, bytes: rest.bytes))
        }
        waiting = .rejected(Rejection(origin: broken, reason: error.description))
        return .article(article, origin: origin)
    }

    private func closeFile() {
        if let file { passedBytes += max(file.source.bytesRead, InputQueue.storedBytes(at: file.path)) }
        file = nil
    }

    private func broken(_ input: String, _ reason: String) -> IngestItem {
        let origin = Origin(input: input, place: .byte(file?.source.bytesRead ?? 0))
        return .rejected(Rejection(origin: origin, reason: reason))
    }

    private func whole(_ input: String, _ reason: String) -> IngestItem {
        .rejected(Rejection(origin: Origin(input: input, place: .whole), reason: reason))
    }
}
