internal import NewsarModel

/// Articles from files, folders and standard input, one after the other, in constant memory.
///
/// Folders are read with all that lies below them, in byte order of the paths and without hidden files. What an input holds
/// is recognised by its content, and so are packed streams and archives. Bad records, and inputs that vanish or break while they
/// are read, become rejections; the rest goes on. Pages are read on
/// several threads where the options say so; the order stays. Not `Sendable`: one owner at a time.
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
    /// What was read and not given yet.
    private var ahead: OrderedItems
    private let pool: DecodingPool?
    private var isAtEnd = false
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
        pool = options.threads > 1 ? DecodingPool(threads: options.threads - 1) : nil
        ahead = OrderedItems(pool)
        self.options = options
    }

    deinit { pool?.stop() }

    /// Bytes read so far, as they are stored; an input that was given up counts whole.
    public var bytesRead: Int { passedBytes + (file?.source.bytesRead ?? 0) }

    /// The next article or rejection; `nil` after the last one. Blocks while a pipe has nothing to give.
    public func next() -> IngestItem? {
        while !isAtEnd, ahead.wantsMore { read() }
        return ahead.next()
    }

    /// Reads the next record of what is open, or opens what comes next.
    private func read() {
        if let top = open.last { return advance(top) }
        closeFile()
        switch queue.next() {
        case nil: isAtEnd = true
        case .fault(let path, let reason): ahead.append(whole(options.shownName ?? path, reason))
        case .file(let path):
            let name = options.shownName ?? path
            do {
                let source = try InputFile(path)
                file = (path, source)
                open.append(try OpenInput(name, source, depth: 0, options: options))
            } catch {
                passedBytes += file == nil ? InputQueue.storedBytes(at: path) : 0
                ahead.append(whole(name, error.description))
            }
        }
    }

    /// Takes the next record of what is open, opens its next member, or closes it.
    private func advance(_ top: OpenInput) {
        switch top {
        case .records(let input):
            do {
                guard let record = try input.nextRecord() else {
                    open.removeLast()
                    return
                }
                lastFault = nil
                take(record, of: input.name)
            } catch {
                breakOff(input, error)
            }
        case .archive(let name, let depth, let archive):
            do {
                guard let member = try archive.next() else {
                    open.removeLast()
                    return
                }
                enter(member, in: name, depth)
            } catch {
                open.removeLast()
                if error != lastFault { ahead.append(broken(name, error.description)) }
                lastFault = error
            }
        }
    }

    private func enter(_ member: ArchiveMember, in archive: String, _ depth: Int) {
        let name = member.name.isEmpty ? archive : "\(archive)!/\(member.name)"
        switch member.content {
        case .fault(let reason): if lastFault?.description != reason { ahead.append(whole(name, reason)) }
        case .bytes(let source):
            do {
                open.append(try OpenInput(name, source, depth: depth, options: options))
                lastFault = nil
            } catch {
                ahead.append(whole(name, error.description))
            }
        }
    }

    /// Pages are read by whichever thread is free, as are long records of files; what comes from a pipe may wait for an answer.
    private func take(_ record: Record, of input: String) {
        let origin = Origin(input: input, place: record.place)
        if record.fault == nil, record.isPage || record.weight > Self.longRecord && totalBytes != nil {
            ahead.append(DecodingTask(record, origin, decoder), bytes: record.weight)
        } else {
            ahead.append(decoder.item(of: record, origin))
        }
    }

    /// Bytes from which a record is worth another thread.
    private static let longRecord = 32 * 1024

    /// Goes on behind the damage, or closes the input. A record that was cut off counts if it is whole by chance; otherwise the
    /// one rejection shows what was there of it.
    private func breakOff(_ input: RecordInput, _ error: IngestError) {
        let offset = file?.source.bytesRead ?? 0
        let rest = input.unfinishedRecord
        if !input.resume() {
            open.removeLast()
            lastFault = error
        }
        let broken = Origin(input: input.name, place: .byte(offset))
        var shown: [UInt8]?
        if !rest.bytes.isEmpty {
            let item = decoder.item(of: rest, Origin(input: input.name, place: rest.place))
            if case .article = item { ahead.append(item) } else { shown = rest.bytes }
        }
        ahead.append(
            .rejected(
                shown.map { Rejection(origin: broken, reason: error.description, bytes: $0) }
                    ?? Rejection(origin: broken, reason: error.description)))
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
