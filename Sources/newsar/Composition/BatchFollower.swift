import NewsarCluster

/// Follows a batch to its end with a progress bar.
struct BatchFollower {
    let intake: any JobIntake
    let name: String
    var isQuiet = false
    /// Called at each look; a thrown error ends the following.
    var check: @Sendable () throws -> Void = {}

    /// Returns when every article of the batch is stored, dead or dropped.
    func follow() async throws -> BatchProgress {
        let bar = ProgressBar("stored", isQuiet: isQuiet)
        defer { bar.finish() }
        let (intake, name, check) = (intake, name, check)
        return try await interruptible {
            var away = false
            while true {
                try check()
                if Task.isCancelled {
                    throw Failure(.interrupted, "interrupted; the batch goes on, follow it with: newsar batch wait \(name)")
                }
                do throws(QueueError) {
                    guard let progress = try await intake.progress(of: name) else {
                        throw QueueError(.refused, "there is no batch '\(name)'; see: newsar batch list")
                    }
                    away = false
                    bar.update(
                        done: progress.settled, total: progress.submitted,
                        note: progress.dead > 0 ? "\(progress.dead.grouped) dead" : "", force: progress.isFinished)
                    if progress.isFinished { return progress }
                } catch {
                    guard error.mayPass else { throw error }
                    if !away { Terminal.error("newsar: waiting for Redis: \(error)") }
                    away = true
                }
                // A cancelled sleep ends early; the loop looks at the cancellation.
                try? await Task.sleep(for: .milliseconds(away ? 1000 : 100))
            }
        }
    }
}
