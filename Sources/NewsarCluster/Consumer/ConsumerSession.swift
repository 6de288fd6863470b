internal import DedicatedThread
internal import Logging
internal import NewsarModel
internal import Synchronization

/// One incarnation of a consumer, from joining the register to leaving it.
///
/// A lease loop fills the buffer, slots empty it into the outbox, the committer empties that. A stop closes the buffer, what no
/// slot has begun goes back to the queue, and the rest is finished and committed. A lost lease drops everything.
final class ConsumerSession: Sendable {
    private enum Ending: Int { case none, stopped, fenced }

    private let queue: any JobQueue
    private let configuration: ConsumerConfiguration
    private let info: WorkerInfo
    private let gauge: ConsumerGauge
    private let logger: Logger
    private let makeHandler: @Sendable (Int, RunningBoard) throws -> any JobHandler
    private let buffer = JobBuffer()
    private let outbox = Outbox()
    private let board: RunningBoard
    private let pace: Pace
    private let ending = Mutex(Ending.none)
    private let exit: @Sendable (ConsumerExit) -> Void
    private let heartbeat = Mutex<Heartbeat?>(nil)

    init(
        queue: any JobQueue, configuration: ConsumerConfiguration, info: WorkerInfo, gauge: ConsumerGauge,
        logger: Logger, makeHandler: @escaping @Sendable (Int, RunningBoard) throws -> any JobHandler,
        exit: @escaping @Sendable (ConsumerExit) -> Void
    ) {
        self.queue = queue
        self.configuration = configuration
        self.info = info
        self.gauge = gauge
        self.logger = logger
        self.makeHandler = makeHandler
        self.exit = exit
        board = RunningBoard(slots: configuration.slots)
        pace = Pace(configuration)
    }

    /// Asks the session to finish what it runs and hand back the rest.
    func stop() { end(.stopped) }

    func run() async throws {
        // A stop may have cut the reply off, not the joining itself.
        guard try await join() else { return await leave() }
        let heartbeat = Heartbeat(
            queue: queue, gauge: gauge, board: board, configuration: configuration, logger: logger,
            onFenced: { self.end(.fenced) }, exit: exit)
        self.heartbeat.withLock { $0 = heartbeat }
        if isEnding { heartbeat.beginGrace() }
        heartbeat.start(info: info)
        // The session holds the heartbeat and the heartbeat the session: one of the two must let go.
        defer {
            heartbeat.stop()
            self.heartbeat.withLock { $0 = nil }
        }
        try await withThrowingTaskGroup { group in
            group.addTask { try await self.leaseJobs() }
            group.addTask { await self.commitResults() }
            group.addTask {
                do {
                    try await self.runSlots()
                } catch {
                    // The committer waits for this also when a slot has failed for good.
                    await self.outbox.finish()
                    throw error
                }
                await self.outbox.finish()
            }
            // A part that fails for good must not leave the others waiting for it.
            do {
                try await group.waitForAll()
            } catch {
                end(.stopped)
                await outbox.finish()
                throw error
            }
        }
        await leave()
    }

    // MARK: Stages

    /// Registers; `false` when a stop came first.
    private func join() async throws -> Bool {
        var joined = false
        var refusal: QueueError?
        await whileUnavailable { () async throws(QueueError) in
            do throws(QueueError) {
                try await self.queue.join(info: self.info)
                joined = true
            } catch  where error.code != .unavailable {
                refusal = error
            }
        }
        if let refusal { throw refusal }
        if joined { logger.info("joined as \(queue.worker)") }
        return joined
    }

    /// Also after the lease is lost: where no reaper has been yet, what was held goes back without blame.
    private func leave() async {
        do {
            try await queue.leave()
        } catch {
            logger.warning("could not leave: \(error); the reaper will return what was held")
        }
        await queue.close()
    }

    private func leaseJobs() async throws {
        while !isEnding {
            let limit = pace.prefetch
            await buffer.room(downTo: limit / 2)
            let held = await buffer.count
            gauge.set(held: held)
            if isEnding { break }
            let lease: Lease
            do {
                lease = try await queue.lease(upTo: max(1, limit - held))
                pace.leaseSucceeded()
            } catch  where error.code == .fenced {
                logger.warning("lease is over: \(error)")
                end(.fenced)
                break
            } catch  where error.code == .refused {
                end(.stopped)
                throw error
            } catch {
                await pause(after: error)
                continue
            }
            try await accept(lease)
        }
        let rest = await buffer.close()
        await handBack(rest)
    }

    private func accept(_ lease: Lease) async throws {
        for job in lease.jobs {
            gauge.leaseLatency.record(seconds: Double(max(0, lease.now - job.enqueuedAt)) / 1000)
        }
        switch lease.kind {
        case .paused:
            gauge.set(word: "paused")
            await buffer.room(downTo: 0)
            await waitForBell()
        case .drain:
            await buffer.room(downTo: 0)
        case .alone, .jobs:
            if lease.jobs.isEmpty {
                gauge.set(word: await buffer.count > 0 ? "working" : "idle")
                return await waitForBell()
            }
            gauge.set(word: "working")
            let refused = await buffer.put(lease.jobs)
            await handBack(refused)
            if lease.kind == .alone { await buffer.room(downTo: 0) }
            // Who lets jobs gather need not fetch them one by one.
            if configuration.linger > .zero, !isEnding { await sleep(configuration.linger / 8) }
        }
    }

