internal import DedicatedThread
internal import Logging
internal import NewsarModel
internal import Synchronization

/// A worker's heartbeat and watchdog: one thread that neither a busy pool nor a stuck job can hold up.
///
/// It renews the lease, cuts off a job that hangs, and ends the process when the grace time is over.
final class Heartbeat: Sendable {
    private let queue: any JobQueue
    private let gauge: ConsumerGauge
    private let board: RunningBoard
    private let configuration: ConsumerConfiguration
    private let logger: Logger
    /// Called once when the lease is over.
    private let onFenced: @Sendable () -> Void
    /// Ends the process; does not return.
    private let exit: @Sendable (ConsumerExit) -> Void
    private let stopped = ThreadSignal()
    private let deadline = Mutex<ContinuousClock.Instant?>(nil)
    private let thread = Mutex<DedicatedThread?>(nil)

    init(
        queue: any JobQueue, gauge: ConsumerGauge, board: RunningBoard, configuration: ConsumerConfiguration,
        logger: Logger, onFenced: @escaping @Sendable () -> Void, exit: @escaping @Sendable (ConsumerExit) -> Void
    ) {
        self.queue = queue
        self.gauge = gauge
        self.board = board
        self.configuration = configuration
        self.logger = logger
        self.onFenced = onFenced
        self.exit = exit
    }

    func start(info: WorkerInfo) {
        thread.withLock { $0 = DedicatedThread(name: "heartbeat") { self.run(info) } }
    }

    /// The consumer stops: from now on the grace time runs.
    func beginGrace() {
        let end = ContinuousClock.now + configuration.grace
        deadline.withLock { $0 = $0 ?? end }
    }

    /// Ends the thread. Blocks for one call to the queue at most, so it is called from a thread that may.
    func stop() { stopped.raise() }

    private func run(_ info: WorkerInfo) {
        var info = info
        let keeper = queue.keeper()
        var nextBeat = ContinuousClock.now + configuration.beat
        var failing = false
        var isFenced = false
        // Often enough to notice a deadline soon; it renews only once a beat.
        while !stopped.wait(atMost: .milliseconds(250)) {
            if let deadline = deadline.withLock({ $0 }), ContinuousClock.now >= deadline {
                if !isFenced { handBack(keeper, "grace time is over") }
                return exit(.graceExceeded)
            }
            if let (job, time) = board.overdue(beyond: configuration.jobTimeout) {
                return cutOff(job, after: time, isFenced ? nil : keeper)
            }
            // After the lease is lost only the watch over what still runs goes on.
            guard !isFenced, ContinuousClock.now >= nextBeat else { continue }
            gauge.update(&info, busy: board.busy, at: ContinuousClock.now)
            do {
                gauge.cancelled = try keeper.renew(info: info)
                if failing { logger.notice("heartbeat is through again") }
                failing = false
                nextBeat = ContinuousClock.now + configuration.beat
            } catch  where error.code == .fenced {
                logger.warning("lease is over: \(error); what was held goes to others")
                isFenced = true
                onFenced()
            } catch {
                if !failing { logger.warning("heartbeat fails: \(error); trying again") }
                failing = true
                nextBeat = ContinuousClock.now + .milliseconds(500)
            }
        }
    }

    /// A hung job cannot be stopped from outside in one process: it is reported, the rest handed back, the process ended.
    private func cutOff(_ job: Fingerprint, after time: Duration, _ keeper: (any LeaseKeeper)?) {
        let seconds = Int(time / .seconds(1))
        logger.error("job \(job) hangs for \(seconds) s: it is taken off and this process ends, to be started again")
        guard let keeper else { return exit(.stuckJob) }
        do {
            try keeper.convict(job, reason: "hung for \(seconds) s on \(queue.worker)")
        } catch {
            logger.warning("the hung job could not be reported: \(error); the reaper will find it")
        }
        handBack(keeper, "a job hung")
        exit(.stuckJob)
    }

    private func handBack(_ keeper: any LeaseKeeper, _ why: String) {
        do {
            try keeper.leave()
            logger.notice("\(why): what was held went back to the queue")
        } catch {
            logger.warning("\(why), and the queue is away: \(error); the reaper will return what was held")
        }
    }
}
