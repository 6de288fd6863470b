import Foundation
import TestKit

/// A coordinator that listens, for tests of what it takes in.
final class CoordinatorProcess: Sendable {
    static let token = "a-token-for-the-tests"

    let port: Int
    let process: RunningProcess

    /// - Parameter token: `nil` for a coordinator that takes no articles over HTTP.
    init(
        _ arguments: String..., redis: String, token: String? = CoordinatorProcess.token
    ) async throws {
        let port = try FreePort.find()
        self.port = port
        process = try RunningProcess(
            Newsar.executable, ["coordinator", "--redis", redis, "--listen", "127.0.0.1:\(port)"] + arguments,
            environment: token.map { ["NEWSAR_TOKEN": $0] } ?? [:], input: nil)
        try await eventually("the coordinator answers") { HTTP.get("/healthz", port: port)?.status == 200 }
    }

    deinit { process.send(SIGKILL) }

    /// Posts with the token, as JSON Lines unless the headers say otherwise.
    func post(_ body: String, _ headers: [String: String] = [:], query: String = "") -> HTTP? {
        post(Array(body.utf8), headers, query: query)
    }

    func post(_ body: [UInt8], _ headers: [String: String] = [:], query: String = "") -> HTTP? {
        let usual = ["Authorization": "Bearer \(Self.token)", "Content-Type": "application/x-ndjson"]
        return HTTP.send("POST", "/v1/articles" + query, usual.merging(headers) { $1 }, body: body, port: port)
    }
}

extension HTTP {
    /// The body as JSON; null when it is none.
    var json: JSON { (try? JSON(Array(body.utf8))) ?? JSON(nil) }
}
