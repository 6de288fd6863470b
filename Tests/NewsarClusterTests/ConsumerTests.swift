import Compression
import FoundationEssentials
import Logging
import NewsarCluster
import NewsarModel
import ServiceLifecycle
import Synchronization
import TestKit
import Testing

@Suite struct ConsumerTests {
    /// One job at a time a slot, ten in hand.
    private static func oneByOne(slots: Int = 1) -> ConsumerConfiguration {
        ConsumerConfiguration(slots: slots, chunkLimit: 1, chunkTime: nil, prefetchLimit: 10)
    }

    private static func done(_ jobs: [Job]) -> [JobResult] { jobs.map { JobResult($0, .done(next: nil)) } }

    /// Runs the consumer while `body` looks on, then stops it in order and returns what is left in the queue.
    private func running(_ bench: Bench, _ body: () async throws -> Void) async throws -> MemoryQueue.State {
        let group = ServiceGroup(
            configuration: .init(
                services: [.init(service: bench.consumer, successTerminationBehavior: .gracefullyShutdownGroup)],
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
        let task = Task { try await group.run() }
        do {
            try await body()
        } catch {
            task.cancel()
            throw error
        }
        await group.triggerGracefulShutdown()
        try await task.value
        return bench.queue.now
    }

    @Test func worksThroughTheQueue() async throws {
        let queue = MemoryQueue(Job.samples(1...300))
        let bench = Bench(queue, .worker(slots: 2)) { _, _ in Handler { Self.done($0) } }
        let state = try await running(bench) {
            try await eventually("all is done") { queue.now.done.count == 300 }
            queue.change { $0.ready += Job.samples(301...310) }
            try await eventually("what comes later too") { queue.now.done.count == 310 }
        }
        #expect(state.done.map(\.number).sorted() == Array(1...310))
        #expect(bench.gauge.done == 310)
        #expect(state.joined == ["w1"] && state.left == ["w1"] && state.closed == ["w1"])
        #expect(bench.gauge.handling.snapshot.counts.reduce(0, +) == 310)
        #expect(bench.exit == nil)
    }

    @Test func eachSlotAnalysesOnAThreadOfItsOwn() async throws {
        let payload = try ZstdCompressor().compress(Samples.article(1).wireBytes)
        let queue = MemoryQueue((1...40).map { Job(id: Job.sample($0).id, payload: payload) })
        let threads = Mutex<Set<String>>([])
        let both = Gate()
        let bench = Bench(queue, Self.oneByOne(slots: 2)) { slot, board in
            try AnalysisHandler(slot: slot, board: board) { article in
                let thread = (try? String(contentsOfFile: "/proc/thread-self/comm", encoding: .utf8)) ?? "unknown"
                threads.withLock { _ = $0.insert("\(slot): \(thread)") }
                return Samples.brief(of: article)
            } refine: { brief in
                // Until the other slot has begun too.
                if threads.withLock({ $0.count }) > 1 { both.open() }
                await both.wait()
                return brief
            }
        }
        _ = try await running(bench) { try await eventually("all is done") { queue.now.done.count == 40 } }
        #expect(threads.withLock { $0 } == ["0: slot 0\n", "1: slot 1\n"])
    }

    @Test func aStopHandsBackWhatHasNotBegunInOrderAndFinishesTheRest() async throws {
        let queue = MemoryQueue(Job.samples(1...30))
        let gate = Gate()
        let bench = Bench(queue, Self.oneByOne()) { _, _ in
            Handler { jobs in
                await gate.wait()
                return Self.done(jobs)
            }
        }
        let group = Task { try await bench.consumer.run() }
        try await eventually("the first has begun") { gate.arrivals == 1 }
        try await eventually("others are in hand") { queue.now.held["w1"]?.count == 10 }
        group.cancel()
        try await eventually("they are back before the first has ended") { queue.now.ready.count == 29 }
        #expect(queue.now.ready.map(\.number) == Array(2...30))
        #expect(queue.now.held["w1"]?.map(\.number) == [1])
        gate.open()
        try await group.value
        let state = queue.now
        #expect(state.done.map(\.number) == [1])
        #expect(state.ready.map(\.number) == Array(2...30))
        #expect(state.left == ["w1"] && state.held.isEmpty)
        #expect(gate.arrivals == 1)
    }

    @Test func anIdleConsumerStopsAtOnce() async throws {
        let queue = MemoryQueue()
        let bench = Bench(queue, Self.oneByOne()) { _, _ in Handler { Self.done($0) } }
        let state = try await running(bench) { try await eventually("it sleeps") { bench.gauge.word == "idle" } }
        #expect(state.left == ["w1"])
    }

    @Test func aLostLeaseVoidsWhatWasHeldAndANewIncarnationBegins() async throws {
        let queue = MemoryQueue(Job.samples(1...10))
        let gate = Gate()
        let bench = Bench(queue, Self.oneByOne()) { _, _ in
            Handler { jobs in
                await gate.wait()
                return Self.done(jobs)
            }
        }
        let state = try await running(bench) {
            try await eventually("the first has begun") { gate.arrivals == 1 }
            queue.fence("w1")
            gate.open()
            try await eventually("all is done") { queue.now.done.count == 10 }
        }
        #expect(state.done.map(\.number) == Array(1...10), "a result of the lost lease counted, or the order was lost")
        #expect(state.joined == ["w1", "w2"])
        #expect(gate.arrivals > 10, "the first was not done again")
    }

    @Test func whileAHandlerCannotWorkItsJobsStayInHand() async throws {
        let queue = MemoryQueue(Job.samples(1...3))
        let failures = Atomic(2)
        let bench = Bench(queue, Self.oneByOne()) { _, _ in
            Handler { jobs throws(JobHandlerError) in
                if failures.subtract(1, ordering: .relaxed).newValue >= 0 { throw JobHandlerError("the disk is full") }
                return Self.done(jobs)
            }
        }
        let state = try await running(bench) { try await eventually("all is done") { queue.now.done.count == 3 } }
        #expect(state.done.map(\.number) == [1, 2, 3])
        #expect(state.failed.isEmpty)
    }

    @Test func aHandlerThatNeverWorksLosesNothingAtTheStop() async throws {
        let queue = MemoryQueue(Job.samples(1...20))
        let bench = Bench(queue, Self.oneByOne()) { _, _ in
            Handler { _ throws(JobHandlerError) in throw JobHandlerError("the disk is full") }
        }
        let state = try await running(bench) {
            try await eventually("it says so") { bench.gauge.word == "waiting: the disk is full" }
        }
        #expect(state.ready.map(\.number).sorted() == Array(1...20))
        #expect(state.done.isEmpty && state.failed.isEmpty && state.held.isEmpty)
    }

    @Test func aQueueThatIsAwayIsWaitedFor() async throws {
        let queue = MemoryQueue(Job.samples(1...20))
        queue.change { state in
            for name in ["join", "lease", "commit", "commit's reply", "state", "awaitJobs", "renew"] {
                state.failures[name] = [.unavailable, .unavailable]
            }
        }
        let bench = Bench(queue, Self.oneByOne()) { _, _ in Handler { Self.done($0) } }
        let state = try await running(bench) { try await eventually("all is done") { queue.now.done.count == 20 } }
        #expect(state.done.map(\.number) == Array(1...20))
        #expect(state.joined == ["w1"])
    }

    @Test func aStopThatCutsTheReplyOfJoiningOffStillLeaves() async throws {
        let queue = MemoryQueue()
        queue.change { $0.failures["join's reply"] = Array(repeating: .unavailable, count: 1000) }
        let bench = Bench(queue, Self.oneByOne()) { _, _ in Handler { Self.done($0) } }
        let task = Task { try await bench.consumer.run() }
        try await eventually("it has joined") { !queue.now.joined.isEmpty }
        task.cancel()
        try await task.value
        #expect(queue.now.left == ["w1"] && queue.now.closed == ["w1"])
    }

    @Test(arguments: ["join", "lease"]) func aRefusalEndsItWithTheReason(call: String) async throws {
        let queue = MemoryQueue(Job.samples(1...3))
        queue.change { $0.failures[call] = [.refused] }
        let bench = Bench(queue, Self.oneByOne()) { _, _ in Handler { Self.done($0) } }
        let error = await #expect(throws: QueueError.self) { try await bench.consumer.run() }
        #expect(error?.code == .refused)
    }

    @Test func aHandlerThatCannotBeMadeEndsIt() async throws {
        struct NoMemory: Error {}
        let queue = MemoryQueue(Job.samples(1...3))
        let bench = Bench(queue, Self.oneByOne(slots: 2)) { slot, _ in
            if slot == 1 { throw NoMemory() }
            return Handler { Self.done($0) }
        }
        await #expect(throws: NoMemory.self) { try await bench.consumer.run() }
    }

    @Test func jobsOfACancelledBatchAreDropped() async throws {
        let queue = MemoryQueue((1...10).map { .sample($0, batch: $0 % 2 == 0 ? 7 : 8) })
        queue.change { $0.cancelled = [7] }
        let gate = Gate()
        let bench = Bench(queue, Self.quick) { _, _ in
            Handler { jobs in
                await gate.wait()
                return Self.done(jobs)
            }
        }
        let state = try await running(bench) {
            try await eventually("a beat has brought the news") { queue.now.beats > 0 }
            gate.open()
            try await eventually("all is settled") { queue.now.done.count + queue.now.dropped.count == 10 }
        }
        #expect(state.done.map(\.number) == [1, 3, 5, 7, 9])
        #expect(state.dropped.map(\.number).sorted() == [2, 4, 6, 8, 10])
        #expect(state.lastInfo?.host == "here")
    }

    private static let quick: ConsumerConfiguration = {
        var configuration = oneByOne()
        configuration.beat = .milliseconds(1)
        return configuration
    }()

    @Test func aPausedQueueIsLeftAlone() async throws {
        let queue = MemoryQueue(Job.samples(1...5))
        queue.change { $0.isPaused = true }
        let bench = Bench(queue, Self.oneByOne()) { _, _ in Handler { Self.done($0) } }
        let state = try await running(bench) {
            try await eventually("it knows") { bench.gauge.word == "paused" }
            #expect(queue.now.ready.count == 5)
            queue.change { $0.isPaused = false }
            try await eventually("all is done") { queue.now.done.count == 5 }
        }
        #expect(state.done.map(\.number) == Array(1...5))
    }

    @Test func aSuspectRunsWithNothingBesideIt() async throws {
        let queue = MemoryQueue(Job.samples(1...10))
        queue.change { $0.solo = [.sample(100), .sample(101)] }
        let active = Mutex<Set<Int>>([])
        let beside = Mutex<[Int: Int]>([:])
        let bench = Bench(queue, Self.oneByOne(slots: 4)) { _, _ in
            Handler { jobs in
                for job in jobs {
                    let others = active.withLock { active in
                        defer { active.insert(job.number) }
                        return active.count
                    }
                    beside.withLock { $0[job.number] = others }
                }
                // Others would have time to begin.
                for _ in 0..<100 { await Task.yield() }
                let others = active.withLock { active in
                    for job in jobs { active.remove(job.number) }
                    return active.count
                }
                for job in jobs where job.number >= 100 { beside.withLock { $0[job.number, default: 0] += others } }
                return Self.done(jobs)
            }
        }
        let state = try await running(bench) {
            try await eventually("all is done") { queue.now.done.count == 12 }
            // Suspects that come while others are in hand.
            queue.change { state in
                state.ready = Job.samples(11...40)
                state.solo = [.sample(102)]
            }
            try await eventually("all is done") { queue.now.done.count == 43 }
        }
        #expect(state.done.count == 43)
        #expect(beside.withLock { $0.filter { $0.key >= 100 } } == [100: 0, 101: 0, 102: 0])
    }

    @Test func whatRunsIsStatedBefore() async throws {
        let queue = MemoryQueue(Job.samples(1...2))
        let gate = Gate()
        let bench = Bench(queue, Self.oneByOne(slots: 2)) { _, _ in
            Handler { jobs in
                await gate.wait()
                return Self.done(jobs)
            }
        }
        _ = try await running(bench) {
            try await eventually("both run") { gate.arrivals == 2 }
            let stated = queue.now.running["w1"] ?? [:]
            #expect(Set(stated.values.flatMap { $0 }) == Set(Job.samples(1...2).map(\.id)))
            #expect(stated.keys.sorted() == [0, 1])
            gate.open()
            try await eventually("all is done") { queue.now.done.count == 2 }
        }
    }

    // MARK: The watchdog

    private static func configuration(grace: Duration = .seconds(3600), timeout: Duration = .seconds(3600))
        -> ConsumerConfiguration
    {
        var configuration = oneByOne()
        configuration.grace = grace
        configuration.jobTimeout = timeout
        return configuration
    }

    @Test func aHungJobIsCutOff() async throws {
        let queue = MemoryQueue(Job.samples(1...5))
        let gate = Gate()
        let bench = Bench(queue, Self.configuration(timeout: .milliseconds(1))) { slot, board in
            Handler { jobs in
                board.begin(jobs[0].id, slot: slot)
                await gate.wait()
                board.end(slot: slot)
                return Self.done(jobs)
            }
        }
        let task = Task { try await bench.consumer.run() }
        try await eventually("the process is to end") { bench.exit != nil }
        #expect(bench.exit == .stuckJob)
        let state = queue.now
        #expect(state.convicted == [Job.sample(1).id])
        #expect(state.ready.map(\.number) == Array(2...5), "the neighbours go back unharmed")
        task.cancel()
        gate.open()
        try await task.value
        #expect(queue.now.done.isEmpty)
    }

    @Test func theGraceTimeIsTheLimit() async throws {
        let queue = MemoryQueue(Job.samples(1...5))
        let gate = Gate()
        let bench = Bench(queue, Self.configuration(grace: .milliseconds(1))) { _, _ in
            Handler { jobs in
                await gate.wait()
                return Self.done(jobs)
            }
        }
        let task = Task { try await bench.consumer.run() }
        try await eventually("the first has begun") { gate.arrivals == 1 }
        #expect(bench.exit == nil)
        task.cancel()
        try await eventually("the process is to end") { bench.exit != nil }
        #expect(bench.exit == .graceExceeded)
        #expect(queue.now.ready.map(\.number).sorted() == Array(1...5))
        gate.open()
        try await task.value
        #expect(queue.now.done.isEmpty)
    }
}
