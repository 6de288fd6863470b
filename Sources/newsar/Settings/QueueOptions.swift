import ArgumentParser
import Hiredis
import NewsarRedis

/// The queues a command looks at: those of a cluster, or of a data folder.
struct QueueOptions: ParsableArguments {
    @OptionGroup var redis: RedisOptions

    @Option(help: "Look into the data folder of 'newsar run' instead; its Redis is started for the moment if need be.")
    var data: String?

    /// Runs `body` with a checked line to the queues' Redis.
    func withLine<Value: Sendable>(
        _ name: String, _ body: @escaping @Sendable (RedisConnection) async throws -> Value
    ) async throws -> Value {
        guard let data else { return try await body(try await redis.checkedLine(name)) }
        let folder = DataFolder(path: data)
        guard folder.exists else {
            throw Failure(.usage, "\(data): no such folder; 'newsar run … --data \(data)' makes one")
        }
        let redis = PrivateRedis(folder: folder)
        if await redis.isUp() { return try await body(RedisConnection(to: redis.endpoint, name: name)) }
        do {
            try folder.claim()
        } catch let busy as Failure {
            // A run that has just begun: its Redis will answer in a moment.
            for _ in 0..<50 where !(await redis.isUp()) { try await Task.sleep(for: .milliseconds(100)) }
            guard await redis.isUp() else { throw busy }
            return try await body(RedisConnection(to: redis.endpoint, name: name))
        }
        return try await redis.whileRunning { try await body(RedisConnection(to: redis.endpoint, name: name)) }
    }
}
