import Compression
import Hiredis
import Logging
import NewsarCluster
import NewsarModel
import NewsarRedis
import ServiceLifecycle

/// No-op jobs through the real path: intake, lease, statement of what runs, commit, on a Redis with an append-only file.
struct QueueBench {
    let articles: BenchArticles
    let jobs: Int

    func run(_ figures: inout BenchFigures, on redis: PrivateRedis) async throws {
        let line = RedisConnection(to: redis.endpoint, name: "newsar-bench")
        _ = try await line.call(RedisCommand("FLUSHALL"))
        let compressor = try ZstdCompressor()
        let bodies = try articles.articles.map { try compressor.compress($0.wireBytes) }
        let intake = RedisIntake(on: line)
        let ticket = try await intake.open(batch: "bench", input: "made", again: false)
        let before = try await RedisServerFacts.read(from: line).usedMemory
        var payload = 0
        let filling = ContinuousClock.now
        for start in stride(from: 0, to: jobs, by: 200) {
            let range = RecordRange(from: start, upTo: min(start + 200, jobs))
            let chunk = (range.from..<range.upTo).map { index in
                Job(
                    id: Fingerprint(of: "bench", String(index)), batch: ticket.number,
                    payload: bodies[index % bodies.count])
            }
            payload += chunk.reduce(0) { $0 + $1.payload.count }
            _ = try await intake.enqueue(chunk, of: ticket, records: range, limit: .max)
        }
        let filled = filling.duration(to: .now) / .seconds(1)
        let used = try await RedisServerFacts.read(from: line).usedMemory - before
        figures.add("queue", "enqueued_per_second", "jobs/s", Double(jobs) / filled)
        figures.add("queue", "redis_bytes_per_job", "bytes", Double(used) / Double(jobs))
        figures.add("queue", "payload_bytes_per_job", "bytes", Double(payload) / Double(jobs))
        figures.add("queue", "overhead_bytes_per_job", "bytes", Double(Int(used) - payload) / Double(jobs))
        let seconds = try await drain(redis.endpoint, line)
        figures.add("queue", "jobs_per_second", "jobs/s", Double(jobs) / seconds)
    }

    /// One worker process' worth of consumer empties the queue; the time from its start to the last commit.
    private func drain(_ endpoint: RedisEndpoint, _ line: RedisConnection) async throws -> Double {
        let logger = Log.logger("bench", level: .warning)
        let configuration = ConsumerConfiguration.worker(slots: Host.cores)
        let consumer = Consumer(
            configuration: configuration, info: ClusterRole.info(slots: Host.cores), gauge: ConsumerGauge(),
            logger: logger,
            makeQueue: { RedisJobQueue(.articles, at: endpoint, worker: "bench:\(UInt64.random(in: 0...UInt64.max))") },
            makeHandler: { _, _ in NoOpHandler() }, exit: { _ in ExitStatus.unreachable.exit() })
        let group = ServiceGroup(services: [consumer], logger: logger)
        let office = RedisOffice(.articles, on: line)
        let began = ContinuousClock.now
        return try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            while try await office.census().totals.done < jobs { try await Task.sleep(for: .milliseconds(5)) }
            let seconds = began.duration(to: .now) / .seconds(1)
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
            return seconds
        }
    }
}

/// Does nothing with a job, and says that it is done.
private final class NoOpHandler: JobHandler {
    func handle(_ jobs: [Job]) async throws(JobHandlerError) -> [JobResult] {
        jobs.map { JobResult($0, .done(next: nil)) }
    }
}
