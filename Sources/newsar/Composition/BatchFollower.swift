import NewsarCluster

/// Follows a batch to its end with a progress bar.
struct BatchFollower {
    private static let rest = Duration.milliseconds(100)
    /// Near the end, where each further rest is one that somebody waits for.
    private static let shortRest = Duration.milliseconds(20)
    private static let fewLeft = 1000

    let intake: any JobIntake
    let name: String
    var isQuiet = false
    /// Whether nobody else sends for the batch, so that it is finished when all that was sent is settled.
    var isSoleSubmitter = false

    /// Returns when every article of the batch is stored, dead or dropped.
    func follow() async throws -> BatchProgress {
        let bar = ProgressBar("stored", isQuiet: isQuiet)
        defer { bar.finish() }
        var away = false
        var rest = Self.rest
        while true {
            if Task.isCancelled {
                throw Failure(
                    .interrupted,
                    isSoleSubmitter
                        ? "interrupted; the same command goes on where it stopped"
                        : "interrupted; the batch goes on, follow it with: newsar batch wait \(name)")
            }
            do throws(QueueError) {
                guard let progress = try await intake.progress(of: name) else {
                    throw QueueError(.conflict, "there is no batch '\(name)'; see: newsar batch list")
                }
                away = false
                rest = progress.submitted - progress.settled < Self.fewLeft ? Self.shortRest : Self.rest
                let isFinished = progress.isFinished || isSoleSubmitter && progress.settled >= progress.submitted
                bar.update(
                    done: progress.settled, total: progress.submitted,
                    note: progress.dead > 0 ? "\(progress.dead.grouped) dead" : "", force: isFinished)
                if isFinished { return progress }
            } catch {
                guard error.mayPass else { throw error }
                if !away { Terminal.error("newsar: waiting for Redis: \(error)") }
                away = true
                rest = .seconds(1)
            }
            // A cancelled sleep ends early; the loop looks at the cancellation.
            try? await Task.sleep(for: rest)
        }
    }
}
