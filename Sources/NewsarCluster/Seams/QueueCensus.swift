public import NewsarModel

/// Everything in one queue at one instant.
public struct QueueCensus: Sendable {
    public struct Worker: Sendable {
        public var name: String
        public var held: Int
        /// Milliseconds until its lease is over; negative when the reaper is due.
        public var leaseLeft: Int64
        public var info: WorkerInfo?

        public init(name: String, held: Int, leaseLeft: Int64, info: WorkerInfo?) {
            self.name = name
            self.held = held
            self.leaseLeft = leaseLeft
            self.info = info
        }
    }

    /// Counters since the queue began; they only grow.
    public struct Totals: Sendable, Equatable {
        public var enqueued = 0
        public var done = 0
        public var failed = 0
        public var retried = 0
        public var deferred = 0
        public var recovered = 0
        public var dead = 0
        public var revived = 0
        public var dropped = 0
        /// Workers that died with their lease.
        public var deaths = 0

        public init() {}
    }

    public var queue: QueueName
    /// By priority.
    public var ready: [Priority: Int] = [:]
    /// Suspects that wait to be run alone.
    public var solo = 0
    public var delayed = 0
    public var dead = 0
    public var isPaused = false
    /// Milliseconds since the oldest ready job was first enqueued; `nil` when none is ready.
    public var oldestAge: Int64?
    public var totals = Totals()
    public var workers: [Worker] = []

    public init(queue: QueueName) { self.queue = queue }

    /// Ready jobs, suspects included.
    public var readyCount: Int { ready.values.reduce(solo, +) }
    public var held: Int { workers.reduce(0) { $0 + $1.held } }
    /// Jobs a second, as the workers report.
    public var rate: Double { workers.reduce(0) { $0 + ($1.info?.rate ?? 0) } }
    /// Jobs that are not settled and not dead.
    public var pending: Int { readyCount + delayed + held }

    /// What guarantee 1 says must be zero: accepted jobs that are nowhere.
    public var unaccounted: Int { totals.enqueued - pending - dead - totals.done - totals.dropped }
}

/// A job that is dead or waits after a failure, for people who look into it.
public struct ParkedJob: Sendable {
    public var id: Fingerprint
    /// When it died or is due, milliseconds since 1970.
    public var at: Int64
    public var reason: String
    public var job: Job?

    public init(id: Fingerprint, at: Int64, reason: String, job: Job?) {
        self.id = id
        self.at = at
        self.reason = reason
        self.job = job
    }
}

/// A worker whose lease ran out.
public struct WorkerDeath: Sendable {
    public var worker: String
    public var at: Int64
    public var held: Int
    public var running: Int
    public var info: WorkerInfo?

    public init(worker: String, at: Int64, held: Int, running: Int, info: WorkerInfo?) {
        self.worker = worker
        self.at = at
        self.held = held
        self.running = running
        self.info = info
    }
}
