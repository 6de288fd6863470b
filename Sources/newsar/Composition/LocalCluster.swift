import Glibc
import Hiredis
import Logging
import NewsarCluster
import NewsarModel
import NewsarRedis
import NewsarStore
import ServiceLifecycle

/// The whole cluster on this machine, for one input: worker processes, and submitter and aggregator in this one.
struct LocalCluster {
    struct Outcome: Sendable {
        var submission: SubmissionProgress
        var stored: Int
        var dead: [ParkedJob]
    }

    /// The batch of all inputs of a data folder.
    private static let batch = "run"
    /// From the wish to stop to the end: what an article that still runs then has done is done again by the next run.
    private static let grace = 5

    let redis: PrivateRedis
    let store: BriefStore
    let workers: Int
    let jobTimeout: Int
    /// Flags of the workers that name the user's own lists.
    let analysisArguments: [String]

    /// Sends the feed through the cluster and returns when all is stored or dead.
    func process(_ feed: ArticleFeed) async throws -> Outcome {
        let logger = Log.logger("run", level: .warning)
        let role = ClusterRole(endpoint: redis.endpoint, logger: logger, graceExit: .unreachable)
        let sink = StoreSink(store)
        let services =
            role.aggregator(sink, grace: .seconds(Self.grace)) + [Supervisor(children: try children(), logger: logger)]
        let group = ServiceGroup(services: services, logger: logger)
        // Not a child task: an interruption must reach the services only through their graceful shutdown.
        let running = Task { try await group.run() }
        return try await withThrowingTaskGroup(of: Outcome.self) { tasks in
            tasks.addTask {
                try await running.value
                throw Failure(.unreachable, "the cluster ended before the work was done")
            }
            tasks.addTask { try await submitAndFollow(feed, sink) }
            tasks.addTask {
                let failure = try await DiskWatch(redis: redis, trouble: sink.trouble).run()
                throw failure
            }
            let outcome = await tasks.nextResult()
            var told: Failure?
            if case .failure(let error) = outcome { told = error as? Failure }
            // Now: a stop that has to give up ends the process.
            told?.report()
            // Workers finish or hand back what they hold before anything else ends.
            await group.triggerGracefulShutdown()
            tasks.cancelAll()
            while await tasks.nextResult() != nil {}
            if let told { throw Failure(told.status, "") }
            guard let outcome else { throw CancellationError() }
            return try outcome.get()
        }
    }

    private func submitAndFollow(_ feed: ArticleFeed, _ sink: StoreSink) async throws -> Outcome {
        let line = RedisConnection(to: redis.endpoint, name: "newsar-run")
        let office = RedisOffice(.articles, on: line)
        let intake = RedisIntake(on: line)
        var configuration = Submitter.Configuration(batch: Self.batch, input: feed.signature)
        // When nothing is under way, the store alone says what is done; the queue's memory of the input would also skip what
        // a lost store has forgotten.
        let briefs = try await RedisOffice(.briefs, on: line).census()
        configuration.again = try await office.census().pending + briefs.pending == 0
        let buried = Set(try await office.dead(offset: 0, limit: 10_000).map(\.id))
        let before = try await intake.progress(of: Self.batch)?.stored ?? 0
        let submission = Submission(
            feed: feed, configuration: configuration, rejectsPath: redis.folder.rejectsPath, label: "read")
        let progress = try await submission.run(intake: intake) { articles in
            try await sink.stored(of: articles).union(articles.map(\.versionID).filter(buried.contains))
        }
        guard progress.isComplete else {
            throw Failure(.interrupted, "interrupted; the same command goes on where it stopped")
        }
        let follower = BatchFollower(intake: intake, name: Self.batch, isSoleSubmitter: true)
        let batch = try await follower.follow()
        let dead =
            try await office.dead(offset: 0, limit: 1000) + RedisOffice(.briefs, on: line).dead(offset: 0, limit: 1000)
        return Outcome(submission: progress, stored: batch.stored - before, dead: dead)
    }

    private func children() throws -> [ChildProcess] {
        let path = realpath("/proc/self/exe", nil)
        defer { free(path) }
        guard let path else { throw Failure(.unreachable, "/proc is not mounted; worker processes cannot be started") }
        let arguments =
            [
                "worker", "--redis", redis.url, "--slots", "1", "--job-timeout", String(jobTimeout), "--grace",
                String(Self.grace), "--until-input-closes",
            ] + analysisArguments
        let child = ChildProcess(
            executable: String(cString: path), arguments: arguments, grace: .seconds(2 * Self.grace))
        return Array(repeating: child, count: workers)
    }
}
