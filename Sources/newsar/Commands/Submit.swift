import ArgumentParser
import Hiredis
import NewsarCluster
import NewsarModel
import NewsarRedis
import Synchronization

struct Submit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Sends articles to a cluster, as one batch.",
        discussion: """
            Inputs are JSON Lines files (plain or gzip), folders of them, or - for standard input. The same command again \
            sends only what is missing. Sending holds while the queue has --max-pending articles ready. Records that are no \
            articles go to the rejects file and are counted; the exit status is then 1.
            """)

    @OptionGroup var redis: RedisOptions

    @Argument(help: "Files, folders, or - for standard input.")
    var inputs: [String]

    @Option(help: "Name of the batch (default: made from the input, so that the same input has the same name).")
    var batch: String?

    @Option(help: "breaking, default or bulk.")
    var queue = "default"

    @Option(help: "Most articles that may be ready in the queue (NEWSAR_MAX_PENDING; default 100000).")
    var maxPending: Int?

    @Option(help: "Where records go that are no articles.")
    var rejects = "newsar-rejects.jsonl"

    @Flag(help: "Read and check everything, send nothing.")
    var dryRun = false

    @Flag(help: "Follow the batch until all its articles are stored or dead; exit by its outcome.")
    var wait = false

    @Flag(help: "Print the outcome as JSON.")
    var json = false

    func run() async throws {
        guard let priority = Priority(name: queue) else {
            throw Failure(.usage, "--queue '\(queue)': it is breaking, default or bulk")
        }
        let limit = try Setting.count(
            maxPending, "MAX_PENDING", default: 100_000, in: 1...100_000_000, flag: "--max-pending")
        if let batch, !BatchName.isValid(batch) { throw Failure(.usage, "--batch: \(BatchName.rule)") }
        let feed = try ArticleFeed(inputs)
        if dryRun { return try await Rehearsal(feed: feed, isJSON: json).run() }
        let line = try await redis.checkedLine("newsar-submit")
        var configuration = Submitter.Configuration(batch: batch ?? feed.suggestedBatch, input: feed.signature)
        configuration.priority = priority
        configuration.maxPending = limit
        let submission = Submission(feed: feed, configuration: configuration, rejectsPath: rejects, label: "sent")
        let intake = RedisIntake(on: line)
        let progress = try await interruptible { try await submission.run(intake: intake, isStored: nil) }
        guard progress.isComplete else {
            throw Failure(
                .interrupted, "interrupted after \(progress.records.grouped) records; the same command sends the rest")
        }
        var outcome: BatchProgress?
        if wait {
            let follower = BatchFollower(intake: intake, name: configuration.batch)
            outcome = try await interruptible { try await follower.follow() }
        }
        if progress.records == 0 { Terminal.error("newsar: there is no record in \(inputs.joined(separator: ", "))") }
        report(progress, configuration.batch, outcome, await feed.tally)
        // The batch knows of bad records that an earlier attempt met, and of those of its other inputs.
        let failed = outcome.map { $0.dead + $0.rejected } ?? progress.rejected
        if failed > 0 { throw Failure(.someFailed, "") }
    }

    private func report(
        _ progress: SubmissionProgress, _ name: String, _ outcome: BatchProgress?, _ tally: InputTally
    ) {
        if json {
            var writer = JSONWriter()
            writer.object { json in
                json.member("batch", name)
                json.member("records", progress.records)
                json.member("sent", progress.sent)
                json.member("resumed", progress.resumed)
                json.member("duplicates", progress.duplicates)
                json.member("rejected", progress.rejected)
                json.member("stored", outcome?.stored ?? 0)
                json.member("dead", outcome?.dead ?? 0)
                json.member("dropped", outcome?.dropped ?? 0)
                tally.write(to: &json)
            }
            return Terminal.output(line: writer.text)
        }
        tally.printTable()
        var line = "batch \(name): \(progress.sent.grouped) articles sent"
        if progress.resumed > 0 { line += ", \(progress.resumed.grouped) records were sent before" }
        if progress.duplicates > 0 { line += ", \(progress.duplicates.grouped) duplicates" }
        if progress.rejected > 0 { line += ", \(progress.rejected.grouped) rejected (\(rejects))" }
        if let outcome {
            line += "; \(outcome.stored.grouped) stored"
            if outcome.dead > 0 { line += ", \(outcome.dead.grouped) dead (newsar dead list)" }
            if outcome.dropped > 0 { line += ", \(outcome.dropped.grouped) dropped" }
        }
        Terminal.output(line: line)
        if !wait && progress.records > 0 { Terminal.error("follow it with: newsar batch wait \(name)") }
    }
}
