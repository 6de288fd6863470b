import Logging
import NewsarCluster
import NewsarModel
import Synchronization

/// A consumer over a queue in memory, with handlers that the test holds the strings of.
final class Bench: Sendable {
    let queue: MemoryQueue
    let gauge = ConsumerGauge()
    let consumer: Consumer
    private let ends = Ends()

    init(
        _ queue: MemoryQueue, _ configuration: ConsumerConfiguration,
        makeHandler: @escaping @Sendable (_ slot: Int, _ board: RunningBoard) throws -> any JobHandler
    ) {
        self.queue = queue
        consumer = Consumer(
            configuration: configuration,
            info: WorkerInfo(host: "here", pid: 1, slots: configuration.slots, version: "test"),
            gauge: gauge, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            makeQueue: { queue.worker() },
            makeHandler: makeHandler, exit: { [ends] in ends.add($0) })
    }

    /// How the consumer wanted to end the process.
    var exit: ConsumerExit? { ends.first }
}

private final class Ends: Sendable {
    private let all = Mutex<[ConsumerExit]>([])
    var first: ConsumerExit? { all.withLock { $0.first } }
    func add(_ exit: ConsumerExit) { all.withLock { $0.append(exit) } }
}

/// A handler made of a closure.
final class Handler: JobHandler {
    private let body: @Sendable ([Job]) async throws(JobHandlerError) -> [JobResult]

    init(_ body: @escaping @Sendable ([Job]) async throws(JobHandlerError) -> [JobResult]) { self.body = body }

    func handle(_ jobs: [Job]) async throws(JobHandlerError) -> [JobResult] { try await body(jobs) }
}

/// Holds whoever waits at it until it is opened; then it stays open.
final class Gate: Sendable {
    private let state = Mutex<(isOpen: Bool, waiters: [CheckedContinuation<Void, Never>], arrivals: Int)>(
        (false, [], 0))

    /// Those that have come so far.
    var arrivals: Int { state.withLock { $0.arrivals } }

    func wait() async {
        await withCheckedContinuation { continuation in
            let isOpen = state.withLock { state in
                state.arrivals += 1
                if !state.isOpen { state.waiters.append(continuation) }
                return state.isOpen
            }
            if isOpen { continuation.resume() }
        }
    }

    func open() {
        let waiters = state.withLock { state in
            state.isOpen = true
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume() }
    }
}
