internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import NewsarModel

/// An answer to a request that is not carried out, RFC 9457.
struct Problem: Error {
    /// What went wrong, as the last part of `type`: programs may rely on it, people read `detail`.
    enum Kind: String {
        case badParameter = "bad-parameter"
        case malformedBody = "malformed-body"
        case unauthorized = "unauthorized"
        case notConfigured = "not-configured"
        case methodNotAllowed = "method-not-allowed"
        case batchCancelled = "batch-cancelled"
        case bodyTooLarge = "body-too-large"
        case unsupportedType = "unsupported-type"
        case unsupportedEncoding = "unsupported-encoding"
        case noArticle = "no-article"
        case tooManyRequests = "too-many-requests"
        case queueFull = "queue-full"
        case queueAway = "queue-away"
    }

    let kind: Kind
    let detail: String
    var errors: [RejectedRecord] = []
    /// Seconds after which the same request may succeed.
    var retryAfter: Int?

    init(_ kind: Kind, _ detail: String, errors: [RejectedRecord] = [], retryAfter: Int? = nil) {
        self.kind = kind
        self.detail = detail
        self.errors = errors
        self.retryAfter = retryAfter
    }

    init(_ error: UploadError) {
        switch error.code {
        case .noArticle: self.init(.noArticle, error.detail, errors: error.rejected)
        case .full: self.init(.queueFull, error.detail, retryAfter: 5)
        case .unavailable: self.init(.queueAway, error.detail, retryAfter: 5)
        case .cancelled: self.init(.batchCancelled, error.detail)
        }
    }

    var response: Response {
        var json = JSONWriter()
        json.object { json in
            json.member("type", "urn:newsar:problem:" + kind.rawValue)
            json.member("title", status.reasonPhrase)
            json.member("status", status.code)
            json.member("detail", detail)
            json.key("errors")
            json.array(errors) { $1.write(to: &$0) }
        }
        var headers: HTTPFields = [.contentType: "application/problem+json"]
        if let retryAfter { headers[.retryAfter] = String(retryAfter) }
        switch kind {
        case .unauthorized: headers[.wwwAuthenticate] = "Bearer"
        case .methodNotAllowed: headers[.allow] = "POST"
        case .unsupportedEncoding: headers[.acceptEncoding] = "gzip"
        default: break
        }
        return Response(
            status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: json.bytes + [0x0A])))
    }

    private var status: HTTPResponse.Status {
        switch kind {
        case .badParameter, .malformedBody: .badRequest
        case .unauthorized: .unauthorized
        case .notConfigured: .forbidden
        case .methodNotAllowed: .methodNotAllowed
        case .batchCancelled: .conflict
        case .bodyTooLarge: .contentTooLarge
        case .unsupportedType, .unsupportedEncoding: .unsupportedMediaType
        case .noArticle: .unprocessableContent
        case .tooManyRequests, .queueFull: .tooManyRequests
        case .queueAway: .serviceUnavailable
        }
    }
}

extension RejectedRecord {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.key("line")
            if let line { json.value(line) } else { json.null() }
            json.member("reason", reason)
        }
    }
}
