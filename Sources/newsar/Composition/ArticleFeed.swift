import DedicatedThread
import Glibc
import NewsarCluster
import NewsarIngest
import NewsarModel
import Synchronization

/// The inputs of a command as a stream of records, read on a thread of its own.
actor ArticleFeed: SubmissionSource {
    private let executor = ThreadExecutor(name: "reader")
    private let stream: ArticleStream
    private nonisolated let bytes = Atomic<Int>(0)
    /// Bytes of all inputs; `nil` when standard input is among them.
    nonisolated let totalBytes: Int?
    /// Names the inputs: the same files in the same state give the same name.
    nonisolated let signature: String
    /// A name for a batch of these inputs.
    nonisolated let suggestedBatch: String

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// - Parameters:
    ///   - inputs: files, folders, patterns, `@` and a list of these, `-` for standard input.
    ///   - map: columns whose names do not tell what they hold, as `text=body,title=head`.
    ///   - shownName: what the input is called where it is told of, in place of its path.
    init(_ inputs: [String], map: String = "", shownName: String? = nil) throws(IngestError) {
        let options = IngestOptions(fields: try FieldMap(map), shownName: shownName, threads: Host.cores)
        stream = try ArticleStream(inputs: inputs, options: options)
        totalBytes = stream.totalBytes
        // What comes from a pipe cannot be continued: it has a name of its own each time. Read otherwise, it is another input.
        let files = stream.signature ?? "pipe \(getpid()) \(time(nil))"
        signature = Fingerprint(of: files, map).description
        let first = inputs[0] == "-" ? "stdin" : inputs[0].split(separator: "/").last.map(String.init) ?? "input"
        suggestedBatch = "\(Terminal.safe(String(first.prefix(100))))-\(signature.prefix(8))"
    }

    deinit { executor.stop() }

    /// Share of the input that has been read; `nil` when its size is not known.
    nonisolated var fraction: Double? {
        totalBytes.map { $0 > 0 ? Double(bytes.load(ordering: .relaxed)) / Double($0) : 1 }
    }

    nonisolated var bytesRead: Int { bytes.load(ordering: .relaxed) }

    /// `72.0 MB of 180.5 MB`, or what was read where the whole is not known.
    nonisolated var bytesNote: String {
        let read = StatusScreen.size(Int64(bytesRead))
        return totalBytes.map { "\(read) of \(StatusScreen.size(Int64($0)))" } ?? "\(read) read"
    }

    /// What each file has given so far.
    private(set) var tally = InputTally()

    func next(upTo limit: Int) async -> [SubmissionRecord] {
        items(upTo: limit).map { item in
            switch item {
            case .article(let article, origin: _): .article(article)
            case .rejected(let rejection): .rejected(rejection.json)
            }
        }
    }

    func duplicates(at records: [Int]) {
        for record in records { tally.countDuplicate(at: record) }
    }

    /// The next items as the reader gives them: at most `limit`, and of about 1 MB, so that large articles do not fill memory.
    func items(upTo limit: Int) -> [IngestItem] {
        var items: [IngestItem] = []
        var room = 1_000_000
        while items.count < limit, room > 0, let item = stream.next() {
            if case .article(let article, origin: _) = item { room -= article.text.utf8.count }
            tally.count(item)
            items.append(item)
        }
        bytes.store(stream.bytesRead, ordering: .relaxed)
        return items
    }
}
