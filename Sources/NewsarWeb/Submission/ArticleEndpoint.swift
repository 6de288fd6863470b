internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import NewsarCluster
internal import NewsarModel
internal import Synchronization

/// What a server that takes articles allows.
public struct SubmissionPolicy: Sendable {
    /// Who may send; `nil` for nobody.
    public var tokens: AccessTokens?
    /// Most bytes of a body, packed and unpacked.
    public var bodyBytes = 16 << 20
    public var requestsPerSecond = 100
    /// Most bodies in memory at a time.
    public var uploads = 4
    /// Failed logins a second, those of all clients together.
    public var refusalsPerSecond = 5

    public init(tokens: AccessTokens?) { self.tokens = tokens }
}

/// `POST /v1/articles`: checks who sends and what, and hands it to the desk.
struct ArticleEndpoint: Sendable {
    private let desk: any ArticleDesk
    private let policy: SubmissionPolicy
    private let logger: Logger
    private let requests: RateLimit
    private let refusals: RateLimit
    private let uploads = Uploads()

    init(desk: any ArticleDesk, policy: SubmissionPolicy, logger: Logger) {
        self.desk = desk
        self.policy = policy
        self.logger = logger
        requests = RateLimit(perSecond: policy.requestsPerSecond)
        refusals = RateLimit(perSecond: policy.refusalsPerSecond)
    }

    /// The answer to a request; throws when its sender is gone.
    func answer(_ request: Request, _ context: ChannelContext) async throws -> Response {
        do {
            try admit(request.headers)
            return try await take(request, context)
        } catch let problem as Problem {
            logger.debug("POST /v1/articles: \(problem.kind.rawValue): \(problem.detail)")
            return problem.response
        }
    }

    private func admit(_ headers: HTTPFields) throws {
        guard let tokens = policy.tokens else {
            throw Problem(
                .notConfigured,
                "this server takes no articles: start the coordinator with --token-file or NEWSAR_TOKEN")
        }
        guard tokens.accept(headers[.authorization]) else {
            if let seconds = refusals.refuse() {
                throw Problem(.tooManyRequests, "too many requests without a valid token", retryAfter: seconds)
            }
            throw Problem(.unauthorized, "send the header 'Authorization: Bearer TOKEN' with a token of this server")
        }
        if let seconds = requests.refuse() {
            throw Problem(
                .tooManyRequests, "more than \(policy.requestsPerSecond) requests a second; put more articles in each",
                retryAfter: seconds)
        }
    }

    private func take(_ request: Request, _ context: ChannelContext) async throws -> Response {
        var upload = try Self.upload(request)
        guard uploads.begin(limit: policy.uploads) else {
            throw Problem(.tooManyRequests, "\(policy.uploads) requests are being read already", retryAfter: 1)
        }
        defer { uploads.end() }
        var body = try UploadBody(request.headers, limit: policy.bodyBytes)
        context.askForBody(of: request)
        upload.body = try await body.read(request.body)
        try Self.check(upload)
        do throws(UploadError) {
            return Self.accepted(try await desk.take(upload))
        } catch {
            throw Problem(error)
        }
    }

    /// The upload without its body, from query and headers. Nothing in a request names a file.
    private static func upload(_ request: Request) throws -> ArticleUpload {
        let query = request.uri.queryParameters
        let type = request.headers[.contentType]
        var upload = ArticleUpload(form: try form(type), body: [])
        upload.charset = charset(of: type)
        if let batch = query["batch"] {
            guard BatchName.isValid(String(batch)) else { throw Problem(.badParameter, "batch: \(BatchName.rule)") }
            upload.batch = String(batch)
        }
        if let name = query["queue"] {
            guard let priority = Priority(name: String(name)) else {
                throw Problem(.badParameter, "queue: it is breaking, default or bulk")
            }
            upload.priority = priority
        }
        if let url = query["url"] {
            guard (1...4096).contains(url.utf8.count) else {
                throw Problem(.badParameter, "url: an address has 1 to 4096 bytes")
            }
            upload.url = String(url)
        }
        return upload
    }

    /// Finds the upload's form; throws a problem for a media type that is not understood.
    private static func form(_ contentType: String?) throws -> ArticleUpload.Form {
        let type = (contentType ?? "").prefix { $0 != ";" }.filter { $0 != " " }.lowercased()
        switch type {
        case "application/json", "application/x-ndjson", "application/ndjson", "application/jsonl",
            "application/x-jsonlines":
            return .records
        case "text/html", "application/xhtml+xml": return .page
        default:
            throw Problem(
                .unsupportedType,
                "Content-Type '\(type.prefix(80))': send application/json, application/x-ndjson or text/html")
        }
    }

    /// Throws a problem for a body that cannot be of its form.
    private static func check(_ upload: ArticleUpload) throws {
        let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let content = upload.body.starts(with: byteOrderMark) ? upload.body.dropFirst(3) : upload.body[...]
        guard let first = content.first(where: { !($0 == 0x20 || (0x09...0x0D).contains($0)) }) else {
            throw Problem(.malformedBody, "the body is empty")
        }
        guard upload.form == .page || first == 0x7B || first == 0x5B else {
            let reason = "expected a JSON object or an array of objects"
            throw Problem(.malformedBody, "line 1: \(reason)", errors: [RejectedRecord(line: 1, reason: reason)])
        }
    }

    /// The charset parameter of a Content-Type.
    private static func charset(of contentType: String?) -> String? {
        for parameter in (contentType ?? "").split(separator: ";").dropFirst() {
            let parts = parameter.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " && $0 != "\"" } }
            if parts.count == 2, parts[0].lowercased() == "charset", parts[1].utf8.count <= 40 { return parts[1] }
        }
        return nil
    }

    private static func accepted(_ receipt: UploadReceipt) -> Response {
        var json = JSONWriter()
        json.object { json in
            json.member("batch", receipt.batch)
            json.member("accepted", receipt.accepted)
            json.member("resumed", receipt.resumed)
            json.member("duplicates", receipt.duplicates)
            json.member("rejected_count", receipt.rejectedCount)
            json.key("rejected")
            json.array(receipt.rejected) { $1.write(to: &$0) }
        }
        return Response(
            status: .accepted, headers: [.contentType: "application/json"],
            body: .init(byteBuffer: ByteBuffer(bytes: json.bytes + [0x0A])))
    }
}

/// Counts the bodies in memory.
private final class Uploads: Sendable {
    private let count = Mutex(0)

    /// `false` when there are `limit` already.
    func begin(limit: Int) -> Bool {
        count.withLock { count in
            guard count < limit else { return false }
            count += 1
            return true
        }
    }

    func end() { count.withLock { $0 -= 1 } }
}
