import DedicatedThread
import NewsarCluster
import NewsarIngest
import NewsarModel
import NewsarWeb

/// The records of one upload, read on the desk's thread; keeps what was rejected for the answer.
actor UploadFeed: SubmissionSource {
    private let executor: ThreadExecutor
    private let file: MemoryFile
    private let stream: ArticleStream
    private var first: Article?
    /// Rejected records before the first article that are still to be told to the submitter.
    private var leading = 0

    private(set) var rejected: [RejectedRecord] = []
    private(set) var rejectedCount = 0

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// - Parameter executor: shared by the feeds of a desk.
    init(_ upload: ArticleUpload, on executor: ThreadExecutor) throws {
        self.executor = executor
        file = try MemoryFile(upload.form == .page ? Self.record(ofPage: upload) : upload.body)
        stream = try ArticleStream(inputs: [file.path])
    }

    /// Whether any record is an article; to be asked before the first record is taken.
    func hasArticle() -> Bool {
        while let item = stream.next() {
            if case .article(let article, origin: _) = item {
                first = article
                return true
            }
            note(item)
            leading += 1
        }
        return false
    }

    func next(upTo limit: Int) -> [SubmissionRecord] {
        var records: [SubmissionRecord] = []
        while leading > 0, records.count < limit {
            leading -= 1
            records.append(.rejected([]))
        }
        if records.count < limit, let article = first.take() { records.append(.article(article)) }
        // About 1 MB at a time, so that large articles do not fill memory.
        var room = 1_000_000
        while records.count < limit, room > 0, let item = stream.next() {
            switch item {
            case .article(let article, origin: _):
                room -= article.text.utf8.count
                records.append(.article(article))
            case .rejected:
                note(item)
                records.append(.rejected([]))
            }
        }
        return records
    }

    private func note(_ item: IngestItem) {
        guard case .rejected(let rejection) = item else { return }
        rejectedCount += 1
        guard rejected.count < UploadReceipt.listLimit else { return }
        let line: Int? = if case .line(let line) = rejection.origin.place { line } else { nil }
        rejected.append(RejectedRecord(line: line, reason: rejection.reason))
    }

    /// A page as the record of an article; its bytes as they came, so that the decoder judges them.
    private static func record(ofPage upload: ArticleUpload) -> [UInt8] {
        var head = JSONWriter()
        head.object { if let url = upload.url { $0.member("url", url) } }
        var record = head.bytes.dropLast() + (upload.url == nil ? [] : [0x2C]) + Array("\"html\":\"".utf8)
        record.reserveCapacity(record.count + upload.body.count + upload.body.count / 8)
        let digits = Array("0123456789abcdef".utf8)
        for byte in upload.body {
            switch byte {
            case 0x22, 0x5C: record += [0x5C, byte]
            case ..<0x20: record += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: record.append(byte)
            }
        }
        return record + Array("\"}".utf8)
    }
}
