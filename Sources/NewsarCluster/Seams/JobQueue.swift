public import NewsarModel

/// A queue as one worker incarnation sees it. The incarnation's name is never used twice; after `.fenced` a new one is made.
///
/// Delivery is at least once and effects are exactly once: `commit` settles a job only while the worker's lease runs and the
/// job is in its hands, in one atomic step. Every call is harmless when repeated after an unknown outcome.
public protocol JobQueue: Sendable {
    /// The incarnation's name.
    var worker: String { get }

    /// Registers the incarnation; its lease begins.
    func join(info: WorkerInfo) async throws(QueueError)

    /// Takes up to `limit` jobs.
    func lease(upTo limit: Int) async throws(QueueError) -> Lease

    /// Settles held jobs; returns how many were settled (fewer when some were settled before).
    @discardableResult
    func commit(_ results: [JobResult]) async throws(QueueError) -> Int

    /// Blocks without polling until jobs may be waiting, at most a few seconds.
    func awaitJobs() async throws(QueueError)

    /// Ends a blocked `awaitJobs` at once. Callable from anywhere.
    func interrupt()

    /// Returns what is held to the head of the queue and leaves the register.
    func leave() async throws(QueueError)

    /// Gives the connections back; the incarnation is over.
    func close() async

    /// A second line for the heartbeat, to be used on one thread.
    func keeper() -> any LeaseKeeper

    /// A slot's own line, to be used on one thread.
    func line(ofSlot slot: Int) -> any SlotLine
}

/// A slot's own line to the queue: blocking calls for the slot's thread.
public protocol SlotLine {
    /// States, before they are begun, which jobs the slot runs, so that a death convicts the right ones.
    ///
    /// Returns once the statement outlives this process; it replaces the slot's last one.
    func state(_ jobs: [Fingerprint]) throws(QueueError)
}

/// The heartbeat's own line to the queue: blocking calls for a thread of its own.
public protocol LeaseKeeper {
    /// Begins the lease anew; the batches that have been cancelled. Throws `.fenced` when the lease is over.
    func renew(info: WorkerInfo) throws(QueueError) -> Set<UInt32>

    /// Settles a job that hangs: a death of this job alone.
    func convict(_ job: Fingerprint, reason: String) throws(QueueError)

    /// As `JobQueue.leave`.
    func leave() throws(QueueError)
}

/// What a lease call gave.
public struct Lease: Sendable {
    public enum Kind: Sendable, Equatable {
        /// Jobs, perhaps none.
        case jobs
        /// One suspect that must run with nothing beside it; lease again only when it is settled.
        case alone
        /// A suspect waits: settle all that is held, then lease again.
        case drain
        case paused
    }

    public let kind: Kind
    public let jobs: [Job]
    /// Milliseconds since 1970 by the queue's clock.
    public let now: Int64
    /// Jobs still ready in the queue.
    public let remaining: Int

    public init(kind: Kind, jobs: [Job], now: Int64, remaining: Int) {
        self.kind = kind
        self.jobs = jobs
        self.now = now
        self.remaining = remaining
    }
}

/// How a job ended, in the hands of the worker that held it.
public struct JobResult: Sendable {
    public enum Outcome: Sendable, Equatable {
        /// Done; the entry goes on to the next queue in the same step.
        case done(next: Job?)
        /// Failed, may succeed later: delayed with exponential backoff, dead after the last try.
        /// `delayShare`: 0…1 of the full delay (full jitter).
        case retry(reason: String, delayShare: Double)
        /// Can never succeed: dead at once.
        case reject(reason: String)
        /// Not for this worker; another may run it after the delay. Counts as no try.
        case `defer`(reason: String, delay: Duration)
        /// Not begun: back to the head of the queue, unchanged.
        case release
        /// Its batch was cancelled.
        case drop
    }

    public let id: Fingerprint
    public let batch: UInt32
    public let outcome: Outcome

    /// Bytes that the result carries on to the next queue.
    var size: Int { if case .done(let next?) = outcome { next.payload.count } else { 0 } }

    public init(_ job: Job, _ outcome: Outcome) {
        id = job.id
        batch = job.batch
        self.outcome = outcome
    }
}
