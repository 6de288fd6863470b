/// Runs a task, wherever no actor's own executor is asked for, on a thread of its own: for long work that cannot be
/// interrupted, which must not sit on the cooperative pool.
///
/// The thread holds the executor until `stop()`, which comes after the task has ended.
public final class ThreadTaskExecutor: TaskExecutor {
    private let jobs = ThreadJobs()

    public init(name: String) {
        _ = DedicatedThread(name: name) { [self] in jobs.drain { $0.runSynchronously(on: asUnownedTaskExecutor()) } }
    }

    public func enqueue(_ job: consuming ExecutorJob) { jobs.append(UnownedJob(job)) }

    /// Lets the thread end once the queue is empty.
    public func stop() { jobs.stop() }
}
