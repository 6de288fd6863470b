import NewsarCluster
import NewsarModel
import Synchronization

/// A queue in memory with the rules that matter to a consumer: order, leases, suspects, pauses. For tests of the consumer alone.
final class MemoryQueue: Sendable {
    struct State {
        var ready: [Job] = []
        /// Suspects, which are run alone.
        var solo: [Job] = []
        var held: [String: [Job]] = [:]
        var done: [Job] = []
        var dropped: [Job] = []
        var failed: [Job] = []
        var convicted: [Fingerprint] = []
        /// Every incarnation that joined, and those that left by themselves.
        var joined: [String] = []
        var left: [String] = []
        var closed: [String] = []
        var running: [String: [Int: [Fingerprint]]] = [:]
        var lastInfo: WorkerInfo?
        var beats = 0
        var isPaused = false
        var cancelled: Set<UInt32> = []
        var interrupted: Set<String> = []
        var sleepers: [CheckedContinuation<Void, Never>] = []
        /// What the next calls of these names throw, first to last.
        var failures: [String: [QueueError.Code]] = [:]
    }

    private let state = Mutex(State())
    private let names = Atomic(0)

    init(_ jobs: [Job] = []) { state.withLock { $0.ready = jobs } }

    var now: State { state.withLock { $0 } }

    /// Changes something and wakes whoever sleeps.
    func change(_ body: (inout sending State) -> Void) {
        let woken = state.withLock { state in
            body(&state)
            defer { state.sleepers = [] }
            return state.sleepers
        }
        for sleeper in woken { sleeper.resume() }
    }

    /// The worker's lease is over: what it held is in the queue again.
    func fence(_ worker: String) {
        change { state in
            state.ready = (state.held[worker] ?? []) + state.ready
            state.held[worker] = nil
        }
    }

    /// A new incarnation: `w1`, `w2`, …
    func worker() -> any JobQueue { Worker("w\(names.add(1, ordering: .relaxed).newValue)", self) }

    private struct Worker: JobQueue {
        let worker: String
        private let shared: MemoryQueue

        init(_ worker: String, _ shared: MemoryQueue) {
            self.worker = worker
            self.shared = shared
        }

        func join(info: WorkerInfo) async throws(QueueError) {
            try shared.fail("join")
            shared.change { state in
                state.joined.append(worker)
                state.held[worker] = []
            }
            try shared.fail("join's reply")
        }

        func lease(upTo limit: Int) async throws(QueueError) -> Lease {
            try shared.fail("lease")
            return try shared.settle(worker) { state, held in
                func lease(_ kind: Lease.Kind, _ jobs: [Job] = []) -> Lease {
                    held += jobs
                    return Lease(kind: kind, jobs: jobs, now: 1_700_000_000_000, remaining: state.ready.count)
                }
                if state.isPaused { return lease(.paused) }
                if !state.solo.isEmpty {
                    return held.isEmpty ? lease(.alone, [state.solo.removeFirst()]) : lease(.drain)
                }
                let jobs = Array(state.ready.prefix(limit))
                state.ready.removeFirst(jobs.count)
                return lease(.jobs, jobs)
            }
        }

        func commit(_ results: [JobResult]) async throws(QueueError) -> Int {
            try shared.fail("commit")
            let settled = try shared.settle(worker) { state, held in
                var settled = 0
                for result in results {
                    guard let index = held.firstIndex(where: { $0.id == result.id }) else { continue }
                    let job = held.remove(at: index)
                    settled += 1
                    switch result.outcome {
                    case .done: state.done.append(job)
                    case .release: state.ready.insert(job, at: 0)
                    case .drop: state.dropped.append(job)
                    case .retry, .reject, .defer: state.failed.append(job)
                    }
                }
                return settled
            }
            // The work is done and the reply is lost.
            try shared.fail("commit's reply")
            return settled
        }

        func awaitJobs() async throws(QueueError) {
            try shared.fail("awaitJobs")
            await withCheckedContinuation { continuation in
                let isReady = shared.state.withLock { state in
                    let isReady =
                        state.interrupted.contains(worker)
                        || !state.isPaused && !(state.ready.isEmpty && state.solo.isEmpty)
                    if !isReady { state.sleepers.append(continuation) }
                    return isReady
                }
                if isReady { continuation.resume() }
            }
        }

        func interrupt() { shared.change { $0.interrupted.insert(worker) } }

        func leave() async throws(QueueError) {
            try shared.fail("leave")
            shared.leave(worker)
        }

        func close() async { shared.change { $0.closed.append(worker) } }

        func keeper() -> any LeaseKeeper { Keeper(worker, shared) }

        func line(ofSlot slot: Int) -> any SlotLine { Line(worker, slot, shared) }
    }

    private struct Line: SlotLine {
        private let worker: String
        private let slot: Int
        private let shared: MemoryQueue

        init(_ worker: String, _ slot: Int, _ shared: MemoryQueue) {
            self.worker = worker
            self.slot = slot
            self.shared = shared
        }

        func state(_ jobs: [Fingerprint]) throws(QueueError) {
            try shared.fail("state")
            shared.change { $0.running[worker, default: [:]][slot] = jobs }
        }
    }

    private final class Keeper: LeaseKeeper {
        private let worker: String
        private let shared: MemoryQueue

        init(_ worker: String, _ shared: MemoryQueue) {
            self.worker = worker
            self.shared = shared
        }

        func renew(info: WorkerInfo) throws(QueueError) -> Set<UInt32> {
            try shared.fail("renew")
            return try shared.settle(worker) { state, _ in
                state.lastInfo = info
                state.beats += 1
                return state.cancelled
            }
        }

        func convict(_ job: Fingerprint, reason: String) throws(QueueError) {
            try shared.settle(worker) { state, held in
                held.removeAll { $0.id == job }
                state.convicted.append(job)
            }
        }

        func leave() throws(QueueError) { shared.leave(worker) }
    }

    private func leave(_ worker: String) {
        change { state in
            state.ready = (state.held[worker] ?? []) + state.ready
            if state.held.removeValue(forKey: worker) != nil { state.left.append(worker) }
        }
    }

    /// Runs the step on what the worker holds; throws `.fenced` when its lease is over.
    private func settle<Value: Sendable>(
        _ worker: String, _ step: (inout State, inout [Job]) -> Value
    ) throws(QueueError) -> Value {
        let value = state.withLock { state -> Value? in
            guard var held = state.held[worker] else { return nil }
            let value = step(&state, &held)
            state.held[worker] = held
            return value
        }
        guard let value else { throw QueueError(.fenced, "lease over") }
        change { _ in }
        return value
    }

    private func fail(_ name: String) throws(QueueError) {
        let code = state.withLock { state -> QueueError.Code? in
            guard state.failures[name]?.isEmpty == false else { return nil }
            return state.failures[name]?.removeFirst()
        }
        if let code { throw QueueError(code, "\(name) fails") }
    }
}

extension Job {
    /// A job made for a test, told by its number.
    static func sample(_ number: Int, batch: UInt32 = 1) -> Job {
        Job(id: Fingerprint(high: 5, low: UInt64(number)), batch: batch, enqueuedAt: 1_700_000_000_000, payload: [])
    }

    static func samples(_ numbers: ClosedRange<Int>) -> [Job] { numbers.map { sample($0) } }

    var number: Int { Int(id.low) }
}
