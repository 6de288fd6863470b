/// Runs an actor's jobs one after the other on a thread of its own, so that the actor may make blocking calls.
///
/// The thread holds the executor until `stop()`; after that it runs what is still queued and ends. An actor stops its
/// executor in its `deinit`, when no job of it can come any more.
public final class ThreadExecutor: SerialExecutor {
    private let jobs = ThreadJobs()

    public init(name: String) {
        _ = DedicatedThread(name: name) { [self] in jobs.drain { $0.runSynchronously(on: asUnownedSerialExecutor()) } }
    }

    public func enqueue(_ job: consuming ExecutorJob) { jobs.append(UnownedJob(job)) }

    /// Lets the thread end once the queue is empty.
    public func stop() { jobs.stop() }
}
