internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1
public import NewsarModel

/// Lets a language model write the summaries of briefs. What it does not write well, the extractive summary stays for.
public struct LanguageModelSummarizer: Sendable {
    /// Bytes of an answer.
    private static let answerLimit = 1 << 20

    /// One for the process. A connection that is refused is not tried again: the extractive summary is at hand.
    private static let client: HTTPClient = {
        var configuration = HTTPClient.Configuration.singletonConfiguration
        configuration.connectionPool.retryConnectionEstablishment = false
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()

    private let address: LanguageModelAddress
    private let key: String?
    private let timeout: Duration

    /// `key`: the bearer token that the server asks for. `timeout`: for one article, from the connection to the last byte.
    public init(_ address: LanguageModelAddress, key: String? = nil, timeout: Duration = .seconds(30)) {
        self.address = address
        self.key = key
        self.timeout = timeout
    }

    /// The brief with the model's summary, or with its own and the reason why. Never throws, never waits longer than the
    /// time-out.
    public func summarize(_ brief: Brief) async -> Brief {
        guard !brief.article.text.isEmpty else { return brief }
        do throws(SummaryFailure) {
            let answer = try SummaryAnswer(json: await response(to: SummaryRequest(for: brief)), brief: brief)
            return brief.replacingSummary(with: answer.text, by: address.description, grounded: answer.grounded)
        } catch {
            return brief.keepingSummary(after: address.description, failed: error.reason)
        }
    }

    private func response(to request: SummaryRequest) async throws(SummaryFailure) -> [UInt8] {
        let post = httpRequest(request)
        do {
            return try await withTimeout { try await Self.body(of: post, timeout) }
        } catch let failure as SummaryFailure {
            throw failure
        } catch {
            throw SummaryFailure(reason: "no connection to \(address.endpoint)")
        }
    }

    private func httpRequest(_ request: SummaryRequest) -> HTTPClientRequest {
        var post = HTTPClientRequest(url: address.endpoint)
        post.method = .POST
        post.headers.add(name: "content-type", value: "application/json")
        if let key { post.headers.add(name: "authorization", value: "Bearer \(key)") }
        post.body = .bytes(request.json(model: address.model))
        return post
    }

    private static func body(of request: HTTPClientRequest, _ timeout: Duration) async throws -> [UInt8] {
        // The client's own limit is the later one: it stops what goes on behind a cancelled task.
        let limit = TimeAmount.seconds(timeout.components.seconds &+ 1)
        let response = try await client.execute(request, timeout: limit)
        guard response.status == .ok else {
            throw SummaryFailure(reason: "the server answered \(response.status.code)")
        }
        return Array(try await response.body.collect(upTo: answerLimit).readableBytesView)
    }

    /// A server that begins to answer and then stalls is cut off too.
    private func withTimeout(_ work: @escaping @Sendable () async throws -> [UInt8]) async throws -> [UInt8] {
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            group.addTask { try await work() }
            group.addTask {
                try await Task.sleep(for: timeout)
                throw SummaryFailure(reason: "no answer within \(timeout)")
            }
            defer { group.cancelAll() }
            return try await group.next() ?? []
        }
    }
}
