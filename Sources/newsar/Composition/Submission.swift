import NewsarCluster
import NewsarModel

/// A submission from the command line: the submitter with a progress bar, a rejects file and Ctrl-C.
struct Submission {
    let feed: ArticleFeed
    let configuration: Submitter.Configuration
    let rejectsPath: String
    let label: String
    var isQuiet = false

    func run(
        intake: any JobIntake, isStored: (@Sendable ([Article]) async throws -> Set<Fingerprint>)?
    ) async throws -> SubmissionProgress {
        let rejects = LazyRejects(path: rejectsPath)
        let bar = ProgressBar(label, isQuiet: isQuiet)
        let feed = feed
        let submitter = Submitter(
            configuration: configuration, intake: intake, source: feed, isStored: isStored,
            reject: { try rejects.append($0) },
            report: { progress in
                var notes = [feed.bytesNote]
                if progress.rejected > 0 { notes.append("\(progress.rejected.grouped) rejected") }
                if progress.duplicates > 0 { notes.append("\(progress.duplicates.grouped) duplicates") }
                notes.append(progress.hold.map { "waiting: \($0)" } ?? "\(progress.ready.grouped) ready in the queue")
                bar.update(
                    done: progress.records, total: nil, fraction: feed.fraction, note: notes.joined(separator: ", "),
                    force: progress.isComplete)
            })
        defer { bar.finish() }
        return try await submitter.run()
    }
}

/// Runs the operation; the first SIGTERM or SIGINT cancels it, so that it can end in order.
func interruptible<Value: Sendable>(_ operation: @escaping @Sendable () async throws -> Value) async throws -> Value {
    let trapped = await StopSignals()
    let work = Task { try await operation() }
    let signals = Task { await trapped.handle { work.cancel() } }
    defer { signals.cancel() }
    return try await withTaskCancellationHandler {
        try await work.value
    } onCancel: {
        work.cancel()
    }
}
