internal import Glibc
internal import Hummingbird
public import Logging
internal import NIOCore
public import ServiceLifecycle

/// The server cannot listen; says where, why and what to do.
public struct MonitorError: Error, CustomStringConvertible {
    public let description: String
}

/// Serves `/healthz`, `/readyz` and `/metrics` for one role.
public struct MonitorServer: Service {
    private let host: String
    private let port: Int
    private let logger: Logger
    private let snapshot: @Sendable () async -> MonitorSnapshot

    /// - Parameter snapshot: called for each request to `/readyz` and `/metrics`.
    public init(
        host: String, port: Int, logger: Logger, snapshot: @escaping @Sendable () async -> MonitorSnapshot
    ) {
        self.host = host
        self.port = port
        self.logger = logger
        self.snapshot = snapshot
    }

    public func run() async throws {
        let router = Router()
        let snapshot = snapshot
        // Alive: the process answers. Whether it can work is /readyz's question; a restart would not bring Redis back.
        router.get("healthz") { _, _ in "ok\n" }
        router.get("readyz") { _, _ in
            let error = await snapshot().redisError
            return Response(
                status: error == nil ? .ok : .serviceUnavailable, headers: [.contentType: "text/plain; charset=utf-8"],
                body: .init(byteBuffer: ByteBuffer(string: (error ?? "ready") + "\n")))
        }
        router.get("metrics") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
                body: .init(byteBuffer: ByteBuffer(string: MetricsText.render(await snapshot()))))
        }
        let logger = logger
        let application = Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: "newsar"),
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

    /// The server's own lines are for whoever debugs it.
    private func quiet(_ logger: Logger) -> Logger {
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .warning)
        return quiet
    }
}
