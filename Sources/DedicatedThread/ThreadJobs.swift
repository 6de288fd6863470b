internal import DequeModule
internal import Dispatch
internal import Synchronization

/// Jobs that wait for the one thread that runs them, first come, first served.
final class ThreadJobs: Sendable {
    private struct State {
        var jobs: Deque<UnownedJob> = []
        var stopped = false
    }

    private let state = Mutex(State())
    private let pending = DispatchSemaphore(value: 0)

    func append(_ job: UnownedJob) {
        state.withLock { $0.jobs.append(job) }
        pending.signal()
    }

    func stop() {
        state.withLock { $0.stopped = true }
        pending.signal()
    }

    /// Hands each job to `run`; returns once stopped and empty.
    func drain(_ run: (UnownedJob) -> Void) {
        while true {
            pending.wait()
            let (job, stopped) = state.withLock { ($0.jobs.popFirst(), $0.stopped) }
            if let job {
                run(job)
            } else if stopped {
                return
            }
        }
    }
}
