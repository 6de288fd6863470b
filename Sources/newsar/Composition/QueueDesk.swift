import DedicatedThread
import Glibc
import NewsarCluster
import NewsarModel
import NewsarWeb
import Synchronization

/// Sends uploads to the queue.
///
/// A request is an input of its batch, named by its content: the queue knows how far it was taken, so that the same request
/// again sends only what is missing. Of the latest requests only, for each leaves a trace in Redis; an older one that comes
/// again is analysed again, which changes nothing.
final class QueueDesk: ArticleDesk {
    private struct Request: Equatable {
        let batch: String
        let input: String
    }

    private struct State {
        /// The latest requests, the oldest first.
        var recent: [Request] = []
        /// Requests whose batch counts as being sent though they have ended: Redis went away meanwhile.
        var unclosed: [Request] = []
    }

    private static let remembered = 2_000

    private let intake: any JobIntake
    private let maxPending: Int
    private let executor = ThreadExecutor(name: "uploads")
    private let state = Mutex(State())

    init(intake: any JobIntake, maxPending: Int) {
        self.intake = intake
        self.maxPending = maxPending
    }

    deinit { executor.stop() }

    func take(_ upload: ArticleUpload) async throws(UploadError) -> UploadReceipt {
        let feed = UploadFeed(upload, on: executor)
        let hasArticle: Bool
        do {
            hasArticle = try await feed.hasArticle()
        } catch {
            throw UploadError(.unavailable, "no memory for the upload: \(error)")
        }
        guard hasArticle else {
            let rejected = await feed.rejected
            throw UploadError(.noArticle, Self.summary(rejected, of: await feed.rejectedCount), rejected: rejected)
        }
        let request = Request(batch: upload.batch ?? Self.batchOfTheDay, input: Self.input(upload))
        let progress = try await send(feed, as: request, upload.priority)
        var receipt = UploadReceipt(batch: request.batch)
        receipt.accepted = progress.sent
        receipt.duplicates = progress.duplicates
        receipt.rejected = await feed.rejected
        receipt.rejectedCount = await feed.rejectedCount
        receipt.resumed = progress.records - progress.sent - progress.duplicates - receipt.rejectedCount
        await remember(request)
        return receipt
    }

    private func send(
        _ feed: UploadFeed, as request: Request, _ priority: Priority
    ) async throws(UploadError) -> SubmissionProgress {
        var configuration = Submitter.Configuration(batch: request.batch, input: request.input)
        configuration.priority = priority
        configuration.maxPending = maxPending
        configuration.isPatient = false
        let sent = Mutex(0)
        let submitter = Submitter(
            configuration: configuration, intake: intake, source: feed, reject: { _ in },
            report: { progress in sent.withLock { $0 = progress.sent } })
        do {
            await closeUnclosed()
            let progress = try await submitter.run()
            guard progress.isComplete else { throw QueueError(.unavailable, "the coordinator is stopping") }
            return progress
        } catch {
            throw refusal(error, request, sent: sent.withLock { $0 })
        }
    }

    private func refusal(_ error: any Error, _ request: Request, sent: Int) -> UploadError {
        let again =
            sent == 0 ? "send it again later" : "\(sent) articles were taken; the same request again sends the rest"
        guard let error = error as? QueueError else { return UploadError(.unavailable, "\(error)") }
        switch error.code {
        case .full, .outOfMemory: return UploadError(.full, "\(error); \(again)")
        case .conflict:
            return UploadError(.cancelled, "batch '\(request.batch)' was cancelled; choose another batch name")
        default:
            state.withLock { state in
                if state.unclosed.count < Self.remembered { state.unclosed.append(request) }
            }
            return UploadError(.unavailable, "\(error); \(again)")
        }
    }

    /// Closes what could not be closed when Redis went away; gives up quietly while it is still away.
    private func closeUnclosed() async {
        let requests = state.withLock { state in
            defer { state.unclosed = [] }
            return state.unclosed
        }
        for (index, request) in requests.enumerated() {
            let ticket = BatchTicket(name: request.batch, number: 0, input: request.input, nextRecord: 0)
            do throws(QueueError) {
                try await intake.close(ticket)
            } catch {
                return state.withLock { $0.unclosed += requests[index...] }
            }
        }
    }

    private func remember(_ request: Request) async {
        let oldest = state.withLock { state -> Request? in
            state.recent.removeAll { $0 == request }
            state.recent.append(request)
            return state.recent.count > Self.remembered ? state.recent.removeFirst() : nil
        }
        // What is left behind when Redis is away now goes with its batch.
        if let oldest { try? await intake.forget(input: oldest.input, of: oldest.batch) }
    }

    private static func input(_ upload: ArticleUpload) -> String {
        let body = Fingerprint(ofBytes: upload.body)
        return "http-" + Fingerprint(of: "\(upload.form)", upload.url ?? "", body.description).description
    }

    private static var batchOfTheDay: String { "http-" + Timestamp(seconds: Int64(time(nil))).date }

    private static func summary(_ rejected: [RejectedRecord], of count: Int) -> String {
        guard let first = rejected.first else { return "there is no record in the body" }
        let place = first.line.map { "line \($0): " } ?? ""
        return count == 1 ? place + first.reason : "none of \(count) records is an article; \(place)\(first.reason)"
    }
}
