internal import DequeModule
internal import Dispatch
internal import Synchronization

/// Runs an actor's jobs one after the other on a thread of its own, so that the actor may make blocking calls.
///
/// The thread holds the executor until `stop()`; after that it runs what is still queued and ends. An actor stops its
/// executor in its `deinit`, when no job of it can come any more.
public final class ThreadExecutor: SerialExecutor {
    private struct State {
        var jobs: Deque<UnownedJob> = []
        var stopped = false
    }

    private let state = Mutex(State())
    private let pending = DispatchSemaphore(value: 0)

    public init(name: String) {
        _ = DedicatedThread(name: name) { [self] in drain() }
    }

    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        state.withLock { $0.jobs.append(job) }
        pending.signal()
    }

    /// Lets the thread end once the queue is empty.
    public func stop() {
        state.withLock { $0.stopped = true }
        pending.signal()
    }

    private func drain() {
        while true {
            pending.wait()
            let (job, stopped) = state.withLock { ($0.jobs.popFirst(), $0.stopped) }
            if let job {
                job.runSynchronously(on: asUnownedSerialExecutor())
            } else if stopped {
                return
            }
        }
    }
}
