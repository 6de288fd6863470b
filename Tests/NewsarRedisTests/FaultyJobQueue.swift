import NewsarCluster
import NewsarModel
import Synchronization

/// A queue whose calls fail by a seeded pattern, before or after the real queue has done them: a lost request, a lost reply.
final class FaultyJobQueue: JobQueue {
    /// The pattern; shared by a queue, its keeper and the lines of its slots.
    final class Faults: Sendable {
        private let random: Mutex<SplitMix>

        init(seed: UInt64) { random = Mutex(SplitMix(seed)) }

        /// The fate of the next call: 0 lost request, 1 lost reply, else none.
        var next: Int { random.withLock { $0.below(6) } }

        func check(_ fate: Int, _ lost: Int) throws(QueueError) {
            if fate == lost { throw QueueError(.unavailable, lost == 0 ? "lost request" : "lost reply") }
        }

        func through<Value>(_ call: () throws(QueueError) -> Value) throws(QueueError) -> Value {
            let fate = next
            try check(fate, 0)
            let value = try call()
            try check(fate, 1)
            return value
        }
    }

    private let queue: any JobQueue
    private let faults: Faults

    init(_ queue: any JobQueue, _ faults: Faults) {
        self.queue = queue
        self.faults = faults
    }

    var worker: String { queue.worker }

    func join(info: WorkerInfo) async throws(QueueError) {
        try await through { () async throws(QueueError) in try await queue.join(info: info) }
    }

    func lease(upTo limit: Int) async throws(QueueError) -> Lease {
        try await through { () async throws(QueueError) in try await queue.lease(upTo: limit) }
    }

    func commit(_ results: [JobResult]) async throws(QueueError) -> Int {
        try await through { () async throws(QueueError) in try await queue.commit(results) }
    }

    func awaitJobs() async throws(QueueError) {
        try await through { () async throws(QueueError) in try await queue.awaitJobs() }
    }

    func interrupt() { queue.interrupt() }

    func leave() async throws(QueueError) {
        try await through { () async throws(QueueError) in try await queue.leave() }
    }

    func close() async { await queue.close() }

    func keeper() -> any LeaseKeeper { FaultyKeeper(queue.keeper(), faults) }

    func line(ofSlot slot: Int) -> any SlotLine { FaultySlotLine(queue.line(ofSlot: slot), faults) }

    private func through<Value>(_ call: () async throws(QueueError) -> Value) async throws(QueueError) -> Value {
        let fate = faults.next
        try faults.check(fate, 0)
        let value = try await call()
        try faults.check(fate, 1)
        return value
    }
}

/// A slot's line of a faulty queue.
private final class FaultySlotLine: SlotLine {
    private let line: any SlotLine
    private let faults: FaultyJobQueue.Faults

    init(_ line: any SlotLine, _ faults: FaultyJobQueue.Faults) {
        self.line = line
        self.faults = faults
    }

    func state(_ jobs: [Fingerprint]) throws(QueueError) {
        try faults.through { () throws(QueueError) in try line.state(jobs) }
    }
}

/// The keeper of a faulty queue.
private final class FaultyKeeper: LeaseKeeper {
    private let keeper: any LeaseKeeper
    private let faults: FaultyJobQueue.Faults

    init(_ keeper: any LeaseKeeper, _ faults: FaultyJobQueue.Faults) {
        self.keeper = keeper
        self.faults = faults
    }

    func renew(info: WorkerInfo) throws(QueueError) -> Set<UInt32> {
        try faults.through { () throws(QueueError) in try keeper.renew(info: info) }
    }

    func convict(_ job: Fingerprint, reason: String) throws(QueueError) {
        try faults.through { () throws(QueueError) in try keeper.convict(job, reason: reason) }
    }

    func leave() throws(QueueError) { try faults.through { () throws(QueueError) in try keeper.leave() } }
}
