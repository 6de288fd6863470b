internal import Glibc
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
public import Logging
internal import NIOCore
public import ServiceLifecycle

/// The server cannot listen; says where, why and what to do.
public struct MonitorError: Error, CustomStringConvertible {
    public let description: String
}

/// Serves `/healthz`, `/readyz` and `/metrics` for one role; where the role takes articles, `POST /v1/articles` and its
/// description too.
public struct MonitorServer: Service {
    /// Bounds on clients: they are untrusted.
    public struct Limits: Sendable {
        /// Seconds in which a connection must send a request's head, and may rest between two.
        public var idleSeconds = 15
        /// Milliseconds from a request's head to the end of its body.
        public var requestMilliseconds: Int64 = 60_000
        public var connections = 256
        /// Bytes of one header field; of all fields, twice as many.
        public var headerBytes = 8 * 1024

        public init() {}
    }

    private let host: String
    private let port: Int
    private let logger: Logger
    private let limits: Limits
    private let articles: ArticleEndpoint?
    private let snapshot: @Sendable () async -> MonitorSnapshot

    /// - Parameters:
    ///   - submission: who takes in articles, and from whom; `nil` for a role that takes none.
    ///   - snapshot: called for each request to `/readyz` and `/metrics`.
    public init(
        host: String, port: Int, logger: Logger, limits: Limits = Limits(),
        submission: (desk: any ArticleDesk, policy: SubmissionPolicy)? = nil,
        snapshot: @escaping @Sendable () async -> MonitorSnapshot
    ) {
        self.host = host
        self.port = port
        self.logger = logger
        self.limits = limits
        articles = submission.map { ArticleEndpoint(desk: $0.desk, policy: $0.policy, logger: logger) }
        self.snapshot = snapshot
    }

    public func run() async throws {
        let logger = logger
        let application = Application(
            router: router,
            server: .http1(configuration: channel),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port), serverName: "newsar",
                availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)),
            onServerRunning: { channel in
                logger.notice("listening on \(channel.localAddress.map { "\($0)" } ?? "?")")
            },
            logger: quiet(logger))
        do {
            try await application.run()
        } catch let error as IOError {
            throw MonitorError(
                description:
                    "--listen \(host):\(port): \(String(cString: strerror(error.errnoCode))); choose a free address")
        }
    }

    private var router: Router<ChannelContext> {
        let router = Router(context: ChannelContext.self)
        let snapshot = snapshot
        // Alive: the process answers. Whether it can work is /readyz's question; a restart would not bring Redis back.
        router.get("healthz") { _, _ in Self.text("ok\n") }
        router.get("readyz") { _, _ in
            let error = await snapshot().redisError
            return Self.text((error ?? "ready") + "\n", status: error == nil ? .ok : .serviceUnavailable)
        }
        router.get("metrics") { _, _ in
            Self.text(MetricsText.render(await snapshot()), type: "text/plain; version=0.0.4; charset=utf-8")
        }
        guard let articles else { return router }
        router.post("v1/articles") { request, context in try await articles.answer(request, context) }
        for method in [HTTPRequest.Method.get, .put, .patch, .delete] {
            router.on("v1/articles", method: method) { _, _ in
                Problem(.methodNotAllowed, "send articles with POST").response
            }
        }
        router.get("openapi.json") { _, _ in
            Self.text(String(decoding: PackageResources.openapi_json, as: UTF8.self), type: "application/json")
        }
        return router
    }

    private var channel: HTTP1Channel.Configuration {
        let limit = TimeAmount.milliseconds(limits.requestMilliseconds)
        return HTTP1Channel.Configuration(
            additionalChannelHandlers: [RequestDeadline(limit, stop: .seconds(5))],
            idleTimeout: .seconds(Int64(limits.idleSeconds)),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: 2 * limits.headerBytes,
                maxHeaderFieldCount: 100))
    }

    private static func text(
        _ text: String, status: HTTPResponse.Status = .ok, type: String = "text/plain; charset=utf-8"
    ) -> Response {
        Response(status: status, headers: [.contentType: type], body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    /// The server's own lines are for whoever debugs it.
    private func quiet(_ logger: Logger) -> Logger {
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .warning)
        return quiet
    }
}