    /// Each slot on a thread of its own: analysis is long and cannot be interrupted, and on the cooperative pool it would keep
    /// signals, commits and the stop waiting as soon as there are as many slots as cores.
    private func runSlots() async throws {
        let threads = (0..<configuration.slots).map { ThreadTaskExecutor(name: "slot \($0)") }
        defer { for thread in threads { thread.stop() } }
        try await withThrowingTaskGroup { slots in
            for (slot, thread) in threads.enumerated() {
                slots.addTask(executorPreference: thread) { try await self.runSlot(slot) }
            }
            try await slots.waitForAll()
        }
    }

    private func runSlot(_ slot: Int) async throws {
        let handler: any JobHandler
        do {
            handler = try makeHandler(slot, board)
        } catch {
            end(.stopped)
            throw error
        }
        let line = queue.line(ofSlot: slot)
        while let jobs = await buffer.take(upTo: pace.chunk) {
            let cancelled = gauge.cancelled
            let wanted = cancelled.isEmpty ? jobs : jobs.filter { !cancelled.contains($0.batch) }
            if wanted.count < jobs.count {
                await outbox.add(jobs.filter { cancelled.contains($0.batch) }.map { JobResult($0, .drop) })
            }
            if wanted.isEmpty { continue }
            state(wanted, on: line)
            guard !isEnding else {
                await handBack(wanted)
                continue
            }
            await handle(wanted, by: handler)
            if jobs.count < configuration.chunkLimit / 2, configuration.linger > .zero { await gather() }
        }
    }

    /// Lets jobs gather: for `linger`, or until none came for a quarter of it.
    private func gather() async {
        var arrivals = await buffer.arrivals
        for _ in 0..<4 where !isEnding {
            await sleep(configuration.linger / 4)
            let before = arrivals
            arrivals = await buffer.arrivals
            if arrivals == before { return }
        }
    }

    /// Handles jobs, again and again while the handler cannot work: they stay in hand, so the queue is not churned meanwhile.
    private func handle(_ jobs: [Job], by handler: any JobHandler) async {
        var backoff = Backoff()
        var random = SystemRandomNumberGenerator()
        var told = false
        while true {
            let began = ContinuousClock.now
            do throws(JobHandlerError) {
                let results = try await handler.handle(jobs)
                let time = began.duration(to: ContinuousClock.now)
                pace.record(time, jobs: jobs.count)
                gauge.handling.record(seconds: time / .seconds(1) / Double(jobs.count), times: jobs.count)
                if told { logger.notice("works again") }
                return await outbox.add(results)
            } catch {
                if isEnding { return await handBack(jobs) }
                if !told { logger.error("waiting: \(error)") }
                told = true
                gauge.set(word: "waiting: \(error)")
            }
            await sleep(backoff.next(using: &random))
        }
    }

    /// States what the slot runs. When the queue is away the work goes on unstated: a death then convicts nobody.
    private func state(_ jobs: [Job], on line: any SlotLine) {
        do {
            try line.state(jobs.map(\.id))
        } catch {
            logger.debug("could not state what runs: \(error)")
        }
    }

    private func commitResults() async {
        while let results = await outbox.next(upTo: 256) {
            await whileUnavailable(evenWhenStopped: true) { () async throws(QueueError) in
                guard self.ending.withLock({ $0 }) != .fenced else { return }
                do throws(QueueError) {
                    try await self.queue.commit(results)
                    let done = results.count { if case .done = $0.outcome { true } else { false } }
                    let failed = results.count {
                        switch $0.outcome {
                        case .retry, .reject: true
                        default: false
                        }
                    }
                    self.gauge.add(done: done, failed: failed)
                } catch  where error.code == .fenced {
                    self.logger.warning("\(results.count) results are void, the lease is over")
                    self.end(.fenced)
                }
            }
            await buffer.settle(results.count)
            // Results of long jobs come one by one, and a commit of one costs as much as that of many.
            if pace.chunk == 1, results.count < Self.fewResults, !isEnding { await sleep(Self.commitRest) }
        }
    }

    private static let fewResults = 16
    private static let commitRest = Duration.milliseconds(10)

    /// Puts jobs back at the head of the queue, in their order.
    private func handBack(_ jobs: [Job]) async {
        // Each goes before the one before it.
        if !jobs.isEmpty { await outbox.add(jobs.reversed().map { JobResult($0, .release) }) }
    }

    // MARK: Ending and waiting

    private var isEnding: Bool { ending.withLock { $0 } != .none }

    private func end(_ how: Ending) {
        ending.withLock { $0 = how.rawValue > $0.rawValue ? how : $0 }
        queue.interrupt()
        if how == .stopped { heartbeat.withLock { $0 }?.beginGrace() }
        // The lease loop may wait for room that only a commit could make.
        Task { await handBack(buffer.close()) }
    }

    private func waitForBell() async {
        do {
            try await queue.awaitJobs()
        } catch {
            if !isEnding { await pause(after: error) }
        }
    }

    private func pause(after error: QueueError) async {
        await pause(reason: error.description)
    }

    private func pause(reason: String) async {
        if pace.enterTrouble() { logger.warning("waiting: \(reason)") }
        gauge.set(word: "waiting: \(reason)")
        await sleep(pace.nextWait())
    }

    /// Repeats `operation` while the queue is away. It ends when a stop comes, or, where the operation matters beyond the stop,
    /// with the process at the end of the grace time.
    private func whileUnavailable(
        evenWhenStopped: Bool = false, _ operation: () async throws(QueueError) -> Void
    ) async {
        while true {
            do {
                try await operation()
                pace.leaseSucceeded()
                return
            } catch {
                if isEnding && !evenWhenStopped { return }
                if error.code == .refused && isEnding { return }
                await pause(after: error)
            }
        }
    }

    private func sleep(_ duration: Duration) async {
        // A task of its own: a cancelled session ends in order, and a sleep that ended at once would make its waits spin.
        await Task { try? await Task.sleep(for: duration) }.value
    }
}
