import Hiredis
import NewsarCluster
import NewsarRedis

/// Ends a command once a disk that it needs has been full for a while: to wait for space is for services.
struct DiskWatch {
    let redis: PrivateRedis
    let trouble: StoreSink.Trouble
    var patience = Duration.seconds(5)

    /// Returns what is wrong as soon as the store or the private Redis could not write for so long; throws when cancelled.
    func run() async throws -> Failure {
        let line = RedisConnection(to: redis.endpoint, name: "newsar-run-watch")
        var lastGood = ContinuousClock.now
        while true {
            try await Task.sleep(for: .milliseconds(250))
            if let trouble = trouble.lasting(patience) { return failure(trouble) }
            // A Redis that does not answer is no matter of the disk; its end ends the run.
            if await !appendOnlyFails(line) { lastGood = .now }
            if lastGood.duration(to: .now) > patience {
                return failure(
                    "\(redis.folder.redisFolder): Redis cannot write its append-only file; is the disk full?")
            }
        }
    }

    private func appendOnlyFails(_ line: RedisConnection) async -> Bool {
        do throws(QueueError) {
            return try await RedisServerFacts.read(from: line).appendOnlyFails
        } catch {
            return false
        }
    }

    private func failure(_ what: String) -> Failure {
        Failure(.unreachable, what + "; nothing is lost, the same command goes on where it stopped")
    }
}
