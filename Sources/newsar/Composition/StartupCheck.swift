import Hiredis
import Logging
import NewsarCluster
import NewsarRedis

/// What a long-running role does before it starts: waits for Redis, and refuses one that would lose jobs.
struct StartupCheck {
    let endpoint: RedisEndpoint
    let logger: Logger

    /// Returns once Redis is there and fit. A Redis that is away is waited for; one that is unfit or refuses us is a failure.
    func pass() async throws {
        let line = RedisConnection(to: endpoint, name: "newsar-check")
        var backoff = Backoff()
        var random = SystemRandomNumberGenerator()
        var told = false
        while true {
            let problem: QueueError
            do throws(QueueError) {
                let facts = try await RedisServerFacts.read(from: line)
                if let fault = facts.faults.first { throw QueueError(.refused, "\(endpoint): \(fault)") }
                for warning in facts.warnings { logger.warning("\(endpoint): \(warning)") }
                return
            } catch {
                problem = error
            }
            guard problem.code == .unavailable else { throw problem }
            if !told { logger.warning("waiting for Redis: \(problem)") }
            told = true
            try await Task.sleep(for: backoff.next(using: &random))
        }
    }
}
