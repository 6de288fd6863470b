import ArgumentParser
import Hiredis
import NewsarRedis

/// Which Redis: the cluster's, or the private one of a data folder.
struct RedisOptions: ParsableArguments {
    @Option(
        help:
            "Redis, as redis://user:password@host:port/db or redis+unix:///path (NEWSAR_REDIS; default redis://127.0.0.1:6379)."
    )
    var redis: String?

    func endpoint() throws -> RedisEndpoint {
        try RedisEndpoint(url: redis ?? Settings.value("REDIS") ?? "redis://127.0.0.1:6379")
    }

    /// A line to the server, opened and checked: reachable, fit for jobs.
    func checkedLine(_ name: String) async throws -> RedisConnection {
        let endpoint = try endpoint()
        let line = RedisConnection(to: endpoint, name: name)
        let facts = try await RedisServerFacts.read(from: line)
        if let fault = facts.faults.first { throw Failure(.unreachable, "\(endpoint): \(fault)") }
        return line
    }
}
