import ArgumentParser
import Glibc
import NewsarModel
import NewsarWeb

/// How a coordinator takes articles in, over HTTP and from a folder.
struct SubmissionOptions: ParsableArguments {
    @Option(help: "Take in the files that are dropped into this folder (NEWSAR_WATCH).")
    var watch: String?

    @Option(help: "Queue for the watched folder's articles: breaking, default or bulk.")
    var queue = "default"

    @Option(help: "File with the tokens for POST /v1/articles, one a line (NEWSAR_TOKEN_FILE; or one in NEWSAR_TOKEN).")
    var tokenFile: String?

    @Option(help: "Most megabytes of a request's body, unpacked (NEWSAR_MAX_BODY; default 16).")
    var maxBody: Int?

    @Option(help: "Most requests with articles a second (NEWSAR_MAX_REQUESTS; default 100).")
    var maxRequests: Int?

    @Option(help: "Most articles that may be ready in the queue (NEWSAR_MAX_PENDING; default 100000).")
    var maxPending: Int?

    func priority() throws -> Priority {
        guard let priority = Priority(name: queue) else {
            throw Failure(.usage, "--queue '\(queue)': it is breaking, default or bulk")
        }
        return priority
    }

    func pendingLimit() throws -> Int {
        try Setting.count(maxPending, "MAX_PENDING", default: 100_000, in: 1...100_000_000, flag: "--max-pending")
    }

    func folder() throws -> WatchedFolder? {
        guard let path = watch ?? Settings.value("WATCH"), !path.isEmpty else { return nil }
        return try WatchedFolder(path)
    }

    func policy() throws -> SubmissionPolicy {
        var policy = SubmissionPolicy(tokens: try tokens())
        policy.bodyBytes =
            try Setting.count(maxBody, "MAX_BODY", default: 16, in: 1...256, flag: "--max-body") << 20
        policy.requestsPerSecond = try Setting.count(
            maxRequests, "MAX_REQUESTS", default: 100, in: 1...100_000, flag: "--max-requests")
        return policy
    }

    /// The tokens; `nil` where none is configured.
    private func tokens() throws -> AccessTokens? {
        if let path = tokenFile ?? Settings.value("TOKEN_FILE"), !path.isEmpty {
            guard let tokens = AccessTokens(try lines(of: path)) else {
                throw Failure(
                    .usage,
                    "--token-file \(path): it needs a token a line, each of at least \(AccessTokens.shortest) bytes")
            }
            return tokens
        }
        guard let token = Settings.value("TOKEN"), !token.isEmpty else { return nil }
        guard let tokens = AccessTokens([token]) else {
            throw Failure(.usage, "NEWSAR_TOKEN is too short: at least \(AccessTokens.shortest) bytes")
        }
        return tokens
    }

    /// The lines of a small file that are neither blank nor comments.
    private func lines(of path: String) throws -> [String] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure(.usage, "--token-file \(path): \(SystemFailure())") }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 64 * 1024)
        let count = read(descriptor, &bytes, bytes.count)
        guard count >= 0 else { throw Failure(.usage, "--token-file \(path): \(SystemFailure())") }
        return bytes[..<count].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).map {
            String(decoding: $0, as: UTF8.self)
        }
        .filter { line in line.contains { $0 != " " } && !line.hasPrefix("#") }
    }
}
