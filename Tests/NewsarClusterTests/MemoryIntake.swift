import NewsarCluster
import NewsarModel
import Synchronization

/// The intake's side of a queue in memory, that a test can make fail.
final class MemoryIntake: JobIntake {
    enum Fate { case takes, full, fails(QueueError.Code), losesTheReply }

    struct State {
        var jobs: [Job] = []
        var ranges: [RecordRange] = []
        var next: Int
        var closed = 0
        var fates: [Fate] = []
        var failures: Set<String> = []
    }

    static let clock: Int64 = 4_000_000_000_000
    private let state: Mutex<State>

    init(next: Int = 0) { state = Mutex(State(next: next)) }

    var now: State { state.withLock { $0 } }

    /// What becomes of the next chunks; all later ones are taken.
    func script(_ fates: [Fate]) { state.withLock { $0.fates = fates } }

    /// These calls fail once.
    func fail(_ names: String...) { state.withLock { $0.failures = Set(names) } }

    func open(batch name: String, input: String, again: Bool) async throws(QueueError) -> BatchTicket {
        try failing("open")
        let next = state.withLock { state in
            if again { state.next = 0 }
            return state.next
        }
        return BatchTicket(name: name, number: 4, input: input, nextRecord: next)
    }

    func enqueue(_ jobs: [Job], of ticket: BatchTicket, records: RecordRange, limit: Int) async throws(QueueError)
        -> IntakeReply
    {
        let fate = state.withLock { $0.fates.isEmpty ? .takes : $0.fates.removeFirst() }
        switch fate {
        case .full: return .full(ready: now.jobs.count)
        case .fails(let code): throw QueueError(code, "enqueue fails")
        case .takes, .losesTheReply: break
        }
        let next = now.next
        if records.upTo > next {
            guard records.from == next else {
                throw QueueError(.conflict, "records \(records) out of turn, expected \(next)")
            }
            state.withLock { state in
                state.jobs += jobs
                state.ranges.append(records)
                state.next = records.upTo
            }
        }
        if case .losesTheReply = fate { throw QueueError(.unavailable, "reply lost") }
        return .taken(ready: now.jobs.count)
    }

    func close(_ ticket: BatchTicket) async throws(QueueError) {
        try failing("close")
        state.withLock { $0.closed += 1 }
    }

    func forget(input: String, of batch: String) async throws(QueueError) { state.withLock { $0.next = 0 } }

    func now() async throws(QueueError) -> Int64 {
        try failing("now")
        return Self.clock
    }

    func progress(of name: String) async throws(QueueError) -> BatchProgress? { nil }

    private func failing(_ name: String) throws(QueueError) {
        if state.withLock({ $0.failures.remove(name) }) != nil { throw QueueError(.unavailable, "\(name) fails") }
    }
}
