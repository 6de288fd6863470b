internal import DedicatedThread
internal import Dispatch
internal import Synchronization

/// Threads that look for the articles of records, so that a reader can go on meanwhile; whoever waits for a result helps.
final class DecodingPool: Sendable {
    private struct State {
        /// Not begun yet, first come, first served.
        var waiting: ArraySlice<DecodingTask> = []
        var isStopped = false
    }

    private let state = Mutex(State())
    private let pending = DispatchSemaphore(value: 0)

    /// - Parameter threads: besides those that wait for results.
    init(threads: Int) {
        for _ in 0..<threads { _ = DedicatedThread(name: "pages") { [self] in work() } }
    }

    func add(_ task: DecodingTask) {
        state.withLock { $0.waiting.append(task) }
        pending.signal()
    }

    /// The task's result; until it is there the calling thread works, too.
    func result(of task: DecodingTask) -> IngestItem {
        // The oldest of those that wait is the task itself, or it has begun already.
        while !task.isDone, let other = take() { other.run() }
        return task.result()
    }

    /// Lets the threads end; what has not begun is dropped.
    func stop() {
        state.withLock {
            $0.isStopped = true
            $0.waiting = []
        }
        pending.signal()
    }

    private func take() -> DecodingTask? { state.withLock { $0.waiting.popFirst() } }

    private func work() {
        while true {
            pending.wait()
            if state.withLock({ $0.isStopped }) {
                // The next thread finds it stopped too.
                pending.signal()
                return
            }
            take()?.run()
        }
    }
}

/// A record whose article is looked for on some thread.
final class DecodingTask: Sendable {
    private let record: Record
    private let origin: Origin
    private let decoder: ArticleDecoder
    private let item = Mutex<IngestItem?>(nil)
    private let done = ThreadSignal()

    init(_ record: Record, _ origin: Origin, _ decoder: ArticleDecoder) {
        self.record = record
        self.origin = origin
        self.decoder = decoder
    }

    var isDone: Bool { done.isRaised }

    /// To be called once.
    func run() {
        let result = decoder.item(of: record, origin)
        item.withLock { $0 = result }
        done.raise()
    }

    /// Blocks until the record was looked at.
    func result() -> IngestItem {
        while true {
            if let item = item.withLock({ $0 }) { return item }
            done.wait()
        }
    }
}

extension ArticleDecoder {
    /// The article of the record, or why it is none.
    func item(of record: Record, _ origin: Origin) -> IngestItem {
        if let fault = record.fault {
            return .rejected(Rejection(origin: origin, reason: fault, bytes: record.bytes))
        }
        do {
            return .article(try decode(record), origin: origin)
        } catch {
            return .rejected(Rejection(origin: origin, reason: error.description, bytes: record.bytes))
        }
    }
}
