internal import Synchronization

/// What a consumer does right now, for its heartbeat, its metrics and its log.
public final class ConsumerGauge: Sendable {
    private struct State {
        var word = "starting"
        var held = 0
        var rate = 0.0
        var lastDone = 0
        var lastTime: ContinuousClock.Instant?
        var cancelled: Set<UInt32> = []
    }

    private let state = Mutex(State())
    private let doneCount = Atomic<Int>(0)
    private let failedCount = Atomic<Int>(0)
    /// From enqueue to lease.
    public let leaseLatency = Histogram(bounds: Histogram.queueSeconds)
    /// Per job, in the handler.
    public let handling = Histogram(bounds: Histogram.workSeconds)

    public init() {}

    public var done: Int { doneCount.load(ordering: .relaxed) }
    public var failed: Int { failedCount.load(ordering: .relaxed) }
    public var word: String { state.withLock { $0.word } }

    func add(done: Int, failed: Int) {
        doneCount.wrappingAdd(done, ordering: .relaxed)
        failedCount.wrappingAdd(failed, ordering: .relaxed)
    }

    func set(word: String) { state.withLock { $0.word = word } }

    func set(held: Int) { state.withLock { $0.held = held } }

    /// The cancelled batches, as the last heartbeat brought them.
    var cancelled: Set<UInt32> {
        get { state.withLock { $0.cancelled } }
        set { state.withLock { $0.cancelled = newValue } }
    }

    /// Fills in what changes. Called once a beat: the rate is the mean of the last beats, each weighing twice the one before.
    func update(_ info: inout WorkerInfo, busy: Int, at now: ContinuousClock.Instant) {
        info.busy = busy
        info.done = done
        info.rss = ProcessMemory.residentBytes
        let done = info.done
        (info.state, info.held, info.rate) = state.withLock { state in
            if let last = state.lastTime {
                let seconds = last.duration(to: now) / .seconds(1)
                if seconds > 0 { state.rate = (state.rate + 2 * Double(done - state.lastDone) / seconds) / 3 }
            }
            state.lastTime = now
            state.lastDone = done
            return (state.word, state.held, state.rate)
        }
    }
}
