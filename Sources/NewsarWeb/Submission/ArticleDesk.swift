public import NewsarModel

/// Takes in what came over HTTP.
public protocol ArticleDesk: Sendable {
    /// Sends the articles of an upload to the queue. The same upload again sends only what is missing.
    func take(_ upload: ArticleUpload) async throws(UploadError) -> UploadReceipt
}

/// The body of one request, unpacked, and what the request says of it.
public struct ArticleUpload: Sendable {
    public enum Form: Sendable, Equatable {
        /// Articles as a JSON object, a JSON array or JSON Lines.
        case records
        /// One HTML page.
        case page
    }

    public var form: Form
    public var body: [UInt8]
    /// Where the page was found.
    public var url: String?
    /// The page's encoding, as the request has it.
    public var charset: String?
    /// `nil` for the batch of the day.
    public var batch: String?
    public var priority: Priority

    public init(form: Form, body: [UInt8], url: String? = nil, batch: String? = nil, priority: Priority = .default) {
        self.form = form
        self.body = body
        self.url = url
        self.batch = batch
        self.priority = priority
    }
}

/// A record of an upload that is no article.
public struct RejectedRecord: Sendable, Equatable {
    /// The line of the body at which it begins, the first being 1; `nil` where the record is the whole body.
    public var line: Int?
    public var reason: String

    public init(line: Int?, reason: String) {
        self.line = line
        self.reason = reason
    }
}

/// What became of an upload. The four numbers add up to its records.
public struct UploadReceipt: Sendable, Equatable {
    /// Rejected records that a receipt or an error names one by one.
    public static let listLimit = 100

    public var batch: String
    /// Articles that the queue took now.
    public var accepted = 0
    /// Records that an earlier, equal request had sent.
    public var resumed = 0
    /// Articles that stood in the upload before.
    public var duplicates = 0
    public var rejectedCount = 0
    /// The first of the rejected records, at most `listLimit`.
    public var rejected: [RejectedRecord] = []

    public init(batch: String) { self.batch = batch }
}

/// Why an upload was not taken, or not all of it.
public struct UploadError: Error, Sendable {
    public enum Code: Sendable, Equatable {
        /// No record is an article.
        case noArticle
        /// The queue is at its high-water mark.
        case full
        /// Redis cannot be reached or used for now.
        case unavailable
        /// The batch was called off.
        case cancelled
    }

    public let code: Code
    /// What is wrong and what to do, for the person who sends.
    public let detail: String
    /// The first of the rejected records, at most `UploadReceipt.listLimit`.
    public let rejected: [RejectedRecord]

    public init(_ code: Code, _ detail: String, rejected: [RejectedRecord] = []) {
        self.code = code
        self.detail = detail
        self.rejected = rejected
    }
}
