public import NewsarModel
internal import Synchronization

/// Which job each slot runs now and since when: written by the slots, read by the watchdog.
public final class RunningBoard: Sendable {
    private struct Entry {
        var job: Fingerprint
        var since: ContinuousClock.Instant
    }

    private let entries: Mutex<[Entry?]>
    private let clock = ContinuousClock()

    public init(slots: Int) { entries = Mutex(Array(repeating: nil, count: slots)) }

    public func begin(_ job: Fingerprint, slot: Int) {
        let now = clock.now
        entries.withLock { $0[slot] = Entry(job: job, since: now) }
    }

    public func end(slot: Int) { entries.withLock { $0[slot] = nil } }

    /// Slots at work.
    public var busy: Int { entries.withLock { $0.count { $0 != nil } } }

    /// The job that has run longest beyond `limit`, with its time so far.
    public func overdue(beyond limit: Duration) -> (job: Fingerprint, time: Duration)? {
        let now = clock.now
        let oldest = entries.withLock { $0.compactMap { $0 }.min { $0.since < $1.since } }
        guard let oldest, oldest.since.duration(to: now) > limit else { return nil }
        return (oldest.job, oldest.since.duration(to: now))
    }
}
