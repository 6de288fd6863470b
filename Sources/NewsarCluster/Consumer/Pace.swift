internal import Synchronization

/// How much a consumer takes at a time, from how long its jobs take; and how long it waits in trouble.
final class Pace: Sendable {
    private struct State {
        /// Seconds a job takes: exponentially weighted mean over chunks.
        var jobSeconds: Double?
        var backoff = Backoff()
        var inTrouble = false
    }

    /// Work that a consumer holds beyond what it runs. Long enough to hide the round trip, short enough for others to share.
    private static let prefetchSeconds = 0.3

    private let configuration: ConsumerConfiguration
    private let state = Mutex(State())

    init(_ configuration: ConsumerConfiguration) { self.configuration = configuration }

    func record(_ time: Duration, jobs: Int) {
        let seconds = time / .seconds(1) / Double(jobs)
        state.withLock { $0.jobSeconds = $0.jobSeconds.map { $0 * 0.9 + seconds * 0.1 } ?? seconds }
    }

    /// Jobs that a slot should take at once.
    var chunk: Int {
        guard let chunkTime = configuration.chunkTime else { return configuration.chunkLimit }
        guard let jobSeconds = state.withLock({ $0.jobSeconds }) else { return 1 }
        return min(configuration.chunkLimit, max(1, Int(chunkTime / .seconds(1) / max(jobSeconds, 1e-7))))
    }

    /// Jobs that the consumer should hold.
    var prefetch: Int {
        guard configuration.chunkTime != nil else { return configuration.prefetchLimit }
        let least = configuration.slots * 4
        guard let jobSeconds = state.withLock({ $0.jobSeconds }) else { return least }
        let wanted = Self.prefetchSeconds / max(jobSeconds, 1e-7) * Double(configuration.slots)
        return min(configuration.prefetchLimit, max(least, Int(min(wanted, 1e6))))
    }

    /// `true` when the trouble is new and worth a line in the log.
    func enterTrouble() -> Bool {
        state.withLock { state in
            defer { state.inTrouble = true }
            return !state.inTrouble
        }
    }

    func leaseSucceeded() {
        state.withLock { state in
            state.inTrouble = false
            state.backoff.reset()
        }
    }

    func nextWait() -> Duration {
        var random = SystemRandomNumberGenerator()
        return state.withLock { $0.backoff.next(using: &random) }
    }
}
