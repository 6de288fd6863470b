public import NewsarModel

/// The aggregator's slot: a batch of briefs in, one transaction.
public final class MergeHandler: JobHandler {
    private let sink: any BriefSink

    public init(sink: any BriefSink) {
        self.sink = sink
    }

    /// The store's transaction first, then the results that take the briefs off the queue: a crash in between merges the same
    /// briefs again, which changes nothing.
    public func handle(_ jobs: [Job]) async throws(JobHandlerError) -> [JobResult] {
        var parcels: [BriefParcel] = []
        var results: [JobResult] = []
        for job in jobs {
            guard job.version == Job.currentVersion else {
                results.append(
                    JobResult(
                        job,
                        .defer(
                            reason:
                                "brief format \(job.version), this aggregator reads \(Job.currentVersion): start the newer release",
                            delay: AnalysisHandler.deferral)))
                continue
            }
            do {
                parcels.append(try BriefParcel(wireBytes: job.payload))
                results.append(JobResult(job, .done(next: nil)))
            } catch {
                results.append(JobResult(job, .reject(reason: error.description)))
            }
        }
        guard !parcels.isEmpty else { return results }
        do {
            _ = try await sink.merge(parcels)
        } catch {
            throw JobHandlerError(error.description)
        }
        return results
    }
}
