import Foundation
import Logging
import NewsarWeb
import Synchronization
import TestKit

/// A server in this process with a desk that a test looks into.
final class TestServer: Sendable {
    static let token = "token-of-the-server-tests"

    let desk: RecordingDesk
    let port: Int
    private let task: Task<Void, any Error>

    init(
        desk: RecordingDesk = RecordingDesk(), limits: MonitorServer.Limits = .init(),
        _ adjust: (inout SubmissionPolicy) -> Void = { _ in }
    ) async throws {
        signal(SIGPIPE, SIG_IGN)
        self.desk = desk
        let port = try FreePort.find()
        self.port = port
        var policy = SubmissionPolicy(tokens: AccessTokens([Self.token]))
        adjust(&policy)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let server = MonitorServer(
            host: "127.0.0.1", port: port, logger: logger, limits: limits, submission: (desk: desk, policy: policy)
        ) { MonitorSnapshot() }
        task = Task { try await server.run() }
        try await eventually("the server answers") { HTTP.get("/healthz", port: port)?.status == 200 }
    }

    deinit { task.cancel() }

    /// Posts with the token and as JSON, unless the headers say otherwise.
    func post(_ body: [UInt8], _ headers: [String: String] = [:], query: String = "") -> HTTP? {
        let usual = ["Authorization": "Bearer \(Self.token)", "Content-Type": "application/json"]
        return HTTP.send(
            "POST", "/v1/articles" + query, usual.merging(headers) { $1 }, body: body, port: port)
    }
}

/// Takes everything, or fails as told, and keeps what it was given.
final class RecordingDesk: ArticleDesk {
    private let state: Mutex<(uploads: [ArticleUpload], failure: UploadError?)>

    init(failing failure: UploadError? = nil) { state = Mutex(([], failure)) }

    var uploads: [ArticleUpload] { state.withLock { $0.uploads } }

    func take(_ upload: ArticleUpload) async throws(UploadError) -> UploadReceipt {
        let failure = state.withLock { state in
            state.uploads.append(upload)
            return state.failure
        }
        if let failure { throw failure }
        var receipt = UploadReceipt(batch: upload.batch ?? "day")
        receipt.accepted = 1
        return receipt
    }
}
