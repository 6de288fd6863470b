import Glibc
import Logging
import NewsarCluster
import NewsarIngest
import NewsarModel
import ServiceLifecycle

/// Submits what is dropped into a watched folder, one file after the other, each as a batch of its own.
///
/// A file is taken once two looks, a second apart, found it unchanged. Whatever ends the work on it, it stays claimed and is gone on
/// with, by whoever looks next: the queue knows how far it was sent.
struct FolderWatch: Service {
    let folder: WatchedFolder
    let intake: any JobIntake
    let priority: Priority
    let maxPending: Int
    let logger: Logger

    func run() async {
        await cancelWhenGracefulShutdown {
            var seen: [String: FileState] = [:]
            var trouble: [String: String] = [:]
            while !Task.isCancelled {
                for file in folder.abandoned() where !Task.isCancelled { await process(file, &trouble) }
                let waiting = folder.waiting()
                for (name, state) in waiting where seen[name] == state && !Task.isCancelled {
                    if let file = folder.claim(name, state) { await process(file, &trouble) }
                }
                seen = Dictionary(waiting.map { ($0.name, $0.state) }) { first, _ in first }
                // Cancellation ends the sleep and then the loop.
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }

    /// - Parameter trouble: what was last said of each file that could not be settled, so that it is said once.
    private func process(_ file: ClaimedFile, _ trouble: inout [String: String]) async {
        let state = file.lock.state
        do {
            guard let summary = try await submit(file) else { return }
            guard file.lock.state == state else {
                return logger.warning("\(file.label) changed while it was read; it is read again")
            }
            try file.settle(summary.destination)
            trouble[file.path] = nil
            logger.notice("\(file.label) is \(summary.destination), batch \(file.batch): \(summary.text)")
        } catch {
            let text = Self.text(error)
            if trouble[file.path] != text { logger.error("\(file.label) is tried again: \(text)") }
            trouble[file.path] = text
        }
    }

    /// Sends the whole file; `nil` when the task was cancelled meanwhile.
    private func submit(_ file: ClaimedFile) async throws -> (destination: WatchedFolder.Destination, text: String)? {
        let rejects = LazyRejects(path: file.rejectsPath)
        do {
            let feed = try ArticleFeed([file.path], shownName: file.dropped)
            var configuration = Submitter.Configuration(batch: file.batch, input: feed.signature)
            configuration.priority = priority
            configuration.maxPending = maxPending
            logger.info("\(file.label) is sent as batch \(file.batch)")
            let hold = HoldLog(file.label, logger)
            let submitter = Submitter(
                configuration: configuration, intake: intake, source: feed, reject: { try rejects.append($0) },
                report: { hold.note($0.hold) })
            let progress = try await submitter.run()
            guard progress.isComplete else { return nil }
            if progress.records == 0 { try rejects.append(whole(file, "there is no record in it")) }
            let batch = try await intake.progress(of: file.batch) ?? BatchProgress(name: file.batch)
            let text =
                "\(batch.submitted.grouped) articles sent, \(batch.duplicates.grouped) duplicates, \(batch.rejected.grouped) rejected"
            return (batch.submitted + batch.duplicates > 0 ? .done : .rejected, text)
        } catch let error as IngestError {
            try rejects.append(whole(file, error.description))
            return (.rejected, error.description)
        } catch let error as QueueError where error.code == .conflict {
            try rejects.append(whole(file, error.description))
            return (.rejected, error.description)
        }
    }

    /// A line of the rejects file that speaks of the file as a whole.
    private func whole(_ file: ClaimedFile, _ reason: String) -> [UInt8] {
        Rejection(origin: Origin(input: file.dropped, place: .whole), reason: reason).json
    }

    private static func text(_ error: any Error) -> String { (error as? Failure)?.message ?? "\(error)" }
}
