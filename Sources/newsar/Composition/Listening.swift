import Logging
import NewsarWeb
import ServiceLifecycle

/// What `--listen` adds to a role.
enum Listening {
    /// The server for health, metrics and, where there is a desk, articles; none without an address. Throws a usage failure for
    /// an address that cannot be read.
    static func services(
        _ flag: String?, _ source: MetricsSource, _ logger: Logger,
        submission: (desk: any ArticleDesk, policy: SubmissionPolicy)? = nil
    ) throws -> [any Service] {
        guard let text = flag ?? Settings.value("LISTEN"), !text.isEmpty else { return [] }
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port)
        else { throw Failure(.usage, "--listen '\(text)': write host:port, such as 127.0.0.1:9464 or :9464") }
        let host = text[..<colon].filter { $0 != "[" && $0 != "]" }
        return [
            MonitorServer(
                host: host.isEmpty ? "0.0.0.0" : host, port: port, logger: logger, submission: submission
            ) { await source.snapshot() }
        ]
    }
}
