import DedicatedThread
import NewsarCluster
import NewsarIngest
import NewsarModel
import NewsarWeb

/// The records of one upload, read on the desk's thread; keeps what was rejected for the answer.
actor UploadFeed: SubmissionSource {
    private let executor: ThreadExecutor
    private let upload: ArticleUpload
    /// The records, and the file in memory that the stream reads them from.
    private var open: (stream: ArticleStream, file: MemoryFile)?
    private var first: Article?
    /// Rejected records before the first article that are still to be told to the submitter.
    private var leading = 0

    private(set) var rejected: [RejectedRecord] = []
    private(set) var rejectedCount = 0

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// - Parameter executor: shared by the feeds of a desk.
    init(_ upload: ArticleUpload, on executor: ThreadExecutor) {
        self.upload = upload
        self.executor = executor
    }

    /// Whether any record is an article; to be asked before the first record is taken. Throws when there is no memory for them.
    func hasArticle() throws -> Bool {
        let records: [UInt8]
        do throws(IngestError) {
            records = upload.form == .page ? try Self.record(ofPage: upload) : upload.body
        } catch {
            reject(nil, error.description)
            return false
        }
        let file = try MemoryFile(records)
        open = (try ArticleStream(inputs: [file.path]), file)
        while let item = open?.stream.next() {
            switch item {
            case .article(let article, origin: _):
                first = article
                return true
            case .rejected(let rejection):
                reject(rejection.origin.place, rejection.reason)
                leading += 1
            }
        }
        return false
    }

    /// The answer to an upload tells them by number alone, as the submitter counts them.
    func duplicates(at records: [Int]) {}

    func next(upTo limit: Int) -> [SubmissionRecord] {
        var records: [SubmissionRecord] = []
        while leading > 0, records.count < limit {
            leading -= 1
            records.append(.rejected([]))
        }
        if records.count < limit, let article = first.take() { records.append(.article(article)) }
        // About 1 MB at a time, so that large articles do not fill memory.
        var room = 1_000_000
        while records.count < limit, room > 0, let item = open?.stream.next() {
            switch item {
            case .article(let article, origin: _):
                room -= article.text.utf8.count
                records.append(.article(article))
            case .rejected(let rejection):
                reject(rejection.origin.place, rejection.reason)
                records.append(.rejected([]))
            }
        }
        return records
    }

    private func reject(_ place: Origin.Place?, _ reason: String) {
        rejectedCount += 1
        guard rejected.count < UploadReceipt.listLimit else { return }
        let line: Int? = if case .line(let line) = place { line } else { nil }
        rejected.append(RejectedRecord(line: line, reason: reason))
    }

    /// A page's article as a record, so that the same bounds hold for it as for any other.
    private static func record(ofPage upload: ArticleUpload) throws(IngestError) -> [UInt8] {
        let page = try PageReader().article(html: upload.body, url: upload.url, encodingHint: upload.charset)
        var json = JSONWriter(capacity: page.text.utf8.count + 1024)
        json.object { json in
            json.member("url", upload.url ?? page.url)
            json.member("title", page.title)
            json.member("description", page.description)
            json.member("text", page.text)
            json.member("source", page.source)
            json.member("author", page.author)
            json.member("published", page.published?.description)
            json.member("language", page.language)
        }
        return json.bytes
    }
}
