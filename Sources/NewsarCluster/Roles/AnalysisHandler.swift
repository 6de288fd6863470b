public import Compression
public import NewsarModel

/// A worker slot: article in, brief out.
public final class AnalysisHandler: JobHandler {
    /// Unpacked articles over this are refused; intake refuses them earlier.
    public static let articleLimit = 32 * 1024 * 1024
    /// How long a job of a newer format waits for a newer worker.
    public static let deferral = Duration.seconds(5)

    private let analyze: @Sendable (Article) -> Brief
    private let refine: (@Sendable (Brief) async -> Brief)?
    private let board: RunningBoard
    private let slot: Int
    private let compressor: ZstdCompressor
    private let decompressor: ZstdDecompressor

    /// - Parameters:
    ///   - analyze: the analysis; a parameter so that the fault hooks run the same path. It is synchronous, so that it stays on
    ///     the slot's thread: an async one would hop to the cooperative pool and back for each article.
    ///   - refine: what a service adds to the brief, such as a language model's summary.
    public init(
        slot: Int, board: RunningBoard, analyze: @escaping @Sendable (Article) -> Brief,
        refine: (@Sendable (Brief) async -> Brief)? = nil
    ) throws(CompressionError) {
        self.slot = slot
        self.board = board
        self.analyze = analyze
        self.refine = refine
        compressor = try ZstdCompressor()
        decompressor = try ZstdDecompressor()
    }

    public func handle(_ jobs: [Job]) async throws(JobHandlerError) -> [JobResult] {
        var results: [JobResult] = []
        results.reserveCapacity(jobs.count)
        for job in jobs {
            board.begin(job.id, slot: slot)
            results.append(JobResult(job, await outcome(of: job)))
        }
        board.end(slot: slot)
        return results
    }

    private func outcome(of job: Job) async -> JobResult.Outcome {
        guard job.version == Job.currentVersion else {
            return .defer(
                reason:
                    "payload format \(job.version), this worker reads \(Job.currentVersion): start workers of the newer release",
                delay: Self.deferral)
        }
        do {
            let article = try Article(wireBytes: decompressor.decompress(job.payload, limit: Self.articleLimit))
            var brief = analyze(article)
            if let refine { brief = await refine(brief) }
            guard let digest = BriefDigest(of: brief) else { return .reject(reason: "the brief has no valid ids") }
            let parcel = BriefParcel(digest: digest, packedBrief: try compressor.compress(brief.json))
            var next = job
            (next.tries, next.deaths, next.suspicion) = (0, 0, 0)
            next.payload = parcel.wireBytes
            return .done(next: next)
        } catch let error as CompressionError {
            return .reject(reason: error.description)
        } catch let error as WireError {
            return .reject(reason: error.description)
        } catch {
            return .reject(reason: "\(error)")
        }
    }
}
